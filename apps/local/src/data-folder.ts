import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { CannotStart } from './cannot-start';
import { writeWhole } from './whole-file';

/** Where each thing lies in the folder that --data names. Besides these we touch nothing in it. */
export const contents = (data: string) => ({
  marker: join(data, 'casegrid.json'),
  lock: join(data, 'lock'),
  postgres: join(data, 'postgres'),
  eventStore: join(data, 'eventstore'),
  files: join(data, 'files'),
  keys: join(data, 'keys'),
  logs: join(data, 'logs'),
  ports: join(data, 'ports.json'),
  parts: join(data, 'parts.json'),
  run: join(data, 'run.json'),
  time: join(data, 'time.json'),
  firstRunComplete: join(data, 'first-run-complete'),
});

/** Makes the folder ours when it is new or empty; throws CannotStart when it holds what we did not make. */
export function claim(data: string): void {
  try {
    take(data);
  } catch (error) {
    if (!isOfTheSystem(error)) throw error;
    throw new CannotStart(`${data} cannot be used: ${error.message}`, 1, { cause: error });
  }
}

/** What the file system refuses, and the user can mend: rights, a full disk, a path that leads nowhere. */
const isOfTheSystem = (error: unknown): error is NodeJS.ErrnoException =>
  typeof error === 'object' && error !== null && 'syscall' in error;

function take(data: string): void {
  const { marker } = contents(data);
  if (existsSync(data) && !statSync(data).isDirectory()) throw new CannotStart(`${data} is not a folder.`);
  mkdirSync(data, { recursive: true });
  if (existsSync(marker)) return;
  if (readdirSync(data).length > 0) {
    throw new CannotStart(
      `${data} holds files that Casegrid did not make. Name another folder with --data, or empty it.`,
    );
  }
  writeWhole(marker, `${JSON.stringify({ keeps: 'the data of a local Casegrid', layout: 1 })}\n`);
}

/** Deletes what earlier runs kept; what lies in the folder besides stays. To be called under the lock only. */
export function empty(data: string): void {
  const { marker: _marker, lock: _lock, firstRunComplete, ...kept } = contents(data);
  // First: a wipe that is cut short must not look like a finished first run.
  for (const path of [firstRunComplete, ...Object.values(kept)])
    rmSync(path, { recursive: true, force: true });
}
