import type { EventStoreDBClient } from '@eventstore/db-client';
import { allTo, begun, denied, streamWith, type Acl } from '../testing/access';
import { collect } from '../testing/reading';
import { ADMIN, ANN, BOB, secureStore, type SecureStore } from '../testing/secure-store';
import { noted } from '../testing/throw-away';

type Act = (client: EventStoreDBClient, stream: string) => Promise<unknown>;

const ACTS: [string, keyof Acl, Act][] = [
  ['reading', '$r', (client, stream) => collect(client.readStream(stream))],
  [
    'reading backwards',
    '$r',
    (client, stream) => collect(client.readStream(stream, { direction: 'backwards' })),
  ],
  ['subscribing', '$r', (client, stream) => begun(client.subscribeToStream(stream))],
  ['appending', '$w', (client, stream) => client.appendToStream(stream, noted(1))],
  ['deleting', '$d', (client, stream) => client.deleteStream(stream)],
  ['tombstoning', '$d', (client, stream) => client.tombstoneStream(stream)],
  ['reading metadata', '$mr', (client, stream) => client.getStreamMetadata(stream)],
  ['subscribing to metadata', '$mr', (client, stream) => begun(client.subscribeToStream(`$$${stream}`))],
  ['writing metadata', '$mw', (client, stream) => client.setStreamMetadata(stream, { own: 1 })],
  ['ending the metadata stream', '$mw', (client, stream) => client.tombstoneStream(`$$${stream}`)],
];

describe('access lists', () => {
  let given: SecureStore;
  let ann: EventStoreDBClient;
  let bob: EventStoreDBClient;
  let admin: EventStoreDBClient;
  beforeAll(async () => {
    // The official client warns of lists that it does not understand.
    jest.spyOn(console, 'warn').mockImplementation();
    given = await secureStore();
    [ann, bob, admin] = [given.as(ANN), given.as(BOB), given.as(ADMIN)];
  });
  afterAll(async () => {
    jest.restoreAllMocks();
    await given.dispose();
  });

  describe.each(ACTS)('%s', (_, right, act) => {
    it.each(['bob', ['cid', 'bob'], ['readers']])(`needs ${right}, had by %j`, async (who) => {
      const acl = { ...allTo('ann'), [right]: who };
      await denied(act(ann, await streamWith(admin, acl)));
      await act(bob, await streamWith(admin, acl));
      await act(admin, await streamWith(admin, acl));
    });

    it(`needs nothing but ${right}`, async () => {
      const acl = { ...allTo([]), [right]: ['bob'] };
      await act(bob, await streamWith(admin, acl));
    });

    it('is for everybody where the list says $all, or nothing', async () => {
      await act(ann, await streamWith(admin, { ...allTo([]), [right]: '$all' }));
      const { [right]: _left, ...others } = allTo([]);
      await act(ann, await streamWith(admin, others));
      await act(ann, await streamWith(admin));
      await act(ann, await streamWith(admin, '$userStreamAcl'));
    });

    it('is for administrators where the stream is one of the system, unless its list says otherwise', async () => {
      await denied(act(ann, await streamWith(admin, undefined, '$')));
      await act(admin, await streamWith(admin, undefined, '$'));
      await act(ann, await streamWith(admin, { [right]: ['ann'] }, '$'));
      await denied(act(ann, await streamWith(admin, '$systemStreamAcl')));
    });

    it.each([5, ['ann'], 'ann', { [right]: 5 }, { [right]: { ann: true } }, { [right]: [5] }])(
      'is for administrators where the list is %j, which is none',
      async (acl) => {
        await denied(act(ann, await streamWith(admin, acl)));
        await act(admin, await streamWith(admin, acl));
      },
    );
  });
});
