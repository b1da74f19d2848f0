import { randomUUID } from 'node:crypto';
import {
  Conflict,
  isAfter,
  logStart,
  type Batch,
  type EventStore,
  type NewRecord,
  type StoredRecord,
} from '../port';

/** A store to be held to its promises, and how to stop it. */
export interface Started {
  readonly store: EventStore;
  stop(): Promise<void>;
}

const event = (type = 'Noted', data: object = {}): NewRecord => ({
  id: randomUUID(),
  type,
  data,
  metadata: { of: type },
});
const some = (count: number) => Array.from({ length: count }, (_, index) => event('Noted', { index }));

async function take(batches: AsyncIterable<Batch>, count: number): Promise<StoredRecord[]> {
  const taken: StoredRecord[] = [];
  for await (const { records } of batches) {
    taken.push(...records);
    if (taken.length >= count) return taken;
  }
  return taken;
}

/** What Casegrid relies on, of any store: the embedded one always, a real EventStoreDB where there is one. */
export function eventStoreContract(name: string, start: () => Promise<Started>): void {
  describe(`the contract of an event store, kept by ${name}`, () => {
    let started: Started;
    let store: EventStore;
    let prefix: string;
    beforeAll(async () => {
      started = await start();
      store = started.store;
    }, 120_000);
    afterAll(() => started.stop());
    beforeEach(() => {
      prefix = `spec${randomUUID().slice(0, 8)}`;
    });

    it('gives back exactly what was appended, in order, with revisions from 0 and growing positions', async () => {
      const written = [event('Written', { text: '网格 — 𠮷 "\u2028"', list: [1, 2.5, null] }), ...some(2)];
      const appended = await store.append(`${prefix}-a`, 'NO_STREAM', written);
      const records = await store.readStream(`${prefix}-a`);
      expect(records.map(({ id, type, data, metadata }) => ({ id, type, data, metadata }))).toEqual(written);
      expect(records.map(({ revision }) => revision)).toEqual([0, 1, 2]);
      expect(appended).toEqual({ revision: 2, position: records[2]?.position });
      expect(isAfter(records[1]?.position ?? '', records[0]?.position ?? '')).toBe(true);
      expect(Date.parse(records[0]?.recordedAt ?? '')).toBeGreaterThan(0);
    });

    it('has no events for a stream that nobody wrote', async () => {
      expect(await store.readStream(`${prefix}-none`)).toEqual([]);
    });

    it('reads from a revision, and no more than asked for', async () => {
      await store.append(`${prefix}-a`, 'NO_STREAM', some(5));
      const records = await store.readStream(`${prefix}-a`, 2, 2);
      expect(records.map(({ revision }) => revision)).toEqual([2, 3]);
      expect(await store.readStream(`${prefix}-a`, 5)).toEqual([]);
    });

    it('refuses an append at any revision but the present one, and writes nothing', async () => {
      await store.append(`${prefix}-a`, 'NO_STREAM', some(2));
      await expect(store.append(`${prefix}-a`, 'NO_STREAM', some(1))).rejects.toThrow(Conflict);
      await expect(store.append(`${prefix}-a`, 0, some(1))).rejects.toThrow(Conflict);
      await expect(store.append(`${prefix}-a`, 7, some(1))).rejects.toThrow(Conflict);
      await expect(store.append(`${prefix}-b`, 0, some(1))).rejects.toThrow(Conflict);
      expect(await store.readStream(`${prefix}-a`)).toHaveLength(2);
    });

    it('takes the same events at the same revision again as one append', async () => {
      const events = some(3);
      const first = await store.append(`${prefix}-a`, 'NO_STREAM', events);
      expect(await store.append(`${prefix}-a`, 'NO_STREAM', events)).toEqual(first);
      expect(await store.readStream(`${prefix}-a`)).toHaveLength(3);
    });

    it('lets exactly one of many writers win each revision', async () => {
      const races = Array.from({ length: 20 }, () =>
        store.append(`${prefix}-a`, 'NO_STREAM', some(1)).then(
          () => 'won',
          (error: unknown) => (error instanceof Conflict ? 'lost' : error),
        ),
      );
      const results = await Promise.all(races);
      expect(results.filter((result) => result === 'won')).toHaveLength(1);
      expect(results.filter((result) => result === 'lost')).toHaveLength(19);
    });

    it('reads the whole log in order from any position on, without the store’s own streams', async () => {
      const before = await store.end();
      await store.append(`${prefix}-a`, 'NO_STREAM', some(3));
      await store.append(`${prefix}-b`, 'NO_STREAM', some(2));
      const records = await take(store.readAll({ after: before }), Infinity);
      expect(records.map(({ stream, revision }) => `${stream}@${revision}`)).toEqual([
        `${prefix}-a@0`,
        `${prefix}-a@1`,
        `${prefix}-a@2`,
        `${prefix}-b@0`,
        `${prefix}-b@1`,
      ]);
      const middle = records[2]?.position ?? '';
      expect(await take(store.readAll({ after: middle }), Infinity)).toEqual(records.slice(3));
      expect(await take(store.readAll({ after: before, streams: [`${prefix}-b`] }), Infinity)).toHaveLength(
        2,
      );
      expect(records.some(({ stream }) => stream.startsWith('$'))).toBe(false);
    });

    it('has an identity from its first event on, which stays', async () => {
      await store.append(`${prefix}-a`, 'NO_STREAM', some(1));
      const identity = await store.identity();
      await store.append(`${prefix}-b`, 'NO_STREAM', some(1));
      const first = (await take(store.readAll(), 1))[0];
      expect(identity).toContain(first?.id);
      expect(await store.identity()).toBe(identity);
    });

    it('ends where its last event is', async () => {
      const { position } = await store.append(`${prefix}-a`, 'NO_STREAM', some(1));
      expect(isAfter(position, await store.end())).toBe(false);
    });

    it('follows what was there before and what comes after, each event once and in order', async () => {
      const before = await store.end();
      await store.append(`${prefix}-a`, 'NO_STREAM', some(3));
      const following = take(store.follow({ after: before, streams: [prefix] }), 6);
      await store.append(`${prefix}-b`, 'NO_STREAM', some(2));
      await store.append(`${prefix}-a`, 2, some(1));
      const records = await following;
      expect(records.map(({ stream, revision }) => `${stream}@${revision}`)).toEqual([
        `${prefix}-a@0`,
        `${prefix}-a@1`,
        `${prefix}-a@2`,
        `${prefix}-b@0`,
        `${prefix}-b@1`,
        `${prefix}-a@3`,
      ]);
    });

    it('goes on behind the position of the last event that a follower has seen', async () => {
      const before = await store.end();
      await store.append(`${prefix}-a`, 'NO_STREAM', some(4));
      const [first, second] = await take(store.follow({ after: before, streams: [prefix] }), 2);
      const rest = await take(store.follow({ after: second?.position ?? logStart, streams: [prefix] }), 2);
      expect(first?.revision).toBe(0);
      expect(rest.slice(0, 2).map(({ revision }) => revision)).toEqual([2, 3]);
    });

    it('stops following when told to, also while nothing comes', async () => {
      const stop = new AbortController();
      const following = take(
        store.follow({ after: await store.end(), streams: [prefix], signal: stop.signal }),
        1,
      );
      stop.abort();
      expect(await following).toEqual([]);
    });
  });
}
