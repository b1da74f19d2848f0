import {
  eventTypeFilter,
  persistentSubscriptionToAllSettingsFromDefaults as settingsOfAll,
  persistentSubscriptionToStreamSettingsFromDefaults as settings,
  START,
  type ResolvedEvent,
} from '@eventstore/db-client';
import { inBytes } from '../testing/access';
import { take } from '../testing/reading';
import { noted, throwAwayStore, type ThrowAway } from '../testing/throw-away';

const CHECKPOINTS = '$persistentsubscription-s::g-checkpoint';
const PLANS = '$persistentSubscriptionConfig';

describe('groups in trouble', () => {
  let given: ThrowAway;
  beforeEach(async () => (given = await throwAwayStore({ durability: 'none' })));
  afterEach(() => given.dispose());

  const create = (stream = 's', group = 'g') =>
    given.client.createPersistentSubscriptionToStream(
      stream,
      group,
      settings({ startFrom: START, checkPointLowerBound: 1, checkPointUpperBound: 1 }),
    );
  const stats = async () => (await given.client.getPersistentSubscriptionToStreamInfo('s', 'g')).stats;
  /** Works through all events of the stream, until the checkpoint says so. */
  async function workThrough(): Promise<void> {
    const consumer = given.client.subscribeToPersistentSubscriptionToStream('s', 'g');
    consumer.on('error', () => undefined).on('data', (event: ResolvedEvent) => void consumer.ack(event));
    while ((await stats()).lastCheckpointedEventRevision !== 2n);
    await consumer.unsubscribe();
  }
  const groups = async () =>
    (await given.client.listAllPersistentSubscriptions()).map(({ groupName }) => groupName);

  it.each([
    ['no JSON', 'nonsense'],
    ['other JSON', 'null'],
    ['a number that is no revision', '"-7"'],
  ])('survive %s among their plans and checkpoints', async (_, text) => {
    await given.client.appendToStream('s', noted(3));
    await create();
    await workThrough();
    for (const stream of [PLANS, CHECKPOINTS]) await given.client.appendToStream(stream, inBytes(text));
    await given.restart();
    expect(await groups()).toEqual(['g']);
    expect(await stats()).toMatchObject({ lastCheckpointedEventRevision: 2n });
  });

  it('let the store start when streams of theirs were ended for good', async () => {
    await given.client.appendToStream('s', noted(3));
    await create();
    await workThrough();
    await given.client.tombstoneStream(CHECKPOINTS);
    await given.client.tombstoneStream('$persistentsubscription-s::g-parked');
    await given.restart();
    expect(await stats()).toMatchObject({ parkedMessageCount: 0n });
    const again = given.client.subscribeToPersistentSubscriptionToStream('s', 'g');
    expect(await take(again, 3)).toHaveLength(3);
    await given.client.tombstoneStream(PLANS);
    await given.restart();
    expect(await groups()).toEqual([]);
    await expect(create()).rejects.toThrow(/nothing can be kept in \$persistentSubscriptionConfig/);
  });

  it('tell their consumers that an expression takes too long, those who come later too', async () => {
    await given.client.appendToStream('s', noted(1, 0, `${'a'.repeat(40)}b`));
    const shout = jest.spyOn(console, 'error').mockImplementation();
    const filter = eventTypeFilter({ regex: '^(a+)+$' });
    await given.client.createPersistentSubscriptionToAll('g', settingsOfAll({ startFrom: START }), {
      filter,
    });
    for (const joined of ['at once', 'later']) {
      const consumer = given.client.subscribeToPersistentSubscriptionToAll('g');
      const error = await new Promise((resolve) => consumer.on('error', resolve));
      expect([joined, String(error)]).toEqual([joined, expect.stringMatching(/takes longer than 500 ms/)]);
    }
    shout.mockRestore();
  });

  it('are refused a name under which another keeps its state', async () => {
    await create('a::b', 'c');
    await expect(create('a', 'b::c')).rejects.toThrow(/another group keeps its state under the same name/);
    expect(await groups()).toEqual(['c']);
  });
});
