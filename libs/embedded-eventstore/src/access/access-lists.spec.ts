import { jsonEvent, type EventStoreDBClient } from '@eventstore/db-client';
import { begun, denied, linkTo, setAcl, streamWith } from '../testing/access';
import { collect } from '../testing/reading';
import { ADMIN, ANN, BOB, secureStore, type SecureStore } from '../testing/secure-store';
import { noted } from '../testing/throw-away';

const classic = (name: string, password: string) => ({ credentials: { username: name, password } });

describe('access lists', () => {
  let given: SecureStore;
  let ann: EventStoreDBClient;
  let bob: EventStoreDBClient;
  let admin: EventStoreDBClient;
  beforeAll(async () => {
    given = await secureStore();
    [ann, bob, admin] = [given.as(ANN), given.as(BOB), given.as(ADMIN)];
  });
  afterAll(() => given.dispose());

  it('apply to appends of the classic kind', async () => {
    const stream = await streamWith(admin, { $w: 'bob' });
    await denied(bob.appendToStream(stream, noted(1), classic(ANN.name, ANN.password)));
    await ann.appendToStream(stream, noted(1), classic(BOB.name, BOB.password));
  });

  it('leave the other appends of a batch call alone, and write nothing of what they refuse', async () => {
    const [closed, open] = [await streamWith(admin, { $w: 'bob' }), await streamWith(admin)];
    const [first, second, third] = await Promise.allSettled(
      [open, closed, open].map((stream) => ann.appendToStream(stream, noted(1))),
    );
    expect([first?.status, second?.status, third?.status]).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await collect(admin.readStream(closed))).toHaveLength(3);
  });

  it('apply from the answer to the change on, in both directions', async () => {
    const stream = await streamWith(admin);
    for (let turn = 0; turn < 20; turn++) {
      await setAcl(admin, stream, { $r: 'bob' });
      await denied(collect(ann.readStream(stream)));
      await setAcl(admin, stream, { $r: ['bob', 'ann'] });
      await collect(ann.readStream(stream));
    }
  });

  it('are forgotten when the stream is deleted, as by the real server, and outlive its new beginning', async () => {
    const stream = await streamWith(admin, { $r: 'bob' });
    await admin.deleteStream(stream);
    await ann.appendToStream(stream, noted(1));
    await collect(ann.readStream(stream));
    await setAcl(admin, stream, { $r: 'bob' });
    await denied(collect(ann.readStream(stream)));
  });

  it('outlive a restart', async () => {
    const stream = await streamWith(admin, { $r: 'bob' });
    await given.restart();
    // What was connected before finds out with its first call.
    for (const client of [admin, ann, bob]) await client.getStreamMetadata('any').catch(() => undefined);
    await denied(collect(ann.readStream(stream)));
    expect(await collect(bob.readStream(stream))).toHaveLength(3);
  });

  it('of $all is for administrators, until its list says otherwise', async () => {
    const follow = (client: EventStoreDBClient) => begun(client.subscribeToAll());
    const count = async (client: EventStoreDBClient) =>
      (await collect(client.readAll({ maxCount: 2 }))).length;
    await denied(count(bob));
    await denied(follow(bob));
    expect(await count(admin)).toBe(2);
    await setAcl(admin, '$all', { $r: 'readers' });
    expect(await count(bob)).toBe(2);
    await follow(bob);
    await denied(count(ann));
    await denied(follow(ann));
  });

  it('keep the targets of links from those who may not read them', async () => {
    const [secret, mine, links] = [
      await streamWith(admin, { $r: 'bob' }),
      await streamWith(admin),
      await streamWith(admin),
    ];
    for (const target of [secret, mine]) {
      await ann.appendToStream(links, linkTo(`0@${target}`));
    }
    const targets = async (client: EventStoreDBClient) =>
      (await collect(client.readStream(links, { resolveLinkTos: true, fromRevision: 3n }))).map(
        ({ event }) => event?.streamId,
      );
    expect(await targets(bob)).toEqual([secret, mine]);
    expect(await targets(ann)).toEqual([undefined, mine]);
  });

  describe('by default', () => {
    afterAll(() => admin.appendToStream('$settings', jsonEvent({ type: 'settings', data: {} })));

    it('are what the stream $settings says', async () => {
      const [own, plain, system] = [
        await streamWith(admin, { $r: 'ann' }),
        await streamWith(admin),
        await streamWith(admin, undefined, '$'),
      ];
      await collect(ann.readStream(plain));
      const data = { $userStreamAcl: { $r: ['readers'] }, $systemStreamAcl: { $r: 'ann' } };
      await admin.appendToStream('$settings', jsonEvent({ type: 'settings', data }));
      await collect(ann.readStream(own));
      await denied(collect(ann.readStream(plain)));
      await collect(bob.readStream(plain));
      await ann.appendToStream(plain, noted(1));
      await collect(ann.readStream(system));
      await denied(collect(bob.readStream(system)));
      await denied(ann.appendToStream(system, noted(1)));
    });
  });
});
