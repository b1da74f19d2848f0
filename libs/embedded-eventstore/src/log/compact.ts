import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { takeDataFolder } from './data-folder';
import { HiddenEvents } from './hidden-events';
import { openForWriting } from './schema';
import { UnusableLog } from './unusable-log';

/** What dropping the hidden events of a log came to. */
export interface Compacted {
  /** How many events were dropped. */
  events: number;
  /** How many streams they were of. */
  streams: number;
  /** Size of the log's file, in bytes. */
  before: number;
  after: number;
}

export interface CompactOptions {
  /** Milliseconds since 1970: what is too old for its stream's `$maxAge` by then goes. */
  now?: number;
  /** Hears how many streams were looked at, and of how many. */
  onProgress?: (done: number, total: number) => void;
}

/**
 * Drops from the log in a folder what its streams no longer show, and gives the room back. What stays has the
 * revisions and positions that it had; the last event of each stream stays in any case, for revisions go on after it.
 * A position of an event that went remains a place to read on from. Ids of events that went are forgotten, as a real
 * server forgets them: at an exact revision they are refused, not taken for new.
 *
 * All of it is one transaction. A compaction that is cut short has dropped all or nothing and can be done again.
 * @throws DataInUse while an event store runs on the folder; UnusableLog when there is no log, or a damaged one
 */
export function compactLog(dataDir: string, options: CompactOptions = {}): Compacted {
  const folder = resolve(dataDir);
  if (!existsSync(join(folder, 'log.sqlite'))) throw new UnusableLog(`${folder} holds no log`);
  const taken = takeDataFolder(folder);
  try {
    const db = openForWriting(taken.file, 'full', 'whole');
    try {
      return compact(db, taken.file, options);
    } finally {
      db.close();
    }
  } finally {
    taken.release();
  }
}

function compact(
  db: DatabaseSyncInstance,
  file: string,
  { now = Date.now(), onProgress = () => undefined }: CompactOptions,
): Compacted {
  emptyWriteAhead(db);
  const before = statSync(file).size;
  const dropped = inOne(db, () => new HiddenEvents(db, now).drop(onProgress));
  // Room may be free without anything dropped, when the last compaction was cut short here.
  if (hasFreeRoom(db)) db.exec('vacuum');
  emptyWriteAhead(db);
  return { ...dropped, before, after: statSync(file).size };
}

/** Does all of a piece of work, or nothing. */
function inOne<Result>(db: DatabaseSyncInstance, work: () => Result): Result {
  db.exec('begin immediate');
  try {
    const result = work();
    db.exec('commit');
    return result;
  } catch (error) {
    if (db.isTransaction) db.exec('rollback');
    throw error;
  }
}

/** So that the one file is all there is of the log. */
function emptyWriteAhead(db: DatabaseSyncInstance): void {
  db.exec('pragma wal_checkpoint(truncate)');
}

function hasFreeRoom(db: DatabaseSyncInstance): boolean {
  return (db.prepare('pragma freelist_count').get() as { freelist_count: number }).freelist_count > 0;
}
