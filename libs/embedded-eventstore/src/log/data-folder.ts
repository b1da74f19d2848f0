import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { BUSY, sqliteCode } from './sqlite-code';

/** The data folder is used by another event store. */
export class DataInUse extends Error {}

/** A folder of data that this process has for itself until it lets go or ends, however it ends. */
export interface DataFolder {
  /** The log's file. */
  file: string;
  release(): void;
}

/** Takes the folder, creating it when missing. The lock is the system's, on a file of its own, so none is left behind by a crash. */
export function takeDataFolder(dataDir: string): DataFolder {
  const folder = resolve(dataDir);
  mkdirSync(folder, { recursive: true });
  const lock = new DatabaseSync(join(folder, 'lock.sqlite'));
  try {
    lock.exec('pragma journal_mode = delete; begin exclusive');
  } catch (error) {
    lock.close();
    if (sqliteCode(error) === BUSY)
      throw new DataInUse(`the data in ${folder} is used by another event store`, { cause: error });
    throw error;
  }
  return { file: join(folder, 'log.sqlite'), release: () => lock.close() };
}
