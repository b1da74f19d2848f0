import {
  PARK,
  persistentSubscriptionToStreamSettingsFromDefaults as settings,
  RETRY,
  START,
  type PersistentSubscriptionToStream,
  type PersistentSubscriptionToStreamInfo,
  type ResolvedEvent,
} from '@eventstore/db-client';
import { numbers, until } from '../testing/reading';
import { noted, throwAwayStore, type ThrowAway } from '../testing/throw-away';

type Events = PersistentSubscriptionToStream;

/** Acknowledges everything, and gathers it. */
function acknowledging(subscription: Events): ResolvedEvent[] {
  const seen: ResolvedEvent[] = [];
  subscription.on('error', () => undefined);
  subscription.on('data', (event: ResolvedEvent) => {
    seen.push(event);
    void subscription.ack(event);
  });
  return seen;
}

describe('a group of consumers', () => {
  let given: ThrowAway;
  let count = 0;
  let stream = '';
  beforeAll(async () => (given = await throwAwayStore()));
  beforeEach(() => (stream = `case-${(count += 1)}`));
  afterAll(() => given.dispose());

  const create = (more: Partial<ReturnType<typeof settings>> = {}) =>
    given.client.createPersistentSubscriptionToStream(
      stream,
      'g',
      settings({ startFrom: START, checkPointLowerBound: 1, checkPointUpperBound: 1, ...more }),
    );
  const read = () => given.client.subscribeToPersistentSubscriptionToStream(stream, 'g');
  const stats = async () => (await given.client.getPersistentSubscriptionToStreamInfo(stream, 'g')).stats;
  /** Waits for a state that the server comes to by itself. */
  const come = async (holds: (stats: PersistentSubscriptionToStreamInfo['stats']) => boolean) => {
    while (!holds(await stats()));
  };

  it('goes on after a restart where it had come to, with what it had parked', async () => {
    await given.client.appendToStream(stream, noted(5));
    await create();
    const first = read();
    const before: ResolvedEvent[] = [];
    first.on('data', (event: ResolvedEvent) => {
      before.push(event);
      void (before.length === 2 ? first.nack(PARK, 'not now', event) : first.ack(event));
    });
    await until(() => before.length === 5);
    await come(
      ({ lastCheckpointedEventRevision, parkedMessageCount }) =>
        lastCheckpointedEventRevision === 4n && parkedMessageCount === 1n,
    );
    first.on('error', () => undefined);
    await given.restart();
    expect(await stats()).toMatchObject({ lastCheckpointedEventRevision: 4n, parkedMessageCount: 1n });
    const second = read();
    const after = acknowledging(second);
    await given.client.appendToStream(stream, noted(1, 5));
    await until(() => after.length === 1);
    await given.client.replayParkedMessagesToStream(stream, 'g');
    await until(() => after.length === 2);
    expect(numbers(after)).toEqual([5, 1]);
    await come(({ parkedMessageCount }) => parkedMessageCount === 0n);
    await second.unsubscribe();
  });

  it('gives what a lost consumer had in hand to another, and counts it as tried', async () => {
    await given.client.appendToStream(stream, noted(3));
    await create();
    const lost = read();
    const held: ResolvedEvent[] = [];
    lost.on('data', (event: ResolvedEvent) => held.push(event));
    await until(() => held.length === 3);
    const other = read();
    const retries: (number | undefined)[] = [];
    const seen = acknowledging(other);
    other.on('data', ({ retryCount }: { retryCount?: number }) => retries.push(retryCount));
    await lost.unsubscribe();
    await until(() => seen.length === 3);
    expect(numbers(seen)).toEqual([0, 1, 2]);
    expect(retries).toEqual([1, 1, 1]);
    await other.unsubscribe();
  });

  it('parks what was tried as often as it may be, and says why', async () => {
    await given.client.appendToStream(stream, noted(1));
    await create({ maxRetryCount: 2 });
    const refusing = read();
    let tries = 0;
    refusing.on('data', (event: ResolvedEvent) => {
      tries += 1;
      void refusing.nack(RETRY, 'busy', event);
    });
    await come(({ parkedMessageCount }) => parkedMessageCount === 1n);
    expect(tries).toBe(3);
    const parked = given.client.readStream(`$persistentsubscription-${stream}::g-parked`);
    for await (const { event } of parked) {
      expect(event?.metadata).toMatchObject({ reason: 'Reached retry count of 2' });
    }
    await refusing.unsubscribe();
  });

  it('hands each event to one of its consumers', async () => {
    await given.client.appendToStream(stream, noted(40));
    await create();
    const consumers = [read(), read()];
    const seen = consumers.map(acknowledging);
    await until(() => seen.flat().length >= 40);
    await come(({ lastCheckpointedEventRevision }) => lastCheckpointedEventRevision === 39n);
    expect(numbers(seen.flat()).sort((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, n) => n));
    for (const consumer of consumers) await consumer.unsubscribe();
  });
});
