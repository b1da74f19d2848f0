import type { Writable } from 'node:stream';

/** Where a command's answer and its progress go, and what its surroundings tell it. */
export interface Terminal {
  /** The answer, and nothing else. */
  readonly out: Writable;
  /** Progress and what went wrong. */
  readonly err: Writable & { readonly isTTY?: boolean };
  readonly env: Readonly<Record<string, string | undefined>>;
}
