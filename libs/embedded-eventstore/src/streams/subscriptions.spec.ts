import {
  END,
  eventTypeFilter,
  START,
  streamNameFilter,
  type AllStreamSubscription,
  type Position,
  type StreamSubscription,
} from '@eventstore/db-client';
import { collect, line, numbers, until } from '../testing/reading';
import { noted, throwAwayStore, type ThrowAway } from '../testing/throw-away';

type Heard = { events: Parameters<typeof line>[0][]; caughtUp: number; error: { type?: string } | undefined };

function listen(subscription: AllStreamSubscription | StreamSubscription): Heard {
  const heard: Heard = { events: [], caughtUp: 0, error: undefined };
  const emitter = subscription as StreamSubscription;
  emitter.on('data', (event) => heard.events.push(event));
  emitter.on('caughtUp', () => heard.caughtUp++);
  emitter.on('error', (error: Error) => (heard.error = error as Error & { type?: string }));
  return heard;
}

describe('subscriptions', () => {
  let given: ThrowAway;
  beforeEach(async () => (given = await throwAwayStore()));
  afterEach(() => given.dispose());

  it('bring what is there, say that they caught up, and go on live, without a gap', async () => {
    await given.client.appendToStream('s', noted(3000));
    const heard = listen(given.client.subscribeToStream('s', { fromRevision: START }));
    for (let n = 3000; n < 3100; n++) await given.client.appendToStream('s', noted(1, n));
    await until(() => heard.events.length === 3100);
    expect(numbers(heard.events)).toEqual(Array.from({ length: 3100 }, (_, n) => n));
    expect(heard.caughtUp).toBe(1);
  });

  it('begin after the revision or position given', async () => {
    const { position } = await given.client.appendToStream('s', noted(2));
    await given.client.appendToStream('s', noted(2, 2));
    const ofStream = listen(given.client.subscribeToStream('s', { fromRevision: 1n }));
    const ofAll = listen(given.client.subscribeToAll({ fromPosition: position as Position }));
    await until(() => ofStream.caughtUp + ofAll.caughtUp === 2);
    expect([numbers(ofStream.events), numbers(ofAll.events)]).toEqual([
      [2, 3],
      [2, 3],
    ]);
  });

  it('wait for a stream that does not exist yet', async () => {
    const heard = listen(given.client.subscribeToStream('later', { fromRevision: START }));
    await given.client.appendToStream('other', noted(1));
    await given.client.appendToStream('later', noted(2));
    await until(() => heard.caughtUp === 1);
    expect(heard.events.map(line)).toEqual(['0@later noted', '1@later noted']);
  });

  it('miss nothing while many write, whenever they began', async () => {
    const before = listen(given.client.subscribeToAll({ fromPosition: START }));
    const writers = Array.from({ length: 16 }, async (_, writer) => {
      for (let n = 0; n < 60; n++) await given.client.appendToStream(`w-${writer}`, noted(1, n));
    });
    const during = listen(given.client.subscribeToAll({ fromPosition: START }));
    await Promise.all(writers);
    const after = listen(given.client.subscribeToAll({ fromPosition: START }));
    await until(() => [before, during, after].every(({ events }) => events.length >= 960));
    const order = after.events.map(line);
    expect(new Set(order).size).toBe(960);
    expect([before.events.map(line), during.events.map(line)]).toEqual([order, order]);
  });

  it('lag behind with a slow reader, and lose nothing', async () => {
    const subscription = given.client.subscribeToStream('s', { fromRevision: START });
    const heard = listen(subscription);
    await given.client.appendToStream('s', noted(1));
    await until(() => heard.events.length === 1);
    (subscription as StreamSubscription).pause();
    for (let n = 1; n < 20_001; n += 1000) await given.client.appendToStream('s', noted(1000, n));
    (subscription as StreamSubscription).resume();
    await until(() => heard.events.length === 20_001);
    expect(numbers(heard.events)).toEqual(Array.from({ length: 20_001 }, (_, n) => n));
  });

  it('bring only what the filter lets through, by stream or type, by prefix or expression', async () => {
    const filters = [
      streamNameFilter({ prefixes: ['case-'] }),
      streamNameFilter({ regex: '^(unit|case)-2$' }),
      eventTypeFilter({ prefixes: ['closed', '$meta'] }),
      eventTypeFilter({ regex: 'ened$' }),
    ];
    const heard = filters.map((filter) =>
      listen(given.client.subscribeToAll({ fromPosition: START, filter })),
    );
    await given.client.appendToStream('case-1', [...noted(1, 0, 'opened'), ...noted(1, 1, 'closed')]);
    await given.client.appendToStream('unit-2', noted(1, 2, 'renamed'));
    await given.client.setStreamMetadata('unit-2', { maxCount: 5 });
    await given.client.appendToStream('case-2', noted(1, 3, 'opened'));
    await until(() => heard.map(({ events }) => events.length).join() === '3,2,2,2');
    expect(heard.map(({ events }) => events.map(line))).toEqual([
      ['0@case-1 opened', '1@case-1 closed', '0@case-2 opened'],
      ['0@unit-2 renamed', '0@case-2 opened'],
      ['1@case-1 closed', '0@$$unit-2 $metadata'],
      ['0@case-1 opened', '0@case-2 opened'],
    ]);
  });

  it('tell with checkpoints how far they looked, at the interval asked for', async () => {
    await given.client.appendToStream(
      's',
      noted(41).map((event, n) => ({ ...event, type: n % 10 ? 'no' : 'yes' })),
    );
    const at = new Map<bigint, number>();
    for await (const { event } of given.client.readStream('s'))
      at.set(event?.position?.commit ?? 0n, Number(event?.revision));
    const checkpoints: (number | undefined)[] = [];
    const [first] = at.keys();
    const heard = listen(
      given.client.subscribeToAll({
        fromPosition: { commit: first ?? 0n, prepare: first ?? 0n },
        filter: {
          ...eventTypeFilter({ prefixes: ['yes'], checkpointInterval: 1, maxSearchWindow: 5 }),
          checkpointReached: (_, { commit }) => void checkpoints.push(at.get(commit)),
        },
      }),
    );
    await until(() => heard.caughtUp === 1);
    expect(checkpoints).toEqual([1, 10, 11, 20, 21, 30, 31, 40]);
  });

  it('refuse an expression that does not compile and a position that is none', async () => {
    const { position } = await given.client.appendToStream('s', noted(1));
    await given.client.appendToStream('s', noted(1));
    const between = (position?.commit ?? 0n) + 1n;
    const heard = [
      listen(given.client.subscribeToAll({ filter: streamNameFilter({ regex: '(' }) })),
      listen(given.client.subscribeToAll({ fromPosition: { commit: between, prepare: between } })),
    ];
    await until(() => heard.every(({ error }) => error));
    expect(heard.map(({ error }) => error?.type)).toEqual(['unknown', 'unknown']);
  });

  it('end when an expression takes too long, and let others go on', async () => {
    await given.client.appendToStream('s', noted(1, 0, `${'a'.repeat(40)}b`));
    const filter = eventTypeFilter({ regex: '^(a+)+$' });
    const heard = listen(given.client.subscribeToAll({ filter }));
    await until(() => heard.error !== undefined);
    expect(heard.error).toMatchObject({
      message: expect.stringContaining('takes longer than 500 ms') as string,
    });
    expect(await collect(given.client.readStream('s'))).toHaveLength(1);
  });

  it('end with the tombstone of their stream', async () => {
    await given.client.appendToStream('s', noted(1));
    const heard = listen(given.client.subscribeToStream('s', { fromRevision: END }));
    await until(() => heard.caughtUp === 1);
    await given.client.tombstoneStream('s');
    await until(() => heard.error !== undefined);
    expect(heard.error?.type).toBe('stream-deleted');
    expect(heard.events.map(line)).toEqual(['9223372036854775807@s $streamDeleted']);
  });

  it('are cancelled, and say so, when the store stops', async () => {
    const heard = listen(given.client.subscribeToAll({ fromPosition: END }));
    await until(() => heard.caughtUp === 1);
    await given.store().stop();
    await until(() => heard.error !== undefined);
    expect(heard.error?.type).toBe('cancelled');
  });
});
