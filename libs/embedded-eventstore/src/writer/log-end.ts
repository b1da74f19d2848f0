import type { DatabaseSyncInstance } from '@photostructure/sqlite';

/** What an event takes in the log beyond its own bytes, so that positions have gaps as in a real log. */
const FRAME = 32;
/** The position of the first event; 0 stays the position before everything. */
const BEGIN = 128;

/** Gives out positions: offsets into a log that only ever grows, and never one again, also after a restart. */
export class LogEnd {
  private next: number;

  constructor(db: DatabaseSyncInstance) {
    const last = db
      .prepare('select position, length(record) as size from events order by position desc limit 1')
      .get() as { position: number; size: number } | undefined;
    const mark = db.prepare('select max(position) as position from marks').get() as {
      position: number | null;
    };
    const afterEvents = last ? last.position + last.size + FRAME : BEGIN;
    this.next = Math.max(afterEvents, (mark.position ?? 0) + FRAME);
  }

  /** The position that the next event will have. */
  get position(): number {
    return this.next;
  }

  /** Goes past an event of this many bytes, or past an append without events. */
  pass(size = 0): void {
    this.next += size + FRAME;
  }
}
