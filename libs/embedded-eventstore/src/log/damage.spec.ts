import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { status } from '@grpc/grpc-js';
import { DatabaseSync } from '@photostructure/sqlite';
import { EventStoreDBClient } from '@eventstore/db-client';
import { startEventStore } from '../start';
import { collect } from '../testing/reading';
import { newFolder, noted } from '../testing/throw-away';

async function givenLog(): Promise<{ dataDir: string; file: string }> {
  const dataDir = newFolder();
  const store = await startEventStore({ port: 0, dataDir });
  const client = EventStoreDBClient.connectionString(store.url);
  for (let n = 0; n < 40; n++) await client.appendToStream('s', noted(50, n * 50));
  await client.dispose();
  await store.stop();
  return { dataDir, file: join(dataDir, 'log.sqlite') };
}

/** Changes an event's record behind SQLite's back; pages may hold stale copies of it, so all that look like it. */
function harmRecord(file: string, text: string): void {
  const bytes = readFileSync(file);
  let found = 0;
  for (let at = bytes.indexOf(text); at >= 0; at = bytes.indexOf(text, at + 1), found++) bytes.write('X', at);
  expect(found).toBeGreaterThan(0);
  writeFileSync(file, bytes);
}

describe('a damaged log', () => {
  it('is refused with the position, when one of its last events has changed', async () => {
    const { dataDir, file } = await givenLog();
    harmRecord(file, '"n":1990}');
    await expect(startEventStore({ port: 0, dataDir })).rejects.toThrow(
      /log\.sqlite is damaged at position \d+/,
    );
  });

  it('is never served silently: an old event that has changed is refused when it is read', async () => {
    const { dataDir, file } = await givenLog();
    harmRecord(file, '"n":7}');
    const store = await startEventStore({ port: 0, dataDir });
    const client = EventStoreDBClient.connectionString(store.url);
    const shout = jest.spyOn(console, 'error').mockImplementation();
    await expect(collect(client.readAll())).rejects.toThrow(/event at position \d+ is damaged/);
    expect(shout).toHaveBeenCalled();
    shout.mockRestore();
    await client.dispose();
    await store.stop();
  });

  it('is told from other failures also where SQLite itself stumbles over it', async () => {
    const { dataDir, file } = await givenLog();
    const store = await startEventStore({ port: 0, dataDir });
    const client = EventStoreDBClient.connectionString(store.url);
    const bytes = readFileSync(file);
    // Pages behind those that were read when it was opened.
    bytes.fill(0xff, 5 * 4096, bytes.length - 5 * 4096);
    writeFileSync(file, bytes);
    const shout = jest.spyOn(console, 'error').mockImplementation();
    await expect(collect(client.readStream('s'))).rejects.toMatchObject({ code: status.DATA_LOSS });
    shout.mockRestore();
    await client.dispose();
    await store.stop();
  });

  it.each([
    ['torn', (file: string) => truncateSync(file, 20_000)],
    [
      'no log at all',
      (file: string) => writeFileSync(file, 'something else, which is not a database at all'.repeat(100)),
    ],
    ['written by a newer version', (file: string) => new DatabaseSync(file).exec('pragma user_version = 99')],
  ])('is refused when it is %s, and its name is told', async (_, harm) => {
    const { dataDir, file } = await givenLog();
    harm(file);
    await expect(startEventStore({ port: 0, dataDir })).rejects.toThrow(file);
    await expect(startEventStore({ port: 0, dataDir })).rejects.toThrow(file);
  });
});
