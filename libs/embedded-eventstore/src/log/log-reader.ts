import { crc32 } from 'node:zlib';
import type { DatabaseSyncInstance, StatementSyncInstance } from '@photostructure/sqlite';
import { UnusableLog } from './unusable-log';
import { StreamStates, type StreamState } from './stream-state';

/** An event as it is kept; `record` is what is sent. */
export interface Row {
  position: number;
  revision: number;
  record: Uint8Array;
}

/** A part of a stream or of the whole log, read in one go. */
export interface Page {
  from: number;
  back: boolean;
  limit: number;
}

type StoredRow = Row & { crc: number };

/** What a page takes in memory, but for its last event. Positions are offsets of bytes, so a span of them bounds it too. */
const PAGE_BYTES = 1 << 20;
const EVERYTHING = Number.MAX_SAFE_INTEGER;

const COLUMNS = 'select position, revision, crc, record from events';

/** Reads the log beside its writer. Every read sees what was committed before it began, and checks what it hands out. */
export class LogReader {
  private readonly states: StreamStates;
  private readonly forwards: StatementSyncInstance;
  private readonly backwards: StatementSyncInstance;
  private readonly streamForwards: StatementSyncInstance;
  private readonly streamBackwards: StatementSyncInstance;
  private readonly one: StatementSyncInstance;
  private readonly lastRow: StatementSyncInstance;
  private readonly boundary: StatementSyncInstance;

  constructor(private readonly db: DatabaseSyncInstance) {
    this.states = new StreamStates(db);
    this.forwards = db.prepare(
      `${COLUMNS} where position >= ?1 and position < ?1 + ?3 order by position limit ?2`,
    );
    this.backwards = db.prepare(
      `${COLUMNS} where position < ?1 and position >= ?1 - ?3 order by position desc limit ?2`,
    );
    this.streamForwards = db.prepare(
      `${COLUMNS} where stream = ? and revision >= ? order by revision limit ?`,
    );
    this.streamBackwards = db.prepare(
      `${COLUMNS} where stream = ? and revision <= ? order by revision desc limit ?`,
    );
    this.one = db.prepare(`${COLUMNS} where stream = ? and revision = ?`);
    this.lastRow = db.prepare('select position from events order by position desc limit 1');
    this.boundary = db.prepare(
      'select exists (select 1 from events where position = ?1) or exists (select 1 from marks where position = ?1) as found',
    );
  }

  stateOf(stream: string): StreamState {
    return this.states.of(stream);
  }

  /** The last event of a stream, whether it may still be seen or not. */
  lastRecord(stream: string): Uint8Array | undefined {
    return this.states.lastRecord(stream);
  }

  /** Whether the stream is ended for good, or is the metadata stream of one that is. */
  isTombstoned(stream: string, state: StreamState): boolean {
    return state.last === Number.MAX_SAFE_INTEGER || this.states.originalIsTombstoned(stream);
  }

  /** Events of the whole log: forwards from a position on, backwards before it. */
  all({ from, back, limit }: Page): Row[] {
    const statement = back ? this.backwards : this.forwards;
    const rows = statement.all(from, limit, PAGE_BYTES) as StoredRow[];
    return checked(rows.length ? rows : (statement.all(from, 1, EVERYTHING) as StoredRow[]));
  }

  /** Events of one stream, from a revision on, that one included. */
  ofStream(key: number, { from, back, limit }: Page): Row[] {
    const statement = back ? this.streamBackwards : this.streamForwards;
    const rows: StoredRow[] = [];
    let bytes = 0;
    for (const row of statement.iterate(key, from, limit) as IterableIterator<StoredRow>) {
      rows.push(row);
      if ((bytes += row.record.length) >= PAGE_BYTES) break;
    }
    return checked(rows);
  }

  event(key: number, revision: number): Row | undefined {
    const row = this.one.get(key, revision) as StoredRow | undefined;
    return row && checked([row])[0];
  }

  /** Position of the last event; 0 in an empty log. */
  lastPosition(): number {
    return (this.lastRow.get() as { position: number } | undefined)?.position ?? 0;
  }

  /** Whether an event, or an append without events, stands at exactly this position. */
  isBoundary(position: number): boolean {
    return (this.boundary.get(position) as { found: number }).found === 1;
  }

  close(): void {
    this.db.close();
  }
}

function checked(rows: StoredRow[]): Row[] {
  for (const row of rows) {
    if (crc32(row.record) !== row.crc)
      throw new UnusableLog(`the event at position ${row.position} is damaged: its checksum does not match`);
  }
  return rows;
}
