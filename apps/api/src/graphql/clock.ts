/** The clocks that the API is given: wall time for what goes on record, and one that never runs backwards. */
export interface Clock {
  readonly now: () => Date;
  /** Milliseconds. */
  readonly steady: () => number;
}

export const systemClock: Clock = { now: () => new Date(), steady: () => performance.now() };
