import { randomUUID } from 'node:crypto';
import { caseAfter, type Acted } from '../testing/acts';
import { codesIn } from '../testing/caller';
import { runStreet, type RunningStreet } from '../testing/running-street';

const fields = `name orderBy filter {
  within statuses category text urgency source leadUnit approvals reportedFrom reportedUntil dueFrom dueUntil }`;
const saving = `mutation ($input: SaveFilterInput!) { saveFilter(input: $input) {
  receipt { revision } savedFilters { ${fields} } } }`;
const removing = `mutation ($input: RemoveFilterInput!) { removeFilter(input: $input) { savedFilters { name } } }`;
const kept = `query { savedFilters { ${fields} } }`;
const listing = `query ($filter: CaseFilterInput, $orderBy: CaseOrder!, $at: Position) {
  cases(filter: $filter, orderBy: $orderBy, atLeast: $at) { nodes { id } } }`;

interface Kept {
  readonly name: string;
  readonly filter: object;
  readonly orderBy: string;
}

const duty = 'duty-310115';
const nothing = {
  ...{ within: null, statuses: [], category: null, text: null, urgency: null, source: null, leadUnit: null },
  ...{ approvals: [], reportedFrom: null, reportedUntil: null, dueFrom: null, dueUntil: null },
};

describe('saved filters', () => {
  let street: RunningStreet;
  let filed: Acted;
  let reported: Acted;

  beforeAll(async () => {
    street = await runStreet();
    filed = await caseAfter(street.caller, 'fileCase');
    reported = await caseAfter(street.caller);
  });
  afterAll(() => street.end());

  const ask = (who: string, query: string, input?: object) =>
    street.caller.ask(who, {
      query,
      ...(input && { variables: { input: { commandId: randomUUID(), ...input } } }),
    });
  const save = (who: string, input: object) => ask(who, saving, input);
  const keptBy = async (who: string) => (await ask(who, kept)).data?.['savedFilters'] as Kept[];
  const idsOf = async (who: string, { filter, orderBy }: Kept) => {
    const variables = { filter, orderBy, at: reported.receipt.position };
    const { data, errors } = await street.caller.ask(who, { query: listing, variables });
    expect(errors).toBeUndefined();
    return (data?.['cases'] as { nodes: { id: string }[] }).nodes.map(({ id }) => id);
  };

  it('are kept, and list the same cases when they are passed back', async () => {
    const filter = { statuses: ['FILED'], category: '02', reportedFrom: '2020-01-01T08:00:00+08:00' };
    const { data, errors } = await save(duty, { name: ' 待派遣 ', filter, orderBy: 'OLDEST' });
    expect(errors).toBeUndefined();
    const stored = { ...nothing, ...filter, reportedFrom: '2020-01-01T00:00:00.000Z' };
    const expected = [{ name: '待派遣', orderBy: 'OLDEST', filter: stored }];
    expect(data?.['saveFilter']).toEqual({ receipt: { revision: 0 }, savedFilters: expected });
    expect(await keptBy(duty)).toEqual(expected);
    const [first] = await keptBy(duty);
    expect(first && (await idsOf(duty, first))).toEqual([filed.case.id]);
  });

  it('that ask for nothing list all', async () => {
    await save(duty, { name: '全部', filter: {} });
    const all = (await keptBy(duty)).find(({ name }) => name === '全部');
    expect(all).toEqual({ name: '全部', orderBy: 'NEWEST', filter: nothing });
    expect(all && (await idsOf(duty, all))).toEqual([reported.case.id, filed.case.id]);
  });

  it('are forgotten when they are removed', async () => {
    await save(duty, { name: '多余', filter: {} });
    const { data } = await ask(duty, removing, { name: '多余' });
    const left = (data?.['removeFilter'] as { savedFilters: Kept[] }).savedFilters.map(({ name }) => name);
    expect(left).not.toContain('多余');
    expect(codesIn(await ask(duty, removing, { name: '多余' }))).toEqual(['FILTER_UNKNOWN']);
  });

  it('are one’s own, and no resident’s', async () => {
    expect(await keptBy('dispatch-310115')).toEqual([]);
    expect(codesIn(await ask(randomUUID(), kept))).toEqual(['FORBIDDEN']);
    expect(codesIn(await save(randomUUID(), { name: '我的', filter: {} }))).toEqual(['FORBIDDEN']);
  });

  it('have names, and conditions that a list would take', async () => {
    for (const input of [
      { name: '', filter: {} },
      { name: '  ', filter: {} },
      { name: '长'.repeat(41), filter: {} },
      { name: '类别', filter: { category: 'rubbish' } },
    ])
      expect(codesIn(await save(duty, input))).toEqual(['BAD_INPUT']);
  });
});
