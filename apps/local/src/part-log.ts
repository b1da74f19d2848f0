import { mkdirSync, openSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** Ten megabytes; with the one kept before, a part's logs stay below twice this and what one run adds. */
const limit = 10 * 1024 * 1024;

/** Opens a part's log to add to it; one that has grown long is kept as `.1`, in the place of the one kept before. */
export function openLog(file: string): number {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > limit) renameSync(file, `${file}.1`);
  return openSync(file, 'a', 0o600);
}
