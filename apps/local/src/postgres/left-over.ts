import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandOf, end } from '../running-process';
import { places } from './cluster';

/** SIGINT ends sessions and writes a checkpoint, SIGQUIT leaves recovery to the next start. */
export const stopSignals: NodeJS.Signals[] = ['SIGINT', 'SIGQUIT', 'SIGKILL'];

/**
 * Stops the Postgres that still serves this data folder because whoever started it was killed. What is left of one
 * that was itself killed is for the next start to judge: it knows by its shared memory whether sessions live on.
 */
export async function stopLeftOver(dataDir: string): Promise<void> {
  const { cluster } = places(dataDir);
  const pidFile = join(cluster, 'postmaster.pid');
  if (!existsSync(pidFile)) return;
  const [pid, ...rest] = readFileSync(pidFile, 'utf8').split('\n');
  const command = commandOf(Number(pid));
  if (command?.includes(`-D ${cluster} `)) await end(Number(pid), stopSignals);
  // The number belongs to another program by now, and Postgres would take that for a rival, but never its own parent.
  else if (command !== undefined) writeFileSync(pidFile, [process.pid, ...rest].join('\n'));
}
