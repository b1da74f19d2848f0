import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { VerbatimEvent } from '@casegrid/event-store';
import { fillWithOddEvents, proposed } from '../testing/odd-events';
import { RunningStores, type RunningStore } from '../testing/running-stores';

/** What must be the same in another store: all but position and time. */
const kept = (events: readonly VerbatimEvent[]) =>
  events.map(({ position: _, created: __, data, metadata, ...event }) => ({
    ...event,
    data: Buffer.from(data).toString('hex'),
    metadata: Buffer.from(metadata).toString('hex'),
  }));

describe('a log as a file', () => {
  let stores: RunningStores;
  let [source, target] = [] as unknown as [RunningStore, RunningStore];
  let file: string;
  beforeEach(async () => {
    stores = new RunningStores();
    [source, target] = [await stores.start('source'), await stores.start('target')];
    file = stores.path('log.jsonl');
    await fillWithOddEvents(source);
  });
  afterEach(() => stores.end());

  const exportIt = (to = file) =>
    stores.ask(['log', 'export', '--to', to, '--json'], { EVENTSTORE_URL: source.url });
  const importIt = (from = file, into = target) =>
    stores.ask(['log', 'import', '--from', from, '--json'], { EVENTSTORE_URL: into.url });
  const linesIn = (path = file) => readFileSync(path, 'utf8').split('\n').slice(0, -1);
  const asJson = ({ out }: { out: string }) => JSON.parse(out) as Record<string, unknown>;

  it('comes back the same in another store, byte for byte and in its order', async () => {
    expect(await exportIt()).toMatchObject({ code: 0, err: '' });
    const imported = await importIt();
    expect([imported.code, asJson(imported)]).toEqual([
      0,
      { file, events: 9, streams: 4, appended: 9, alreadyThere: 0 },
    ]);
    expect(kept(await target.events())).toEqual(kept(await source.events()));
    expect(await target.client.getStreamMetadata('case-one')).toMatchObject({ metadata: { maxCount: 5 } });
  });

  it('is one line for each event, and a checksum line', async () => {
    await exportIt();
    const [first, ...rest] = linesIn().map((line) => JSON.parse(line) as Record<string, unknown>);
    const [event] = await source.events();
    expect(first).toMatchObject({
      ...{ stream: 'case-one', revision: '0', id: event?.id, type: 'noted', position: event?.position },
      ...{ isJson: true, contentType: 'application/json', metadata: '{"a" :1}' },
      data: '{ "n" : 1.0,\n\t"名" : "\\u738b秀兰 \u{1f333}" }',
      created: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{7}Z$/) as string,
    });
    expect(rest.at(-1)).toMatchObject({
      casegridLog: 1,
      events: 9,
      lastPosition: (await source.events()).at(-1)?.position,
    });
  });

  it('holds nothing of the streams that are the store’s own, and tells how much that was', async () => {
    await source.log.append('$settings', 'NO_STREAM', [proposed('{}')]);
    await source.log.append('$ce-case', 'NO_STREAM', [proposed('0@case-one', { type: '$>' })]);
    await source.client.setStreamMetadata('$ce-case', { maxCount: 3 });
    expect(asJson(await exportIt())).toMatchObject({ events: 9, leftOut: 3 });
    expect(linesIn().filter((line) => line.includes('$ce-'))).toEqual([]);
  });

  it('is written further where an export was interrupted, and comes to the same', async () => {
    await exportIt();
    const whole = readFileSync(file);
    const other = stores.path('other.jsonl');
    // Cut off within the fifth line: four whole ones are left.
    const cut = whole.indexOf('\n', Buffer.byteLength(linesIn().slice(0, 4).join('\n')) + 1) - 7;
    writeFileSync(`${other}.part`, whole.subarray(0, cut));
    expect(asJson(await exportIt(other))).toMatchObject({ events: 9, before: 4 });
    expect(readFileSync(other).equals(whole)).toBe(true);
    expect(existsSync(`${other}.part`)).toBe(false);
  });

  it('does not go on in what another log began, nor over a file that is there', async () => {
    await target.log.append('elsewhere', 'NO_STREAM', [proposed('{}')]);
    await stores.ask(['log', 'export', '--to', file], { EVENTSTORE_URL: target.url });
    expect(await exportIt()).toMatchObject({
      code: 1,
      err: expect.stringContaining('is there already') as string,
    });
    const other = stores.path('other.jsonl');
    writeFileSync(`${other}.part`, `${linesIn()[0]}\n`);
    const refused = await exportIt(other);
    expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('begun from another log')]);
  });

  it('is written by one export at a time', async () => {
    const both = await Promise.all([exportIt(), exportIt()]);
    expect(both.map(({ code }) => code).sort()).toEqual([0, 1]);
    expect(both.map(({ err }) => err).join('')).toContain('is being written by another export');
    expect(readdirSync(stores.folder).filter((name) => name.startsWith('log.jsonl'))).toEqual(['log.jsonl']);
    expect(linesIn()).toHaveLength(10);
  });

  it('adds nothing when it is imported a second time, and says so', async () => {
    await exportIt();
    await importIt();
    const again = await importIt();
    expect([again.code, asJson(again)]).toMatchObject([0, { appended: 0, alreadyThere: 9 }]);
    const inWords = await stores.ask(['log', 'import', '--from', file], { EVENTSTORE_URL: target.url });
    expect(inWords.out).toContain('Nothing was appended');
    expect(await target.events()).toHaveLength(9);
  });

  it('is imported further where an import was interrupted', async () => {
    await exportIt();
    const [first, second, third] = await source.events();
    await target.log.append('case-one', 'NO_STREAM', [first, second] as VerbatimEvent[]);
    await target.log.append('scan-one', 'NO_STREAM', [third] as VerbatimEvent[]);
    await target.log.append('others-own', 'NO_STREAM', [proposed('{}')]);
    expect(asJson(await importIt())).toMatchObject({ appended: 6, alreadyThere: 3 });
    const ours = (await target.events()).filter(({ stream }) => stream !== 'others-own');
    expect(kept(ours)).toEqual(kept(await source.events()));
  });

  it('ends a stream for good that was ended', async () => {
    await source.client.tombstoneStream('case-two');
    await source.log.append('case-one', 3, [proposed('{"after":1}')]);
    await exportIt();
    expect(asJson(await importIt())).toMatchObject({ events: 11, appended: 11 });
    const places = (events: readonly VerbatimEvent[]) =>
      events.map(({ revision, stream }) => `${revision}@${stream}`);
    expect(places(await target.events())).toEqual(places(await source.events()));
    await expect(target.client.appendToStream('case-two', [])).rejects.toMatchObject({
      type: 'stream-deleted',
    });
    expect(asJson(await importIt())).toMatchObject({ appended: 0, alreadyThere: 11 });
  });

  it('keeps a stream deleted that was', async () => {
    await source.client.deleteStream('case-two');
    await exportIt();
    expect((await importIt()).code).toBe(0);
    expect(kept(await target.events())).toEqual(kept(await source.events()));
    await expect(target.client.readStream('case-two')[Symbol.asyncIterator]().next()).rejects.toThrow();
  });
});
