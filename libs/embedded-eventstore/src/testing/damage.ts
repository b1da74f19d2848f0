import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';

/**
 * Changes a byte of every record that has this text, as a failing disk would: the checksum beside it stays. The store
 * may be running.
 */
export function damageRecords(dataDir: string, text: string): void {
  const db = new DatabaseSync(join(dataDir, 'log.sqlite'));
  try {
    const rows = db.prepare('select position, record from events').all() as Row[];
    const update = db.prepare('update events set record = ? where position = ?');
    const harmed = rows.filter(({ record }) => Buffer.from(record).includes(text));
    if (harmed.length === 0) throw new Error(`no record has ${text}`);
    for (const { position, record } of harmed) {
      const bytes = Buffer.from(record);
      bytes.writeUInt8(bytes.readUInt8(bytes.indexOf(text)) ^ 1, bytes.indexOf(text));
      update.run(bytes, position);
    }
  } finally {
    db.close();
  }
}

interface Row {
  readonly position: number;
  readonly record: Uint8Array;
}
