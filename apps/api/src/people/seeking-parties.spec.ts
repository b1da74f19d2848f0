import { randomUUID } from 'node:crypto';
import { accessesBy } from '../testing/accesses';
import { acted, actOf, reportInput } from '../testing/acts';
import { codesIn } from '../testing/caller';
import { application, mediationActOf, mediator, Mediating } from '../testing/mediating';
import { runStreet, type RunningStreet } from '../testing/running-street';

const admin = 'admin-310115';
const seeking = `query AtTheCounter($phone: String, $identityNumber: String, $first: Int, $after: String, $at: Position) {
  personByNumber(phone: $phone, identityNumber: $identityNumber, first: $first, after: $after, atLeast: $at) {
    nodes { personId caseId mediationId } pageInfo { hasNextPage endCursor } } }`;
const erasing = 'mutation ($input: ErasePersonInput!) { erasePerson(input: $input) { erasedAt } }';
const path = ['31', '3101', '310115', '310115004', '310115004001'];
const [applying, responding] = application.parties;

interface Found {
  readonly nodes: readonly {
    readonly personId: string;
    readonly caseId: string | null;
    readonly mediationId: string | null;
  }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

describe('somebody in a mediation who is looked for by his number', () => {
  let street: RunningStreet;
  beforeAll(async () => {
    street = await runStreet();
  });
  afterAll(() => street.end());

  const found = async (variables: object, who = admin): Promise<Found> => {
    const at = await street.store.end();
    const answer = await street.caller.ask(who, { query: seeking, variables: { at, ...variables } });
    expect(codesIn(answer)).toEqual([]);
    return answer.data?.['personByNumber'] as Found;
  };
  /** Applied for by a resident, with what is said of the parties. */
  const begun = async (resident: string, of: object, about: object = {}) => {
    const one = new Mediating(() => street.caller);
    const parties = [
      { ...applying, ...of },
      { ...responding, ...about },
    ];
    await one.act(resident, 'applyMediation', { ...application, parties });
    return one;
  };
  const anyPerson = expect.stringMatching(/^person:/) as string;

  it('is found who is in a mediation alone, and can be erased by what was found', async () => {
    const one = await begun(randomUUID(), {}, { phone: '021-6660 1111' });
    const { nodes } = await found({ phone: '+86 21 66601111' });
    expect(nodes).toEqual([{ personId: anyPerson, caseId: null, mediationId: one.id }]);
    const input = { commandId: randomUUID(), ...nodes[0], reason: '本人要求' };
    expect(codesIn(await street.caller.ask(admin, { query: erasing, variables: { input } }))).toEqual([]);
    expect((await found({ phone: '02166601111' })).nodes).toEqual([]);
  });

  it('is found in every case and mediation that he is in, page by page', async () => {
    const resident = randomUUID();
    const number = { identityNumber: '31010119900101002X' };
    const reporting = actOf('reportCase', {
      ...reportInput,
      people: [{ part: 'REPORTER', name: '陈小满', ...number }],
    });
    const { case: reported } = acted(await street.caller.ask(resident, reporting), 'reportCase');
    const own = await begun(resident, number);
    const other = await begun(randomUUID(), {}, number);
    const all = await found(number);
    const himself = { personId: `person:${resident}` };
    expect(all.nodes).toHaveLength(3);
    expect(all.nodes).toEqual(
      expect.arrayContaining([
        { ...himself, caseId: reported.id, mediationId: null },
        { ...himself, caseId: null, mediationId: own.id },
        { personId: anyPerson, caseId: null, mediationId: other.id },
      ]),
    );
    const first = await found({ ...number, first: 1 });
    const second = await found({ ...number, first: 1, after: first.pageInfo.endCursor });
    const third = await found({ ...number, first: 1, after: second.pageInfo.endCursor });
    expect([first, second, third].map(({ pageInfo }) => pageInfo.hasNextPage)).toEqual([true, true, false]);
    expect([first, second, third].flatMap(({ nodes }) => nodes)).toEqual(all.nodes);
  });

  it('is found as himself, be others invited at the same moment through other copies', async () => {
    const one = new Mediating(() => street.caller);
    await one.mediated();
    const other = street.caller.at((await street.another()).url);
    const phones = [1, 2, 3, 4].map((last) => `021-6660 222${last}`);
    const invite = (phone: string) => {
      const said = { relation: 'RELATIVE', agreedBy: [1, 2], participant: { name: '亲友', phone } };
      return mediationActOf('inviteParticipant', { mediationId: one.id, ...said });
    };
    const answers = await Promise.all(
      phones.map((phone, index) => (index % 2 ? other : street.caller).ask(mediator, invite(phone))),
    );
    expect(answers.flatMap(codesIn)).toEqual([]);
    const persons = new Set<string>();
    for (const phone of phones) {
      const { nodes } = await found({ phone });
      expect(nodes).toEqual([{ personId: anyPerson, caseId: null, mediationId: one.id }]);
      persons.add(nodes[0]?.personId ?? '');
    }
    expect(persons.size).toBe(phones.length);
  });

  it('is found by administrators of the place alone, which goes on record and is audited', async () => {
    const phone = '021-6660 3333';
    const one = await begun(randomUUID(), {}, { phone });
    expect((await found({ phone }, 'admin-310101')).nodes).toEqual([]);
    const [{ personId = '' } = {}] = (await found({ phone })).nodes;
    const [last] = (await accessesBy(street.store, admin)).slice(-1);
    const key = { personId: personId.replace('person:', ''), id: one.id.replace('mediation:', '') };
    expect(last?.data).toEqual({
      by: 'PHONE',
      found: [{ ...key, subject: 'MEDIATION', path }],
      operation: 'AtTheCounter',
    });
    expect(JSON.stringify(await accessesBy(street.store))).not.toMatch(/6660.?3333/);
    const query =
      'query ($id: ID!, $at: Position) { accesses(mediationId: $id, atLeast: $at) { nodes { kind officer people fields } } }';
    const variables = { id: one.id, at: await street.store.end() };
    expect((await street.caller.ask('auditor-310115', { query, variables })).data).toEqual({
      accesses: { nodes: [{ kind: 'PERSON_SOUGHT', officer: admin, people: 1, fields: ['PHONE'] }] },
    });
  });
});
