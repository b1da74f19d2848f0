import { acted, actOf, caseAfter, grid, reportInput, type Acted } from '../testing/acts';
import { codesIn } from '../testing/caller';
import { runStreet, type RunningStreet } from '../testing/running-street';

const operator = 'operator-310115';
const list = `query ($orderBy: CaseOrder! = DUE, $atLeast: Position) {
  workList(orderBy: $orderBy, atLeast: $atLeast) { nodes { id dueAt } }
  workCounts(atLeast: $atLeast) { list cases late dueSoon } }`;
const cases = `query ($filter: CaseFilterInput, $atLeast: Position) {
  cases(filter: $filter, orderBy: DUE, atLeast: $atLeast, first: 100) { nodes { id dueAt } } }`;

interface Node {
  readonly id: string;
  readonly dueAt: string;
}

describe('what is late', () => {
  let street: RunningStreet;
  let fresh: Acted;
  let old: Acted;
  beforeAll(async () => {
    street = await runStreet();
    fresh = await caseAfter(street.caller);
    const occurredAt = '2026-03-02T01:00:00.000Z';
    const report = actOf('reportCase', { ...reportInput, occurredAt });
    old = acted(await street.caller.ask(`grid-${grid}`, report), 'reportCase');
  });
  afterAll(() => street.end());

  const atLeast = () => old.receipt.position;

  it('stands at the top of a work list by what is due, and is counted there', async () => {
    const { data } = await street.caller.ask(operator, { query: list, variables: { atLeast: atLeast() } });
    const { workList, workCounts } = data as { workList: { nodes: Node[] }; workCounts: object[] };
    expect(workList.nodes.map(({ id }) => id)).toEqual([old.case.id, fresh.case.id]);
    expect(workList.nodes[0]?.dueAt).toBe('2026-03-03T16:00:00.000Z');
    expect(workCounts).toEqual([
      { list: 'TO_ACCEPT', cases: 2, late: 1, dueSoon: expect.any(Number) as number },
      { list: 'TO_CALL_BACK', cases: 0, late: 0, dueSoon: 0 },
    ]);
  });

  it('is found by when it is due', async () => {
    const idsOf = async (filter: object) => {
      const answer = await street.caller.ask(operator, {
        query: cases,
        variables: { filter, atLeast: atLeast() },
      });
      expect(codesIn(answer)).toEqual([]);
      return (answer.data?.['cases'] as { nodes: Node[] }).nodes.map(({ id }) => id);
    };
    const now = new Date().toISOString();
    expect(await idsOf({ dueUntil: now })).toEqual([old.case.id]);
    expect(await idsOf({ dueFrom: now })).toEqual([fresh.case.id]);
    expect(await idsOf({})).toEqual([old.case.id, fresh.case.id]);
  });
});
