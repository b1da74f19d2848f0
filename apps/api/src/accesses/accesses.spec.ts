import { randomUUID } from 'node:crypto';
import { StoreUnavailable, firstBreak, type EventStore } from '@casegrid/event-store';
import { eventStore } from '../parts';
import { accessesBy } from '../testing/accesses';
import { acted, actingBy, actOf, caseAfter, reportInput, type Acted } from '../testing/acts';
import { codesIn } from '../testing/caller';
import { runStreet, type RunningStreet } from '../testing/running-street';

const duty = 'duty-310115';
const operator = 'operator-310115';
const path = ['31', '3101', '310115', '310115004', '310115004001', '310115004001001'];
const clear = { name: '欧阳秘密', phone: '021-5550 7788' };
const people = [
  { part: 'PARTY', ...clear },
  { part: 'PARTY', name: '李四' },
];
const page = `query CasePage($id: ID!, $at: Position) { case(id: $id, atLeast: $at) {
  people { part name { state value } phone { state value } } } }`;

describe('who reads the people of a case', () => {
  let street: RunningStreet;
  beforeAll(async () => {
    street = await runStreet();
  });
  afterAll(() => street.end());
  afterEach(() => jest.restoreAllMocks());

  const { act } = actingBy(() => street.caller);
  const report = async (who = operator, named: readonly object[] = people) => {
    const asked = actOf('reportCase', { ...reportInput, people: named });
    return acted(await street.caller.ask(who, asked), 'reportCase');
  };
  const read = (who: string, { case: { id }, receipt }: Acted, query = page) =>
    street.caller.ask(who, { query, variables: { id, at: receipt.position } });
  const keyOf = ({ case: { id } }: Acted) => id.replace('case:', '');
  const newBy = async (who: string, reading: () => Promise<unknown>) => {
    const before = await accessesBy(street.store, who);
    await reading();
    return (await accessesBy(street.store, who)).slice(before.length);
  };

  it('is on record with post, operation, and what he opened, and without a word of it', async () => {
    const reported = await report();
    const [event, ...more] = await newBy(duty, async () => {
      const { data } = await read(duty, reported);
      expect(data).toMatchObject({ case: { people: [{ name: { value: clear.name } }, { part: 'PARTY' }] } });
    });
    expect(more).toEqual([]);
    expect(event?.type).toBe('PeopleRead');
    expect(event?.data).toEqual({
      subjects: [{ subject: 'CASE', id: keyOf(reported), path, people: 2, fields: ['NAME', 'PHONE'] }],
      operation: 'CasePage',
    });
    expect(event?.metadata).toMatchObject({
      actor: { kind: 'OFFICER', id: duty, post: { role: 'DUTY_CHIEF', unit: '310115-SUPERVISION_CENTRE' } },
      district: '310115',
    });
    const kept = JSON.stringify(await accessesBy(street.store));
    for (const value of Object.values(clear)) expect(kept).not.toContain(value);
  });

  it('is on record once for all cases that a request opens, and again for the next request', async () => {
    const [one, other] = [await report(), await report()];
    const list = `query ($at: Position) { cases(first: 2, atLeast: $at) { nodes { people { name { value } } } } }`;
    const twice = await newBy(duty, async () => {
      await read(duty, other, list);
      await read(duty, other, list);
    });
    const ofBoth = [keyOf(other), keyOf(one)].map((id) => ({
      subject: 'CASE',
      id,
      path,
      people: 2,
      fields: ['NAME'],
    }));
    expect(twice.map(({ data }) => data)).toEqual([{ subjects: ofBoth }, { subjects: ofBoth }]);
    expect(new Set(twice.map(({ metadata }) => metadata.commandId)).size).toBe(2);
  });

  it('is not on record when nobody is opened: a field not asked for, or not his to see', async () => {
    const reported = await report();
    const parts =
      'query ($id: ID!, $at: Position) { case(id: $id, atLeast: $at) { title people { id part } } }';
    const addresses = parts.replace('id part', 'address { value }');
    const none = await newBy('', async () => {
      for (const [who, query] of [
        [duty, parts],
        [duty, addresses],
        ['leader-310115', page],
      ] as const)
        expect(codesIn(await read(who, reported, query))).toEqual([]);
    });
    expect(none).toEqual([]);
  });

  it('is nobody’s business when a resident reads his own report', async () => {
    const resident = randomUUID();
    const own = await report(resident, [{ part: 'REPORTER', ...clear }]);
    const none = await newBy('', async () => {
      expect((await read(resident, own)).data).toMatchObject({
        case: { people: [{ name: { state: 'OPEN' } }] },
      });
    });
    expect(none).toEqual([]);
  });

  it('includes whoever was granted it in a confidential case', async () => {
    const reported = await report();
    await act(duty, 'fileCase', reported, { urgency: 'ORDINARY' });
    await act('dispatch-310115', 'dispatchCase', reported, { leadUnit: '310115004-ENVIRONMENT' });
    await act(duty, 'setConfidentiality', reported, { isConfidential: true, reason: '举报' });
    const handler = 'environment-310115004';
    await act(handler, 'requestReveal', reported, { purpose: '上门核对' });
    await act('leader-310115', 'grantReveal', reported, { officer: handler, hours: 2, explanation: '同意' });
    const revealing = actOf('revealPeople', { caseId: reported.case.id });
    const query =
      'mutation Reveal($input: RevealPeopleInput!) { revealPeople(input: $input) { people { name { value } } } }';
    const events = await newBy(handler, async () => {
      expect(codesIn(await street.caller.ask(handler, { ...revealing, query }))).toEqual([]);
    });
    expect(events).toMatchObject([{ data: { subjects: [{ people: 2 }], operation: 'Reveal' } }]);
  });

  it('gets no name when it cannot be put on record', async () => {
    const reported = await report();
    const store = street.api.app.get<EventStore>(eventStore);
    const append = store.append.bind(store);
    jest
      .spyOn(store, 'append')
      .mockImplementation((stream, ...rest) =>
        stream.startsWith('access-') ? Promise.reject(new StoreUnavailable('spec')) : append(stream, ...rest),
      );
    const answer = await read(duty, reported);
    expect(answer.data).toEqual({ case: null });
    expect(new Set(codesIn(answer))).toEqual(new Set(['STORE_UNAVAILABLE']));
    expect(JSON.stringify(answer)).not.toContain(clear.name);
    jest.restoreAllMocks();
    expect(codesIn(await read(duty, reported))).toEqual([]);
  });

  it('touches nothing of the case: no event, no clock', async () => {
    const filed = await caseAfter(street.caller, 'fileCase');
    const stream = filed.case.id.replace(':', '-');
    const looking = `query ($id: ID!, $at: Position) { case(id: $id, atLeast: $at) {
      revision lastActAt dueAt clocks { number kind from dueAt } timeline(first: 50, withClocks: true) { revision }
      people { name { value } } allowedCommands { command } } }`;
    const before = await street.store.readStream(stream);
    const first = await read(duty, filed, looking);
    expect(codesIn(first)).toEqual([]);
    expect(await read(duty, filed, looking)).toEqual(first);
    expect(await street.store.readStream(stream)).toEqual(before);
  });

  it('is chained like any other stream, and no part of the feed', async () => {
    const reported = await report();
    await read(duty, reported);
    const [last] = (await accessesBy(street.store, duty)).slice(-1);
    expect(firstBreak(await street.store.readStream(last?.stream ?? ''))).toBeUndefined();
    const types = ['PeopleRead', 'PersonSought'];
    const feed = {
      query: 'query ($types: [String!]!) { events(types: $types) { events { position } } }',
      variables: { types },
    };
    for (const who of ['integrator-310115', 'auditor-310115'])
      expect((await street.caller.ask(who, feed)).data).toEqual({ events: { events: [] } });
  });
});
