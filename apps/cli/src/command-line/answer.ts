/** What a command found or did: for people, and for programs. */
export interface Answer {
  readonly text: string;
  readonly json: unknown;
  /** Set when not all of what was asked was done: why. The answer is given all the same; the exit code is 1. */
  readonly shortfall?: string;
}
