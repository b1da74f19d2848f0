/** What was asked cannot be done as things are; the message says why and what would help. Exit code 1. */
export class CannotDo extends Error {
  override readonly name = 'CannotDo';
  /** For programs, where the reason is one that they may meet; it never changes. */
  readonly code: string | undefined;

  constructor(message: string, { code, ...options }: ErrorOptions & { readonly code?: string } = {}) {
    super(message, options);
    this.code = code;
  }
}
