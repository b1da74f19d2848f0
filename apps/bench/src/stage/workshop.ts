import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Leftovers } from './leftovers';

/** Where a figure is measured: somebody to tell how far it is, and somebody who clears away after it. */
export interface Workshop {
  readonly tell: (line: string) => void;
  readonly leftovers: Leftovers;
}

/** A folder of our own under the system's temporary one, removed at the end. */
export function scratchFolder(leftovers: Leftovers): string {
  leftovers.mustBeOpen();
  const folder = mkdtempSync(join(tmpdir(), 'casegrid-bench-'));
  // Where we are root, Postgres runs as somebody else, who has to pass through.
  chmodSync(folder, 0o711);
  leftovers.keep(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}
