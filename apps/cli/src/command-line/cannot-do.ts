/** What was asked cannot be done as things are; the message says why and what would help. Exit code 1. */
export class CannotDo extends Error {
  override readonly name = 'CannotDo';
}
