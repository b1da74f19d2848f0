import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Leftovers } from './leftovers';

/** A folder of our own under the system's temporary one, removed at the end. */
export function scratchFolder(leftovers: Leftovers): string {
  leftovers.mustBeOpen();
  const folder = mkdtempSync(join(tmpdir(), 'casegrid-torture-'));
  leftovers.keep(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

/**
 * A port of 127.0.0.1 that nobody listens on now. It is none of those that the system gives to callers: otherwise a
 * client that looks for the dead server could be given its port, be connected to itself, and keep the server from it.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(15_000, 32_000);
    const probe = createServer().listen(port, '127.0.0.1');
    const isFree = await Promise.race([
      once(probe, 'listening').then(() => true),
      once(probe, 'error').then(() => false),
    ]);
    if (!isFree) continue;
    probe.close();
    await once(probe, 'close');
    return port;
  }
}
