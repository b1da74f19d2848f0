import { crc32 } from 'node:zlib';
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { UnusableLog } from './unusable-log';

/** Files up to this many bytes are checked as a whole when opened; of larger ones the end, where a crash would show. */
const WHOLE_UP_TO = 64 * 1024 * 1024;
/** How many of the last events are read again when opening. */
const TAIL = 1000;

/** How much of a log is checked before it is used: `whole`, or what can be checked in `moments`. */
export type Thoroughness = 'whole' | 'moments';

/** Refuses a log that is damaged, and says where. Beyond this every event is checked again whenever it is read. */
export function checkLog(db: DatabaseSyncInstance, file: string, thoroughness: Thoroughness): void {
  const { bytes } = db
    .prepare('select page_count * page_size as bytes from pragma_page_count, pragma_page_size')
    .get() as { bytes: number };
  if (thoroughness === 'whole' || bytes <= WHOLE_UP_TO) checkPages(db, file);
  checkTail(db, file);
}

function checkPages(db: DatabaseSyncInstance, file: string): void {
  const { quick_check: found } = db.prepare('pragma quick_check(1)').get() as { quick_check: string };
  if (found !== 'ok') throw new UnusableLog(`${file} is damaged: ${found}`);
}

function checkTail(db: DatabaseSyncInstance, file: string): void {
  const last = db.prepare(`
    select e.position, e.crc, e.record, i.position as indexed from events e
    left join events i indexed by events_by_revision on i.stream = e.stream and i.revision = e.revision
    order by e.position desc limit ${TAIL}`);
  for (const row of last.all() as {
    position: number;
    crc: number;
    record: Uint8Array;
    indexed: number | null;
  }[]) {
    if (crc32(row.record) !== row.crc || row.indexed !== row.position) {
      throw new UnusableLog(`${file} is damaged at position ${row.position}`);
    }
  }
}
