import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { lockFile, type FileLock } from './file-lock';

/** The data folder is used by another event store. */
export class DataInUse extends Error {}

/** A folder of data that this process has for itself until it lets go or ends. */
export interface DataFolder extends FileLock {
  /** The log's file. */
  file: string;
}

/** Takes the folder, creating it when missing. The lock is on a file of its own, for the log's must be readable meanwhile. */
export function takeDataFolder(dataDir: string): DataFolder {
  const folder = resolve(dataDir);
  mkdirSync(folder, { recursive: true });
  const lock = lockFile(join(folder, 'lock.sqlite'));
  if (!lock) throw new DataInUse(`the data in ${folder} is used by another event store`);
  return { file: join(folder, 'log.sqlite'), ...lock };
}
