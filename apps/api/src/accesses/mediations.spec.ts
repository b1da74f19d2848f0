import { randomUUID } from 'node:crypto';
import { StoreUnavailable, type EventStore } from '@casegrid/event-store';
import { eventStore } from '../parts';
import { accessesBy } from '../testing/accesses';
import { codesIn } from '../testing/caller';
import { applicant, committee, fellow, mediator, Mediating } from '../testing/mediating';
import { runStreet, type RunningStreet } from '../testing/running-street';

const page = `query MediationPage($id: ID!) { mediation(id: $id) {
  participants { name { state value } phone { state value } address { state } } } }`;
const auditing = `query ($mediationId: ID, $caseId: ID, $officerId: ID, $first: Int, $after: String, $at: Position) {
  accesses(mediationId: $mediationId, caseId: $caseId, officerId: $officerId, first: $first, after: $after, atLeast: $at) {
    nodes { kind caseId mediationId officer role unit operation people fields } pageInfo { hasNextPage endCursor } } }`;

const path = ['31', '3101', '310115', '310115004', '310115004001'];

interface Accesses {
  readonly nodes: readonly object[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

describe('who reads those who take part in a mediation', () => {
  let street: RunningStreet;
  beforeAll(async () => {
    street = await runStreet();
  });
  afterAll(() => street.end());
  afterEach(() => jest.restoreAllMocks());

  const begun = async () => {
    const one = new Mediating(() => street.caller);
    await one.mediated();
    return one;
  };
  const read = (who: string, { id }: Mediating, query = page) =>
    street.caller.ask(who, { query, variables: { id } });
  const newBy = async (who: string, reading: () => Promise<unknown>) => {
    const before = await accessesBy(street.store, who);
    await reading();
    return (await accessesBy(street.store, who)).slice(before.length);
  };
  const keyOf = ({ id }: Mediating) => id.replace('mediation:', '');

  it('is on record as read, once for a request, and without a word of it', async () => {
    const one = await begun();
    const [event, ...more] = await newBy(mediator, () => read(mediator, one));
    expect(more).toEqual([]);
    const subject = { subject: 'MEDIATION', id: keyOf(one), path };
    expect(event?.type).toBe('PeopleRead');
    expect(event?.data).toEqual({
      subjects: [{ ...subject, people: 2, fields: ['NAME', 'PHONE'] }],
      operation: 'MediationPage',
    });
    expect(event?.metadata).toMatchObject({
      version: 2,
      actor: { kind: 'OFFICER', id: mediator, post: { role: 'MEDIATOR', unit: committee } },
      district: '310115',
    });
    expect(JSON.stringify(await accessesBy(street.store))).not.toMatch(/陈小满|周大海|1380000000/);
  });

  it('is on record for nothing when nobody is opened, and when a party reads himself', async () => {
    const one = await begun();
    const numbers =
      'query ($id: ID!) { mediation(id: $id) { participants { number id address { value } } } }';
    const none = await newBy('', async () => {
      for (const [who, query] of [
        [mediator, numbers],
        [fellow, page],
        [applicant, page],
      ] as const)
        expect(codesIn(await read(who, one, query))).toEqual([]);
    });
    expect(none).toEqual([]);
  });

  it('is not told of when that cannot be put on record', async () => {
    const one = await begun();
    const store = street.api.app.get<EventStore>(eventStore);
    const append = store.append.bind(store);
    jest
      .spyOn(store, 'append')
      .mockImplementation((stream, ...rest) =>
        stream.startsWith('access-') ? Promise.reject(new StoreUnavailable('spec')) : append(stream, ...rest),
      );
    const answer = await read(mediator, one);
    expect(new Set(codesIn(answer))).toEqual(new Set(['STORE_UNAVAILABLE']));
    expect(JSON.stringify(answer)).not.toContain('周大海');
  });

  describe('is audited', () => {
    const audit = async (who: string, variables: object) =>
      street.caller.ask(who, { query: auditing, variables: { at: await street.store.end(), ...variables } });
    const accesses = async (variables: object) =>
      (await audit('auditor-310115', variables)).data?.['accesses'] as Accesses;

    it('by mediation and by officer', async () => {
      const [one, other] = [await begun(), await begun()];
      for (const each of [one, other]) await read(mediator, each);
      await read(mediator, one);
      const access = {
        ...{ kind: 'PEOPLE_READ', caseId: null, officer: mediator, role: 'MEDIATOR', unit: committee },
        ...{ operation: 'MediationPage', people: 2, fields: ['NAME', 'PHONE'] },
      };
      const toOne = { ...access, mediationId: one.id };
      expect((await accesses({ mediationId: one.id })).nodes).toEqual([toOne, toOne]);
      expect((await accesses({ mediationId: other.id, officerId: fellow })).nodes).toEqual([]);
      const newest = { officerId: mediator, first: 1 };
      const { nodes, pageInfo } = await accesses(newest);
      expect(nodes).toEqual([toOne]);
      expect((await accesses({ ...newest, after: pageInfo.endCursor })).nodes).toEqual([
        { ...access, mediationId: other.id },
      ]);
    });

    it('by auditors of its subtree alone', async () => {
      const one = await begun();
      const asked = { mediationId: one.id };
      expect(codesIn(await audit('auditor-310101', asked))).toEqual(['MEDIATION_UNKNOWN']);
      expect(codesIn(await audit('auditor-310115', { mediationId: randomUUID() }))).toEqual([
        'MEDIATION_UNKNOWN',
      ]);
      for (const who of [mediator, applicant, 'leader-310115', 'admin-310115'])
        expect([who, codesIn(await audit(who, asked))]).toEqual([who, ['FORBIDDEN']]);
      for (const flaw of [{ ...asked, caseId: randomUUID() }, { mediationId: 'x' }])
        expect(codesIn(await audit('auditor-310115', flaw))).toEqual(['BAD_INPUT']);
    });
  });
});
