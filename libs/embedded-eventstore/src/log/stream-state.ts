import type { DatabaseSyncInstance, StatementSyncInstance } from '@photostructure/sqlite';
import { TOMBSTONE } from './record';
import { isMetastream, KEEP_LAST, metastreamOf, originalOf, retentionOf, type Retention } from './retention';

/** How a stream stands: enough to decide an append or to begin a read. */
export interface StreamState {
  /** Its number in the log; undefined until its first event. */
  key: number | undefined;
  /** Revision of its last event; -1 without any, `TOMBSTONE` once ended for good. */
  last: number;
  retention: Retention;
}

/** Looks streams up in the log's file; each thread has its own. */
export class StreamStates {
  private readonly keyByName: StatementSyncInstance;
  private readonly lastOf: StatementSyncInstance;
  private readonly lastRecordOf: StatementSyncInstance;

  constructor(db: DatabaseSyncInstance) {
    this.keyByName = db.prepare('select id from streams where name = ?');
    this.lastOf = db.prepare('select revision from events where stream = ? order by revision desc limit 1');
    this.lastRecordOf = db.prepare(
      'select record from events where stream = ? order by revision desc limit 1',
    );
  }

  of(stream: string): StreamState {
    const key = this.keyOf(stream);
    return { key, last: this.lastRevision(key), retention: this.retention(stream) };
  }

  keyOf(stream: string): number | undefined {
    return (this.keyByName.get(Buffer.from(stream, 'utf8')) as { id: number } | undefined)?.id;
  }

  /** The last event of a stream as it is kept, if it has one. */
  lastRecord(stream: string): Uint8Array | undefined {
    const key = this.keyOf(stream);
    if (key === undefined) return undefined;
    return (this.lastRecordOf.get(key) as { record: Uint8Array } | undefined)?.record;
  }

  /** Whether the stream that this metadata stream belongs to was ended for good. */
  originalIsTombstoned(metastream: string): boolean {
    return isMetastream(metastream) && this.lastRevision(this.keyOf(originalOf(metastream))) === TOMBSTONE;
  }

  private lastRevision(key: number | undefined): number {
    if (key === undefined) return -1;
    return (this.lastOf.get(key) as { revision: number } | undefined)?.revision ?? -1;
  }

  private retention(stream: string): Retention {
    return isMetastream(stream) ? KEEP_LAST : retentionOf(this.lastRecord(metastreamOf(stream)));
  }
}
