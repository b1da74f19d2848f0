import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import { checkLog, type Thoroughness } from './check';
import { UnusableLog } from './unusable-log';

/** Raised when the tables change shape; an older file is then brought up to date, a newer one refused. */
const SCHEMA_VERSION = 1;

const TABLES = `
  create table streams (
    id integer primary key,
    name blob not null unique
  ) strict;
  -- One row per event. The record is the event as it is sent; id and revision are beside it to be found by.
  create table events (
    position integer primary key,
    stream integer not null,
    revision integer not null,
    id blob not null,
    crc integer not null,
    record blob not null
  ) strict;
  create unique index events_by_revision on events (stream, revision);
  create index events_by_id on events (stream, id);
  -- Appends without events take a position too, and one that was given out is never given again.
  create table marks (position integer primary key) strict;
`;

/** 'full': what is acknowledged is on disk. 'none': for throw-away data, a crash of the machine may lose or tear it. */
export type Durability = 'full' | 'none';

/** Opens the log's file for its one writer, creating it when missing. Damage is reported, with its place where it is known. */
export function openForWriting(
  file: string,
  durability: Durability,
  thoroughness: Thoroughness = 'moments',
): DatabaseSyncInstance {
  const db = new DatabaseSync(file);
  try {
    prepare(db, file, durability);
    checkLog(db, file, thoroughness);
    return db;
  } catch (error) {
    db.close();
    if (error instanceof UnusableLog) throw error;
    throw new UnusableLog(
      `${file} cannot be used: ${error instanceof Error ? error.message : String(error)}`,
      { cause: error },
    );
  }
}

function prepare(db: DatabaseSyncInstance, file: string, durability: Durability): void {
  db.exec('pragma busy_timeout = 5000');
  db.exec('pragma journal_mode = wal');
  db.exec(`pragma synchronous = ${durability === 'full' ? 'full' : 'off'}`);
  db.exec('pragma cache_size = -65536');
  db.exec('pragma wal_autocheckpoint = 4000');
  const { user_version: version } = db.prepare('pragma user_version').get() as { user_version: number };
  if (version > SCHEMA_VERSION) {
    throw new UnusableLog(
      `${file} was written by a newer version (${version}; this one knows ${SCHEMA_VERSION})`,
    );
  }
  if (version === 0) db.exec(`begin immediate; ${TABLES} pragma user_version = ${SCHEMA_VERSION}; commit`);
}

/** Opens the log's file for reading beside the writer. */
export function openForReading(file: string): DatabaseSyncInstance {
  const db = new DatabaseSync(file, { readOnly: true });
  db.exec('pragma busy_timeout = 5000');
  db.exec('pragma cache_size = -65536');
  return db;
}
