/** A start that cannot go on for a reason that the user can mend: shown without a stack. */
export class CannotStart extends Error {
  /** 2 when the command was wrong, 1 when the machine stood in the way. */
  constructor(
    message: string,
    readonly exitCode: 1 | 2 = 1,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
