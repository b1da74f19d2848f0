import { randomUUID } from 'node:crypto';
import { officer, Refused, type OfficerCommands, type OfficerEvents, type Officer } from '@casegrid/domain';
import { Aggregate, type Prepare } from './aggregate';
import { firstBreak } from './chain';
import type { Metadata } from './metadata';
import { StoreUnavailable, type EventStore } from './port';
import type { Request } from './request';
import type { Started } from './testing/contract';
import { embeddedStore } from './testing/stores';

type Officers = Aggregate<Officer, OfficerCommands, OfficerEvents>;

const now = '2026-03-02T08:00:00.000Z';
const record = { district: '310115' };
let started: Started;
let store: EventStore;
let officers: Officers;

beforeAll(async () => {
  started = await embeddedStore();
  ({ store } = started);
});
beforeEach(() => {
  officers = new Aggregate(store, officer, 100);
});
afterAll(() => started.stop());

const request = (given: Partial<Request> = {}): Request => ({
  commandId: randomUUID(),
  asked: {},
  actor: { kind: 'SYSTEM', id: 'spec' },
  now,
  correlationId: 'spec',
  ...given,
});

const registering =
  (name: string): Prepare<Officer, OfficerCommands> =>
  () => ({ command: { type: 'RegisterOfficer', data: { officerId: 'li', name } }, record });

/** A street of its own for every post: the same role at the same unit would be the same post. */
const streetOf = (id: string) => `310115${id.replace(/\D/g, '').padStart(3, '0').slice(-3)}`;
const appointing =
  (id: string): Prepare<Officer, OfficerCommands> =>
  () => ({
    command: { type: 'AppointOfficer', data: { post: { id, role: 'LEADER', unit: streetOf(id) } } },
    record,
  });

const newStream = () => `officer-${randomUUID()}`;

describe('a command', () => {
  it('is written with all that an auditor needs, chained to what came before', async () => {
    const stream = newStream();
    const asked = request({ asked: { name: '李' }, causationId: 'why' });
    await officers.execute(stream, asked, registering('李'));
    await officers.execute(stream, request(), appointing('p1'));
    const records = await store.readStream(stream);
    expect(records.map(({ type }) => type)).toEqual(['OfficerRegistered', 'OfficerAppointed']);
    expect(records[0]?.metadata).toMatchObject({
      version: 1,
      commandId: asked.commandId,
      causationId: 'why',
      correlationId: 'spec',
      actor: { kind: 'SYSTEM', id: 'spec' },
      occurredAt: now,
      district: '310115',
    });
    expect(firstBreak(records)).toBeUndefined();
  });

  it('sent again gives the first answer and writes nothing, here, elsewhere and after a restart', async () => {
    const stream = newStream();
    const asked = request();
    const first = await officers.execute(stream, asked, registering('李'));
    await officers.execute(stream, request(), appointing('p1'));
    const elsewhere: Officers = new Aggregate(store, officer, 100);
    for (const aggregate of [officers, elsewhere]) {
      const again = await aggregate.execute(stream, asked, registering('李'));
      expect(again).toMatchObject({ revision: 0, repeated: true });
      expect((again as { position: string }).position).toBe((first as { position: string }).position);
    }
    expect(await store.readStream(stream)).toHaveLength(2);
  });

  it('whose id was used for something else is refused', async () => {
    const stream = newStream();
    const asked = request({ asked: { name: '李' } });
    await officers.execute(stream, asked, registering('李'));
    const other = await officers.execute(stream, { ...asked, asked: { name: '王' } }, registering('王'));
    expect(other).toEqual(new Refused('COMMAND_ID_REUSED', 'commandId'));
  });

  it('is decided anew when others were first, so that both are on record', async () => {
    const stream = newStream();
    await officers.execute(stream, request(), registering('李'));
    const elsewhere: Officers = new Aggregate(store, officer, 100);
    await elsewhere.load(stream);
    await officers.execute(stream, request(), appointing('p1'));
    await elsewhere.execute(stream, request(), appointing('p2'));
    const { state } = await officers.load(stream);
    expect(state.posts.map(({ id }) => id)).toEqual(['p1', 'p2']);
  });

  it('refused on record gives the same refusal when it is sent again, and is written once', async () => {
    const stream = newStream();
    await officers.execute(stream, request(), registering('李'));
    const said = { type: 'OfficerRegistered', data: { officerId: 'li', name: '王' } } as const;
    const refuse = { may: [() => 'ROLE_MAY_NOT' as const], onRecord: { ROLE_MAY_NOT: () => [said] } };
    const AppointOfficer = { ...officer.rules.AppointOfficer, ...refuse };
    const refusing = { ...officer, rules: { ...officer.rules, AppointOfficer } };
    const asked = request({ asked: { post: 'p1' } });
    for (let time = 0; time < 2; time += 1) {
      const here = new Aggregate(store, refusing, 100);
      const refused = new Refused('ROLE_MAY_NOT');
      expect(await here.execute(stream, asked, appointing('p1'))).toEqual(refused);
      expect(await here.execute(stream, asked, appointing('p1'))).toEqual(refused);
    }
    const records = await store.readStream(stream);
    expect(records.map(({ type, metadata }) => [type, metadata])).toMatchObject([
      ['OfficerRegistered', {}],
      ['OfficerRegistered', { commandId: asked.commandId, refusal: 'ROLE_MAY_NOT' }],
    ]);
    expect(firstBreak(records)).toBeUndefined();
  });

  it('that names a revision is refused once somebody acted since', async () => {
    const stream = newStream();
    await officers.execute(stream, request(), registering('李'));
    await officers.execute(stream, request({ expectedRevision: 0 }), appointing('p1'));
    const late = await officers.execute(stream, request({ expectedRevision: 0 }), appointing('p2'));
    expect(late).toEqual(new Refused('STALE_REVISION', 'expectedRevision'));
    expect(await store.readStream(stream)).toHaveLength(2);
  });

  it('refused on a state that is out of date is judged again on the present one', async () => {
    const stream = newStream();
    const elsewhere: Officers = new Aggregate(store, officer, 100);
    await elsewhere.load(stream);
    await officers.execute(stream, request(), registering('李'));
    expect(await elsewhere.execute(stream, request(), appointing('p1'))).toMatchObject({ revision: 1 });
  });

  it('cannot have happened in the future, nor before the act it follows', async () => {
    const stream = newStream();
    await officers.execute(stream, request({ occurredAt: '2026-03-02T07:00:00.000Z' }), registering('李'));
    const future = request({ occurredAt: '2026-03-02T08:00:00.001Z' });
    const before = request({ occurredAt: '2026-03-02T06:59:59.999Z' });
    expect(await officers.execute(stream, future, appointing('p1'))).toEqual(
      new Refused('OCCURRED_IN_FUTURE', 'occurredAt'),
    );
    expect(await officers.execute(stream, before, appointing('p1'))).toEqual(
      new Refused('OCCURRED_BEFORE_LAST_ACT', 'occurredAt'),
    );
  });

  it('without a time of its own is never dated before the act it follows, whatever the clocks say', async () => {
    const stream = newStream();
    await officers.execute(stream, request(), registering('李'));
    await officers.execute(stream, request({ now: '2026-03-02T07:59:59.000Z' }), appointing('p1'));
    const [, appointed] = await store.readStream(stream);
    expect((appointed?.metadata as Metadata).occurredAt).toBe(now);
  });

  it('from sixty-four writers at once is on record once each, without a gap', async () => {
    const stream = newStream();
    await officers.execute(stream, request(), registering('李'));
    const copies = [officers, new Aggregate(store, officer, 100)] as const;
    const writing = Array.from({ length: 64 }, async (_, index) => {
      await copies[index % 2 === 0 ? 0 : 1].execute(stream, request(), appointing(`p${index}`));
    });
    await Promise.all(writing);
    const records = await store.readStream(stream);
    expect(records.map(({ revision }) => revision)).toEqual(Array.from({ length: 65 }, (_, index) => index));
    expect(firstBreak(records)).toBeUndefined();
    expect(new Set((await officers.load(stream)).state.posts.map(({ id }) => id)).size).toBe(64);
  });

  it('whose acknowledgement was lost is on record once when it is sent again', async () => {
    const stream = newStream();
    const losing: EventStore = Object.create(store) as EventStore;
    losing.append = async (...given) => {
      await store.append(...given);
      throw new StoreUnavailable('the answer was lost');
    };
    losing.readStream = (...given) => store.readStream(...given);
    const asked = request();
    const doubtful: Officers = new Aggregate(losing, officer, 100);
    await expect(doubtful.execute(stream, asked, registering('李'))).rejects.toThrow(StoreUnavailable);
    expect(await doubtful.execute(stream, asked, registering('李'))).toMatchObject({
      revision: 0,
      repeated: true,
    });
    expect(await store.readStream(stream)).toHaveLength(1);
  });
});
