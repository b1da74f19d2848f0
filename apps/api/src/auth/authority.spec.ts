import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { officer, officerStream, type MessageOf, type OfficerCommands } from '@casegrid/domain';
import { startEventStore, type RunningEventStore } from '@casegrid/embedded-eventstore';
import { Aggregate, connectEventStore, uuidV5, type EventStore } from '@casegrid/event-store';
import { Authority, stalenessLimit } from './authority';

const namespace = '5a7e8d52-0d0e-4f5e-8a52-8f3f6f1f2a10';
const post = (unit: string) => ({ id: uuidV5(namespace, unit), role: 'LEADER', unit }) as const;

describe('authority', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'casegrid-authority-'));
  const failures: unknown[] = [];
  let server: RunningEventStore;
  let store: EventStore;
  /** Held back while somebody waits for it. */
  let gate = Promise.resolve();
  let readings: string[] = [];
  /** How often the log's end was told. */
  let ends = 0;

  const authorities: Authority[] = [];
  const started = async (instead: Partial<EventStore> = {}, clock = () => performance.now()) => {
    const slow: EventStore = {
      append: store.append.bind(store),
      readAll: store.readAll.bind(store),
      follow: store.follow.bind(store),
      end: async () => {
        const end = await store.end();
        ends += 1;
        return end;
      },
      identity: store.identity.bind(store),
      close: store.close.bind(store),
      readStream: async (stream, ...rest) => {
        const records = await store.readStream(stream, ...rest);
        readings.push(stream);
        await gate;
        return records;
      },
      ...instead,
    };
    const authority = new Authority(slow, clock, (failure) => failures.push(failure));
    authorities.push(authority);
    await authority.start();
    return authority;
  };

  const act = async (id: string, command: MessageOf<OfficerCommands>) =>
    new Aggregate(store, officer, 1).execute(
      officerStream(id),
      {
        commandId: uuidV5(namespace, JSON.stringify([id, command])),
        asked: command,
        actor: { kind: 'SYSTEM', id: 'spec' },
        now: '2026-03-02T01:00:00.000Z',
        correlationId: 'authority-spec',
      },
      () => ({ command, record: { district: '310115' } }),
    );
  const register = (id: string) => act(id, { type: 'RegisterOfficer', data: { officerId: id, name: id } });
  const appoint = (id: string, unit: string) =>
    act(id, { type: 'AppointOfficer', data: { post: post(unit) } });
  const unitsOf = async (authority: Authority, id: string) =>
    (await authority.standing(id))?.officer.posts.map(({ unit }) => unit);
  const until = async (holds: () => Promise<boolean>) => {
    while (!(await holds())) await nextTurn();
  };

  beforeAll(async () => {
    server = await startEventStore({ port: 0, dataDir, durability: 'none' });
    store = connectEventStore(server.url);
  });
  beforeEach(() => {
    gate = Promise.resolve();
    readings = [];
  });
  afterAll(async () => {
    await Promise.all(authorities.map((authority) => authority.stop()));
    await store.close();
    await server.stop();
    rmSync(dataDir, { recursive: true });
    expect(failures).toEqual([]);
  });

  it('reads an officer when he is first asked for, once', async () => {
    await register('first');
    await appoint('first', '310115');
    const authority = await started();
    expect(readings).toEqual([]);
    expect(await Promise.all([unitsOf(authority, 'first'), unitsOf(authority, 'first')])).toEqual([
      ['310115'],
      ['310115'],
    ]);
    expect((await authority.standing('first'))?.revision).toBe(1);
    expect(readings).toEqual(['officer-first']);
  });

  it('hears of posts given and taken after that', async () => {
    await register('second');
    await appoint('second', '310115');
    const authority = await started();
    expect(await unitsOf(authority, 'second')).toEqual(['310115']);
    await act('second', { type: 'RelieveOfficer', data: { postId: post('310115').id, reason: '调离' } });
    await until(async () => (await unitsOf(authority, 'second'))?.length === 0);
    await appoint('second', '310116');
    await until(async () => (await unitsOf(authority, 'second'))?.[0] === '310116');
    expect(readings).toEqual(['officer-second']);
  });

  it('knows nobody who was not registered, until he is', async () => {
    const authority = await started();
    expect(await authority.standing('third')).toBeUndefined();
    await register('third');
    await until(async () => (await authority.standing('third'))?.revision === 0);
  });

  it('loses no news that comes while a stream is being read', async () => {
    await register('fourth');
    await register('witness');
    const authority = await started();
    await authority.standing('witness');
    let open: () => void = () => undefined;
    gate = new Promise((resolve) => (open = resolve));
    const asked = authority.standing('fourth');
    await until(() => Promise.resolve(readings.includes('officer-fourth')));
    await appoint('fourth', '310115');
    await appoint('witness', '310115');
    await until(async () => (await unitsOf(authority, 'witness'))?.length === 1);
    open();
    await asked;
    expect(await unitsOf(authority, 'fourth')).toEqual(['310115']);
  });

  it('keeps no failure: whoever asks next has the stream read again', async () => {
    await register('fifth');
    const authority = await started();
    gate = Promise.reject(new Error('away'));
    await expect(authority.standing('fifth')).rejects.toThrow('away');
    gate = Promise.resolve();
    expect((await authority.standing('fifth'))?.revision).toBe(0);
  });

  describe('with a clock of its own', () => {
    let now = 0;
    const clock = () => now;
    /** Tells nothing until it is left. */
    const silent = (signal?: AbortSignal) => ({
      [Symbol.asyncIterator]: () => ({
        next: () =>
          new Promise<IteratorReturnResult<undefined>>((resolve) => {
            signal?.addEventListener('abort', () => resolve({ done: true, value: undefined }));
          }),
      }),
    });
    beforeEach(() => {
      now = 0;
    });

    it('is current as long as the news keep up with the log', async () => {
      const authority = await started({}, clock);
      await register('sixth');
      for (const at of [3_000, 6_000, 9_000]) {
        now = at;
        await until(() => Promise.resolve(authority.isCurrent()));
      }
    });

    it('is not current when no news come, although the log goes on and its end is told', async () => {
      const authority = await started({ follow: (options) => silent(options?.signal) }, clock);
      await register('seventh');
      now = stalenessLimit + 1;
      expect(authority.isCurrent()).toBe(false);
      const before = ends;
      await until(() => Promise.resolve(ends > before + 1));
      expect(authority.isCurrent()).toBe(false);
    });

    it('is current again once it is let in again', async () => {
      const refused = new Error('access denied');
      const refusing = { [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(refused) }) };
      let isRefused = true;
      const authority = await started(
        { follow: (options) => (isRefused ? refusing : store.follow(options)) },
        clock,
      );
      await register('eighth');
      now = stalenessLimit + 1;
      expect(authority.isCurrent()).toBe(false);
      isRefused = false;
      await until(() => Promise.resolve(authority.isCurrent()));
      expect(failures.splice(0)).toContain(refused);
    });
  });
});
