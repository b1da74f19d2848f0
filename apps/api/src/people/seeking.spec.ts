import { randomUUID } from 'node:crypto';
import { StoreUnavailable, type EventStore } from '@casegrid/event-store';
import { eventStore } from '../parts';
import { accessesBy } from '../testing/accesses';
import { acted, actOf, reportInput, type Acted } from '../testing/acts';
import { codesIn } from '../testing/caller';
import { runStreet, type RunningStreet } from '../testing/running-street';

const admin = 'admin-310115';
const operator = 'operator-310115';
const seeking = `query AtTheCounter($phone: String, $identityNumber: String, $first: Int, $after: String, $at: Position) {
  personByNumber(phone: $phone, identityNumber: $identityNumber, first: $first, after: $after, atLeast: $at) {
    nodes { personId caseId } pageInfo { hasNextPage endCursor } } }`;
const erasing = 'mutation ($input: ErasePersonInput!) { erasePerson(input: $input) { erasedAt } }';

interface Found {
  readonly nodes: readonly { readonly personId: string; readonly caseId: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

describe('somebody who is found by his number', () => {
  let street: RunningStreet;
  beforeAll(async () => {
    street = await runStreet();
  });
  afterAll(() => street.end());
  afterEach(() => jest.restoreAllMocks());

  const report = async (person: object, who = operator) => {
    const asked = actOf('reportCase', {
      ...reportInput,
      people: [{ part: 'REPORTER', name: '王秀兰', ...person }],
    });
    return acted(await street.caller.ask(who, asked), 'reportCase');
  };
  const ask = async (who: string, variables: object) =>
    street.caller.ask(who, { query: seeking, variables: { at: await street.store.end(), ...variables } });
  const found = async (variables: object, who = admin): Promise<Found> => {
    const answer = await ask(who, variables);
    expect(codesIn(answer)).toEqual([]);
    return answer.data?.['personByNumber'] as Found;
  };
  const casesIn = ({ nodes }: Found) => nodes.map(({ caseId }) => caseId);
  const idsOf = (...of: readonly Acted[]) => of.map(({ case: { id } }) => id).sort();

  it('is known by ids alone, however the number is spelled, and can be erased by them', async () => {
    const reported = await report({ phone: '021-5550 1111' });
    await report({ phone: '021-5550 1112' });
    const { nodes } = await found({ phone: '+86 21 55501111' });
    expect(nodes).toEqual([
      { personId: expect.stringMatching(/^person:/) as string, caseId: reported.case.id },
    ]);
    const input = { commandId: randomUUID(), ...nodes[0], reason: '本人要求' };
    expect(codesIn(await street.caller.ask(admin, { query: erasing, variables: { input } }))).toEqual([]);
    expect((await found({ phone: '02155501111' })).nodes).toEqual([]);
  });

  it('is found by the number of his document, in every case that he is in', async () => {
    const number = { identityNumber: '31010119900101000x' };
    const cases = [await report(number), await report(number), await report(number, randomUUID())];
    const all = await found({ identityNumber: '31010119900101000X' });
    expect(casesIn(all).sort()).toEqual(idsOf(...cases));
    expect((await found({ phone: '310101199001010009' })).nodes).toEqual([]);
    const first = await found({ ...number, first: 2 });
    const rest = await found({ ...number, first: 2, after: first.pageInfo.endCursor });
    expect([first.pageInfo.hasNextPage, rest.pageInfo.hasNextPage]).toEqual([true, false]);
    expect([...first.nodes, ...rest.nodes]).toEqual(all.nodes);
  });

  it('is found, too, when he was named by mistake', async () => {
    const reported = await report({ phone: '021-5550 2221' });
    const correcting = actOf('correctReporter', {
      caseId: reported.case.id,
      reporter: { name: '王秀岚', phone: '021-5550 2222' },
      reason: '登记有误',
    });
    acted(await street.caller.ask(operator, correcting), 'correctReporter');
    for (const phone of ['021-5550 2221', '021-5550 2222'])
      expect(casesIn(await found({ phone }))).toEqual([reported.case.id]);
  });

  it('is on record as sought, and the number is not', async () => {
    const phone = '021-5550 3333';
    const reported = await report({ phone });
    const [{ personId = '' } = {}] = (await found({ phone })).nodes;
    await found({ phone: '021-5550 3334' });
    const [last, none] = (await accessesBy(street.store, admin)).slice(-2);
    expect(last?.data).toEqual({
      by: 'PHONE',
      found: [
        {
          ...{
            personId: personId.replace('person:', ''),
            subject: 'CASE',
            id: reported.case.id.replace('case:', ''),
          },
          path: ['31', '3101', '310115', '310115004', '310115004001', '310115004001001'],
        },
      ],
      operation: 'AtTheCounter',
    });
    expect(none?.data).toEqual({ by: 'PHONE', found: [], operation: 'AtTheCounter' });
    expect(JSON.stringify([last, none])).not.toMatch(/5550.?333/);
    const at = await street.store.end();
    const audit = {
      query:
        'query ($at: Position) { accesses(officerId: "admin-310115", first: 2, atLeast: $at) { nodes { kind caseId people fields } } }',
      variables: { at },
    };
    const kind = { kind: 'PERSON_SOUGHT', fields: ['PHONE'] };
    expect((await street.caller.ask('auditor-310115', audit)).data).toEqual({
      accesses: {
        nodes: [
          { ...kind, caseId: null, people: 0 },
          { ...kind, caseId: reported.case.id, people: 1 },
        ],
      },
    });
    expect((await street.caller.ask('auditor-310101', audit)).data).toEqual({ accesses: { nodes: [] } });
  });

  it('is not told of when that cannot be put on record', async () => {
    const phone = '021-5550 4444';
    await report({ phone });
    const end = await street.store.end();
    const store = street.api.app.get<EventStore>(eventStore);
    jest.spyOn(store, 'append').mockRejectedValue(new StoreUnavailable('spec'));
    const answer = await ask(admin, { phone, at: end });
    expect([codesIn(answer), answer.data]).toEqual([['STORE_UNAVAILABLE'], null]);
  });

  it('is found by administrators of his place alone', async () => {
    const phone = '021-5550 5555';
    await report({ phone });
    expect((await found({ phone }, 'admin-310101')).nodes).toEqual([]);
    for (const who of [operator, 'duty-310115', 'auditor-310115', randomUUID()])
      expect(codesIn(await ask(who, { phone }))).toEqual(['FORBIDDEN']);
  });

  it('is asked for by one number, and by nothing that is none', async () => {
    for (const asked of [
      {},
      { phone: '02155506666', identityNumber: '310101199001010000' },
      { phone: '-----' },
      { phone: '王秀兰' },
    ])
      expect([asked, codesIn(await ask(admin, asked))]).toEqual([asked, ['BAD_INPUT']]);
  });
});
