import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEventStore, type RunningEventStore } from '@casegrid/embedded-eventstore';
import { damageRecords } from '@casegrid/embedded-eventstore/testing';
import { RecordDamaged, type EventStore } from '../port';
import type { VerbatimLog } from '../verbatim';
import { connectEventStore } from './eventstoredb';
import { connectVerbatimLog } from './verbatim-log';

const noted = (text: string) => ({ id: randomUUID(), type: 'Noted', data: { text }, metadata: {} });

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const taken: Item[] = [];
  for await (const item of items) taken.push(item);
  return taken;
}

describe('a record that was damaged in the files of the store', () => {
  let folder: string;
  let server: RunningEventStore;
  let store: EventStore;
  let log: VerbatimLog;
  let shouts: jest.SpyInstance;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'casegrid-damaged-'));
    server = await startEventStore({ port: 0, dataDir: folder, durability: 'none' });
    [store, log] = [connectEventStore(server.url), connectVerbatimLog(server.url)];
    await store.append('sound', 'NO_STREAM', [noted('sound')]);
    await store.append('harmed', 'NO_STREAM', [noted('first'), noted('second')]);
    damageRecords(folder, 'second');
  });
  // The store says on its own output what it found, once for each time it is asked.
  beforeEach(() => (shouts = jest.spyOn(console, 'error').mockImplementation()));
  afterEach(() => jest.restoreAllMocks());
  afterAll(async () => {
    await store.close();
    await log.close();
    await server.stop();
    rmSync(folder, { recursive: true });
  });

  it.each<[string, () => Promise<unknown>]>([
    ['its stream', () => store.readStream('harmed')],
    ['the whole log', () => all(store.readAll())],
    ['whatever comes', () => all(store.follow())],
    ['the end of the log', () => store.end()],
    ['the log byte for byte', () => all(log.read())],
    ['the end of the log byte for byte', () => log.end()],
  ])('is told as that, with its position, to whoever asks for %s, and asked for once', async (_, ask) => {
    const failure: unknown = await ask().catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(RecordDamaged);
    expect(String(failure)).toMatch(/found damage: the event at position \d+ is damaged: its checksum/);
    expect(shouts).toHaveBeenCalledTimes(1);
  });

  it('stands in the way of no other stream, nor of what is written after it', async () => {
    expect(await store.readStream('sound')).toHaveLength(1);
    expect(await store.readStream('harmed', 0, 1)).toHaveLength(1);
    expect((await store.append('harmed', 1, [noted('third')])).revision).toBe(2);
  });
});
