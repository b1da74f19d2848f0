import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { EventStoreDBClient } from '@eventstore/db-client';
import { startEventStore } from '../start';
import { newFolder, noted } from '../testing/throw-away';
import { LogReader } from './log-reader';

describe('a page of the log', () => {
  const dataDir = newFolder();
  let db: DatabaseSyncInstance;
  beforeAll(async () => {
    const store = await startEventStore({ port: 0, dataDir, durability: 'none' });
    const client = EventStoreDBClient.connectionString(store.url);
    const heavy = noted(1).map((event) => ({ ...event, data: 'x'.repeat(400_000) }) as typeof event);
    for (let n = 0; n < 8; n++) await client.appendToStream('heavy', heavy.map(renewed));
    await client.dispose();
    await store.stop();
    db = new DatabaseSync(join(dataDir, 'log.sqlite'));
  });
  afterAll(() => {
    db.close();
    rmSync(dataDir, { recursive: true, force: true });
  });
  const renewed = (event: ReturnType<typeof noted>[number]) => ({ ...event, id: crypto.randomUUID() });
  const revisions = (rows: readonly { revision: number }[]) => rows.map(({ revision }) => revision);

  it('ends when it has grown heavy, however many events were asked for', () => {
    const reader = new LogReader(db);
    const key = reader.stateOf('heavy').key ?? NaN;
    expect(revisions(reader.ofStream(key, { from: 0, back: false, limit: 500 }))).toEqual([0, 1, 2]);
    expect(revisions(reader.ofStream(key, { from: 7, back: true, limit: 500 }))).toEqual([7, 6, 5]);
    expect(revisions(reader.all({ from: 0, back: false, limit: 500 })).length).toBeLessThanOrEqual(3);
    expect(revisions(reader.ofStream(key, { from: 0, back: false, limit: 1 }))).toEqual([0]);
  });
});
