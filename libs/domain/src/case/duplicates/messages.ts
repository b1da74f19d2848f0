import type { OtherCase } from '../shapes';

export interface DuplicateCommands {
  RejectDuplicate: { readonly other: OtherCase; readonly reason: string };
}

export interface DuplicateEvents {
  /** It is not about the same thing as the other case, however alike they look. */
  DuplicateRejected: { readonly other: string; readonly reason: string };
}
