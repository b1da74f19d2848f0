import type { Writable } from 'node:stream';

/** Where the results go, and where everything else does. */
export interface Terminal {
  readonly out: Writable;
  readonly err: Writable;
}
