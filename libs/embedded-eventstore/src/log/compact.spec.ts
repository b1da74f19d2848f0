import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  EventStoreDBClient,
  persistentSubscriptionToStreamSettingsFromDefaults as groupSettings,
  START,
  type EventData,
  type ResolvedEvent,
} from '@eventstore/db-client';
import { startEventStore, type RunningEventStore } from '../start';
import { collect, line, numbers } from '../testing/reading';
import { newFolder, noted } from '../testing/throw-away';
import { compactLog } from './compact';
import { DataInUse } from './data-folder';

describe('compacting a log', () => {
  let [dataDir, store, client] = [] as unknown as [string, RunningEventStore, EventStoreDBClient];

  async function start(): Promise<void> {
    store = await startEventStore({ port: 0, dataDir, durability: 'none' });
    client = EventStoreDBClient.connectionString(store.url);
  }
  async function stop(): Promise<void> {
    await client.dispose();
    await store.stop();
  }
  beforeEach(async () => {
    dataDir = newFolder();
    await start();
  });
  afterEach(async () => {
    await stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  async function compacted(options = {}) {
    await stop();
    try {
      return compactLog(dataDir, options);
    } finally {
      await start();
    }
  }
  const append = (stream: string, count: number) => client.appendToStream(stream, noted(count));
  const whole = () => collect(client.readAll());
  const streamOf = (name: string) => collect(client.readStream(name));
  const placeOf = (one: ResolvedEvent | undefined) => one?.event?.position ?? { commit: -1n, prepare: -1n };
  const places = (events: ResolvedEvent[]) =>
    events.map((one) => `${line(one)} ${one.event?.id} ${one.event?.position?.commit}`);

  const heavy = () => noted(1).map((one) => ({ ...one, data: 'x'.repeat(1_000_000) }) as typeof one);

  it('drops what $maxCount hides and leaves all else where it was', async () => {
    await append('short', 9);
    await append('long', 5);
    await client.setStreamMetadata('short', { maxCount: 4 });
    const before = { log: await whole(), short: await streamOf('short'), long: await streamOf('long') };
    expect(await compacted()).toMatchObject({ events: 5, streams: 1 });
    expect(await streamOf('short')).toEqual(before.short);
    expect(await streamOf('long')).toEqual(before.long);
    expect(places(await whole())).toEqual(places(before.log).slice(5));
  });

  it('drops what $tb hides, and the earlier metadata', async () => {
    await append('cut', 6);
    await client.setStreamMetadata('cut', { truncateBefore: 1 });
    await client.setStreamMetadata('cut', { truncateBefore: 4 });
    expect(await compacted()).toMatchObject({ events: 5, streams: 2 });
    expect(numbers(await streamOf('cut'))).toEqual([4, 5]);
    expect(await client.getStreamMetadata('cut')).toMatchObject({ metadata: { truncateBefore: 4 } });
  });

  it('drops what is older than $maxAge, and nothing younger', async () => {
    await append('aged', 3);
    await client.setStreamMetadata('aged', { maxAge: 60 });
    expect(await compacted()).toMatchObject({ events: 0 });
    expect(await compacted({ now: Date.now() + 59_000 })).toMatchObject({ events: 0 });
    // The last one stays though nobody sees it: the next revision is counted from it.
    expect(await compacted({ now: Date.now() + 61_000 })).toMatchObject({ events: 2 });
    expect((await append('aged', 1)).nextExpectedRevision).toBe(3n);
  });

  it('lets a deleted stream come back where it would have', async () => {
    await append('deleted', 5);
    await client.deleteStream('deleted');
    expect(await compacted()).toMatchObject({ events: 4, streams: 1 });
    await expect(streamOf('deleted')).rejects.toThrow();
    expect((await append('deleted', 2)).nextExpectedRevision).toBe(6n);
    expect((await streamOf('deleted')).map(line)).toEqual(['5@deleted noted', '6@deleted noted']);
  });

  it('leaves of a stream that was ended for good its end', async () => {
    await append('ended', 5);
    await client.setStreamMetadata('ended', { maxCount: 9 });
    await client.setStreamMetadata('ended', { maxCount: 8 });
    await client.tombstoneStream('ended');
    expect(await compacted()).toMatchObject({ events: 6, streams: 2 });
    await expect(append('ended', 1)).rejects.toMatchObject({ type: 'stream-deleted' });
  });

  it('lets readers of the whole log go on from an event that went', async () => {
    await append('short', 5);
    await client.setStreamMetadata('short', { maxCount: 1 });
    const [, second] = await whole();
    await compacted();
    const rest = await collect(client.readAll({ fromPosition: placeOf(second) }));
    expect(rest.map(line)).toEqual(['4@short noted', '0@$$short $metadata']);
    const { position } = await append('short', 1);
    expect(position?.commit).toBeGreaterThan(placeOf(rest.at(-1)).commit);
  });

  it('knows the ids of what stays, and does not take what went for new', async () => {
    const events = noted(4);
    await client.appendToStream('short', events, { expectedRevision: 'no_stream' });
    await client.setStreamMetadata('short', { maxCount: 2 });
    await compacted();
    const again = (some: EventData[], expectedRevision: 'no_stream' | bigint) =>
      client.appendToStream('short', some, { expectedRevision });
    expect(await again(events.slice(2), 1n)).toMatchObject({ nextExpectedRevision: 3n });
    await expect(again(events, 'no_stream')).rejects.toMatchObject({ type: 'wrong-expected-version' });
    expect(await streamOf('short')).toHaveLength(2);
  });

  it('leaves of what groups keep the last that counts, and they go on from there', async () => {
    await append('s', 20);
    const settings = { startFrom: START, checkPointLowerBound: 1, checkPointUpperBound: 1 } as const;
    await client.createPersistentSubscriptionToStream('s', 'g', groupSettings(settings));
    const info = async () => (await client.getPersistentSubscriptionToStreamInfo('s', 'g')).stats;
    const consumer = client.subscribeToPersistentSubscriptionToStream('s', 'g');
    consumer.on('error', () => undefined).on('data', (event: ResolvedEvent) => void consumer.ack(event));
    while ((await info()).lastCheckpointedEventRevision !== 19n);
    await consumer.unsubscribe();
    const checkpoints = '$persistentsubscription-s::g-checkpoint';
    const last = async () => (await streamOf(checkpoints)).at(-1)?.event?.data;
    while ((await last()) !== '19');
    const written = (await streamOf(checkpoints)).length;
    expect(written).toBeGreaterThan(1);
    expect(await compacted()).toEqual(expect.objectContaining({ events: written - 1, streams: 1 }));
    expect(await streamOf(checkpoints)).toHaveLength(1);
    expect(await info()).toMatchObject({ lastCheckpointedEventRevision: 19n });
  });

  it('refuses a log that is damaged somewhere, however large it is, and leaves it as it is', async () => {
    for (let n = 0; n < 70; n++) await client.appendToStream('s', heavy());
    await stop();
    const file = join(dataDir, 'log.sqlite');
    const bytes = readFileSync(file);
    bytes.fill(0xff, bytes.length / 2, bytes.length / 2 + 4096);
    writeFileSync(file, bytes);
    expect(() => compactLog(dataDir)).toThrow(/log\.sqlite is damaged/);
    expect(readFileSync(file).equals(bytes)).toBe(true);
    rmSync(dataDir, { recursive: true });
    await start();
  });

  it('makes the file smaller', async () => {
    await append('large', 4_000);
    await client.setStreamMetadata('large', { maxCount: 10 });
    const { before, after } = await compacted();
    expect(after).toBeLessThan(before / 3);
    expect(statSync(join(dataDir, 'log.sqlite')).size).toBe(after);
    expect(await compacted()).toMatchObject({ events: 0, before: after, after });
  });

  it('has dropped nothing when it is cut short', async () => {
    await append('short', 9);
    await client.setStreamMetadata('short', { maxCount: 4 });
    const before = places(await whole());
    const cut = compacted({
      onProgress: (done: number, total: number) => {
        if (done === total) throw new Error('cut short');
      },
    });
    await expect(cut).rejects.toThrow('cut short');
    expect(places(await whole())).toEqual(before);
    expect(await compacted()).toMatchObject({ events: 5 });
  });

  it('is refused while an event store runs on the folder, and where there is no log', () => {
    expect(() => compactLog(dataDir)).toThrow(DataInUse);
    expect(() => compactLog(join(dataDir, 'elsewhere'))).toThrow('holds no log');
  });
});
