import { DatabaseSync } from '@photostructure/sqlite';
import { BUSY, sqliteCode } from './sqlite-code';

/** A lock that ends when it is released, or with its process, however that ends. */
export interface FileLock {
  release(): void;
}

/** Locks by means of a file, which is created when missing; nothing when another holds it, here or in another process. */
export function lockFile(file: string): FileLock | undefined {
  const lock = new DatabaseSync(file);
  try {
    lock.exec('pragma journal_mode = delete; begin exclusive');
    return { release: () => lock.close() };
  } catch (error) {
    lock.close();
    if (sqliteCode(error) === BUSY) return undefined;
    throw error;
  }
}
