import {
  AccessDeniedError,
  persistentSubscriptionToStreamSettingsFromDefaults as settings,
  type EventStoreDBClient,
  type PersistentSubscriptionToStream,
} from '@eventstore/db-client';
import { linkTo } from '../testing/access';
import { ADMIN, ANN, BOB, OLE, secureStore, type SecureStore } from '../testing/secure-store';
import { noted } from '../testing/throw-away';

describe('persistent subscriptions of a store with users', () => {
  let given: SecureStore;
  let ann: EventStoreDBClient;
  let bob: EventStoreDBClient;
  let admin: EventStoreDBClient;
  beforeAll(async () => {
    given = await secureStore();
    [ann, bob, admin] = [given.as(ANN), given.as(BOB), given.as(ADMIN)];
    await admin.appendToStream('s', noted(1));
    await admin.setStreamMetadata('s', { acl: { readRoles: ['bob'], writeRoles: ['ann'] } });
    const fromStart = settings({ startFrom: 'start', resolveLinkTos: true });
    await admin.createPersistentSubscriptionToStream('s', 'g', fromStart);
    await admin.createPersistentSubscriptionToStream('links', 'g', fromStart);
  });
  afterAll(() => given.dispose());

  const first = async (subscription: PersistentSubscriptionToStream) => {
    try {
      for await (const event of subscription) return event;
    } finally {
      await subscription.unsubscribe().catch(() => undefined);
    }
    return undefined;
  };

  const ACTS: [string, (client: EventStoreDBClient) => Promise<unknown>][] = [
    ['create', (client) => client.createPersistentSubscriptionToStream('s', 'new', settings())],
    ['create for $all', (client) => client.createPersistentSubscriptionToAll('new', settings() as never)],
    ['update', (client) => client.updatePersistentSubscriptionToStream('s', 'new', settings())],
    ['replay what one has parked', (client) => client.replayParkedMessagesToStream('s', 'new')],
    ['delete', (client) => client.deletePersistentSubscriptionToStream('s', 'new')],
    ['delete for $all', (client) => client.deletePersistentSubscriptionToAll('new')],
  ];

  it.each(ACTS)('are not for users to %s, though they may read the stream', async (_, act) => {
    await expect(act(bob)).rejects.toBeInstanceOf(AccessDeniedError);
  });

  it.each([ADMIN, OLE])('are for $name to create, update and delete', async (user) => {
    for (const [, act] of ACTS) await act(given.as(user));
  });

  it('tell every user how they stand', async () => {
    expect(await ann.listAllPersistentSubscriptions()).toHaveLength(2);
    expect(await ann.getPersistentSubscriptionToStreamInfo('s', 'g')).toMatchObject({ groupName: 'g' });
  });

  it('are read by those who may read the stream, by their names', async () => {
    await expect(first(ann.subscribeToPersistentSubscriptionToStream('s', 'g'))).rejects.toBeInstanceOf(
      AccessDeniedError,
    );
    const reading = bob.subscribeToPersistentSubscriptionToStream('s', 'g');
    await new Promise((resolve, reject) => reading.once('data', resolve).once('error', reject));
    const { connections } = await admin.getPersistentSubscriptionToStreamInfo('s', 'g');
    expect(connections.map(({ username }) => username)).toEqual(['bob']);
    await reading.unsubscribe();
  });

  it('keep the targets of links from those who may not read them', async () => {
    await ann.appendToStream('links', linkTo('0@s'));
    const seenBy = (client: EventStoreDBClient) =>
      first(client.subscribeToPersistentSubscriptionToStream('links', 'g'));
    const seen = await seenBy(ann);
    expect(seen?.link?.streamId).toBe('links');
    expect(seen?.event).toBeUndefined();
    expect(await seenBy(bob)).toMatchObject({ event: { streamId: 's' } });
  });
});
