import { actingBy, actOf, caseAfter, pagesBy, type Acted } from '../testing/acts';
import { codesIn } from '../testing/caller';
import { laterBy } from '../testing/later';
import { runStreet, type RunningStreet } from '../testing/running-street';

const handler = 'environment-310115004';
const leader = 'leader-310115004';
const day = 86_400_000;
const page = `query ($id: ID!, $atLeast: Position) { case(id: $id, atLeast: $atLeast) {
  status dueAt requests { kind amount reason explanation expectedUntil }
  suspension { reason explanation expectedUntil reviewedAt }
  clocks { kind dueAt pausedSince extensions { amount by } pauses { from until } end { verdict } explanation { zh en } } } }`;
const approvals = `query ($atLeast: Position) {
  workList(atLeast: $atLeast) { nodes { id requests { kind } } } workCounts(atLeast: $atLeast) { list cases } }`;
const ledger = `query ($filter: CaseFilterInput) { cases(filter: $filter) { nodes { id suspension { reason } } } }`;

interface Page {
  readonly status: string;
  readonly dueAt: string | null;
  readonly requests: readonly object[];
  readonly suspension: object | null;
  readonly clocks: readonly {
    readonly kind: string;
    readonly dueAt: string;
    readonly pausedSince: string | null;
    readonly extensions: readonly object[];
    readonly pauses: readonly object[];
    readonly explanation: { readonly zh: string };
  }[];
}

describe('more time, or a rest', () => {
  let street: RunningStreet;
  beforeAll(async () => {
    street = await runStreet();
  });
  afterAll(() => street.end());

  const { act } = actingBy(() => street.caller);
  const pageFor = pagesBy<Page>(() => street.caller, page);
  const pageOf = (done: Acted) => pageFor(leader, done);
  const handlingOf = ({ clocks }: Page) => clocks.find(({ kind }) => kind === 'HANDLING');
  const waiting = async ({ receipt }: Acted) => {
    const variables = { atLeast: receipt.position };
    const { data } = await street.caller.ask(leader, { query: approvals, variables });
    return data as { workList: { nodes: { id: string }[] }; workCounts: object[] };
  };

  it('is asked for, waits in the list of the leader, and moves the due date once it is granted', async () => {
    const begun = await caseAfter(street.caller, 'signCase');
    const before = handlingOf(await pageOf(begun));
    const asked = await act(handler, 'requestExtension', begun, { amount: 2, reason: '车辆故障' });
    expect((await pageOf(asked)).requests).toEqual([
      { kind: 'EXTENSION', amount: 2, reason: null, explanation: '车辆故障', expectedUntil: null },
    ]);
    const { workList, workCounts } = await waiting(asked);
    expect(workList.nodes).toEqual([{ id: begun.case.id, requests: [{ kind: 'EXTENSION' }] }]);
    expect(workCounts).toContainEqual({ list: 'TO_APPROVE', cases: 1 });
    const granted = await act(leader, 'grantExtension', asked, { explanation: '同意延期' });
    const after = await pageOf(granted);
    expect(after.requests).toEqual([]);
    const clock = handlingOf(after);
    expect(clock?.extensions).toEqual([{ amount: 2, by: '310115004' }]);
    expect((clock?.dueAt ?? '') > (before?.dueAt ?? '')).toBe(true);
    expect(clock?.explanation.zh).toContain('延期2个工作小时');
    expect((await waiting(granted)).workList.nodes).toEqual([]);
  });

  it('that is asked for too late is refused, and the timeline says so, once', async () => {
    const begun = await caseAfter(street.caller, 'signCase');
    const late = await laterBy(street, 30 * day);
    const asked = actOf('requestExtension', { caseId: begun.case.id, amount: 2, reason: '车辆故障' });
    for (let time = 0; time < 2; time += 1)
      expect(codesIn(await late.ask(handler, asked))).toEqual(['DEADLINE_PASSED']);
    const told = await street.store.readStream(begun.case.id.replace('case:', 'case-'));
    expect(told.filter(({ type }) => type === 'LateExtensionRefused')).toHaveLength(1);
    const query = `query ($id: ID!, $atLeast: Position, $after: Int!) { case(id: $id, atLeast: $atLeast) {
      status requests { kind } timeline(afterRevision: $after) { type label { zh } text } } }`;
    const last = told.at(-1);
    const variables = { id: begun.case.id, atLeast: last?.position, after: (last?.revision ?? 0) - 1 };
    expect((await street.caller.ask(leader, { query, variables })).data?.['case']).toMatchObject({
      status: 'HANDLING',
      requests: [],
      timeline: [{ type: 'LateExtensionRefused', label: { zh: '逾期申请延期，不予受理' }, text: '车辆故障' }],
    });
  });

  it('stands in the ledger while it rests, and goes on with the time that was left', async () => {
    const begun = await caseAfter(street.caller, 'signCase');
    const grounds = { reason: 'FUNDS', explanation: '改造资金未到位', expectedUntil: '2999-12-31' };
    const asked = await act(handler, 'requestSuspension', begun, grounds);
    const granted = await act(leader, 'grantSuspension', asked, { explanation: '同意挂账' });
    const rests = await pageOf(granted);
    expect(rests.status).toBe('SUSPENDED');
    expect(rests.suspension).toEqual({ ...grounds, reviewedAt: null });
    expect(handlingOf(rests)?.pausedSince).not.toBeNull();
    expect(rests.dueAt).toBe(rests.clocks.find(({ kind }) => kind === 'SUSPENSION')?.dueAt);
    const filter = { statuses: ['SUSPENDED'] };
    const { data } = await street.caller.ask(leader, { query: ledger, variables: { filter } });
    expect((data?.['cases'] as { nodes: object[] }).nodes).toEqual([
      { id: begun.case.id, suspension: { reason: 'FUNDS' } },
    ]);
    const kept = await act(leader, 'keepSuspended', granted, {
      explanation: '资金仍未到位',
      expectedUntil: '2999-12-31',
    });
    const resumed = await act(handler, 'resumeCase', kept, { reason: '资金到位' });
    const after = await pageOf(resumed);
    expect(after).toMatchObject({ status: 'HANDLING', suspension: null });
    expect(handlingOf(after)).toMatchObject({ pausedSince: null, pauses: [{}] });
    expect(after.dueAt).toBe(handlingOf(after)?.dueAt);
  });

  it('is nothing that a leader gives himself, and nothing for a day that has passed', async () => {
    const begun = await caseAfter(street.caller, 'signCase');
    const { id } = begun.case;
    const codes = async (who: string, name: string, input: object) =>
      codesIn(await street.caller.ask(who, actOf(name, { caseId: id, ...input })));
    expect(await codes(leader, 'requestExtension', { amount: 1, reason: '要' })).toEqual(['ROLE_MAY_NOT']);
    expect(await codes(leader, 'grantExtension', { explanation: '同意' })).toEqual(['NOTHING_ASKED']);
    expect(await codes(handler, 'requestExtension', { amount: 3, reason: '要' })).toEqual([
      'EXTENSION_TOO_LONG',
    ]);
    const past = { reason: 'WEATHER', explanation: '连续降雨', expectedUntil: '2020-01-01' };
    expect(await codes(handler, 'requestSuspension', past)).toEqual(['SUSPENSION_END_PASSED']);
    expect(await codes(handler, 'requestSuspension', { ...past, expectedUntil: '2999-02-30' })).toEqual([
      'BAD_INPUT',
    ]);
  });
});
