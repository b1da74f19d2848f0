import { rmSync } from 'node:fs';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { startEventStore, type RunningEventStore } from '../start';
import { linkTo } from '../testing/access';
import { collect, line, take } from '../testing/reading';
import { newFolder, noted } from '../testing/throw-away';

describe('the system projections', () => {
  let [dataDir, store, client] = [] as unknown as [string, RunningEventStore, EventStoreDBClient];

  async function start(projections: 'none' | 'system' = 'system'): Promise<void> {
    store = await startEventStore({ port: 0, dataDir, durability: 'none', projections });
    client = EventStoreDBClient.connectionString(store.url);
  }
  async function stop(): Promise<void> {
    await client.dispose();
    await store.stop();
  }
  beforeEach(() => (dataDir = newFolder()));
  afterEach(async () => {
    await stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  /** The events that a projected stream leads to, once there are as many as expected. */
  async function leads(stream: string, count: number): Promise<string[]> {
    const found = await take(client.subscribeToStream(stream, { resolveLinkTos: true }), count);
    return found.map(line);
  }
  /** What is in a stream as it stands. */
  const content = async (stream: string): Promise<string[]> =>
    (await collect(client.readStream(stream))).map(({ event }) =>
      Buffer.from(event?.data as never).toString(),
    );

  it('link events by category and by type, and list the streams', async () => {
    await start();
    await client.appendToStream('case-1', noted(2));
    await client.appendToStream('case-2', noted(1, 0, 'other'));
    await client.appendToStream('undashed', noted(1));
    expect(await leads('$ce-case', 3)).toEqual(['0@case-1 noted', '1@case-1 noted', '0@case-2 other']);
    expect(await leads('$et-noted', 3)).toEqual(['0@case-1 noted', '1@case-1 noted', '0@undashed noted']);
    expect(await content('$category-case')).toEqual(['case-1', 'case-2']);
    expect(await content('$streams')).toEqual(
      expect.arrayContaining(['0@case-1', '0@case-2', '0@undashed', '0@$ce-case']),
    );
  });

  it('link events by correlation id', async () => {
    await start();
    const metadata = { $correlationId: 'errand' };
    await client.appendToStream('case-1', jsonEvent({ type: 'noted', data: {}, metadata }));
    expect(await leads('$bc-errand', 1)).toEqual(['0@case-1 noted']);
  });

  it('do not exist when nobody asked for them', async () => {
    await start('none');
    await client.appendToStream('case-1', noted(1));
    expect((await collect(client.readAll())).map(line)).toEqual(['0@case-1 noted']);
  });

  it('begin with what was there before they were switched on', async () => {
    await start('none');
    for (const n of [1, 2, 3]) await client.appendToStream(`case-${n}`, noted(300));
    await stop();
    await start();
    const expected = [1, 2, 3].flatMap((n) => noted(300).map((_, index) => `${index}@case-${n} noted`));
    expect(await leads('$ce-case', 900)).toEqual(expected);
  });

  it.each([
    ['none', 'null'],
    ['of a place that was not yet there', JSON.stringify({ $v: '9:9', $c: 2 ** 50, $p: 2 ** 50, $o: 'x' })],
  ])(
    'go on after a restart when another wrote a link into their streams with metadata %s',
    async (_, metadata) => {
      await start();
      await client.appendToStream('case-1', noted(2));
      await leads('$ce-case', 2);
      await stop();
      await start('none');
      const bytes = Uint8Array.from(Buffer.from(metadata));
      await client.appendToStream('$ce-case', { ...linkTo('0@case-1'), metadata: bytes });
      await stop();
      await start();
      await client.appendToStream('case-2', noted(1));
      const links = ['0@case-1 noted', '1@case-1 noted', '0@case-1 noted', '0@case-2 noted'];
      expect(await leads('$ce-case', 4)).toEqual(links);
    },
  );

  it('go on after a restart where they were, and write nothing twice', async () => {
    await start();
    const written: string[] = [];
    for (let round = 0; round < 4; round++) {
      await client.appendToStream('case-1', noted(700));
      for (let index = 0; index < 700; index++) written.push(`${written.length}@case-1 noted`);
      // Stopped in the midst of it: some pages are linked, some are not.
      await stop();
      await start();
    }
    expect(await leads('$ce-case', 2800)).toEqual(written);
    await client.appendToStream('case-2', noted(1));
    expect(await leads('$ce-case', 2801)).toEqual([...written, '0@case-2 noted']);
  });
});
