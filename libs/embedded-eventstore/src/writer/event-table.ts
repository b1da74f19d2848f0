import { crc32 } from 'node:zlib';
import type { DatabaseSyncInstance, StatementSyncInstance } from '@photostructure/sqlite';
import { encodeRecord, type ProposedEvent } from '../log/record';
import type { LogEnd } from './log-end';

/** Adds rows to the log; the caller is inside a transaction. */
export class EventTable {
  private readonly insertStream: StatementSyncInstance;
  private readonly insertEvent: StatementSyncInstance;
  private readonly insertMark: StatementSyncInstance;
  private readonly byId: StatementSyncInstance;
  private readonly idAt: StatementSyncInstance;
  private readonly positionAt: StatementSyncInstance;

  constructor(
    db: DatabaseSyncInstance,
    private readonly end: LogEnd,
  ) {
    this.insertStream = db.prepare('insert into streams (name) values (?) returning id');
    this.insertEvent = db.prepare(
      'insert into events (position, stream, revision, id, crc, record) values (?, ?, ?, ?, ?, ?)',
    );
    this.insertMark = db.prepare('insert into marks (position) values (?)');
    this.byId = db.prepare(
      'select min(revision) as revision from events indexed by events_by_id where stream = ? and id = ?',
    );
    this.idAt = db.prepare('select id from events where stream = ? and revision = ?');
    this.positionAt = db.prepare('select position from events where stream = ? and revision = ?');
  }

  newStream(stream: string): number {
    return (this.insertStream.get(Buffer.from(stream, 'utf8')) as { id: number }).id;
  }

  /** Adds an event at the end of the log and answers its position. */
  add(event: ProposedEvent, at: { stream: string; key: number; revision: number }): number {
    const position = this.end.position;
    const stream = Buffer.from(at.stream, 'utf8');
    const record = encodeRecord(event, { stream, revision: at.revision, position, created: Date.now() });
    this.insertEvent.run(position, at.key, at.revision, bytesOfId(event.id), crc32(record), record);
    this.end.pass(record.length);
    return position;
  }

  /** Takes a position for an append without events. */
  mark(): number {
    const position = this.end.position;
    this.insertMark.run(position);
    this.end.pass();
    return position;
  }

  revisionOf(key: number | undefined, id: string): number | undefined {
    if (key === undefined) return undefined;
    return (this.byId.get(key, bytesOfId(id)) as { revision: number | null }).revision ?? undefined;
  }

  isAt(key: number | undefined, revision: number, id: string): boolean {
    if (key === undefined) return false;
    const found = this.idAt.get(key, revision) as { id: Uint8Array } | undefined;
    return found !== undefined && Buffer.compare(found.id, bytesOfId(id)) === 0;
  }

  positionOf(key: number, revision: number): number {
    return (this.positionAt.get(key, revision) as { position: number }).position;
  }
}

function bytesOfId(id: string): Buffer {
  return Buffer.from(id.replaceAll('-', ''), 'hex');
}
