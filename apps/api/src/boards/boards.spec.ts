import { caseAfter, community, grid } from '../testing/acts';
import { codesIn } from '../testing/caller';
import { runStreet, type RunningStreet } from '../testing/running-street';

interface Row {
  readonly unit: { readonly code: string };
  readonly total: number;
  readonly byStatus: readonly { readonly status: string; readonly cases: number }[];
  readonly cases: { readonly nodes: readonly { readonly id: string }[] };
}

const board = `query ($unit: UnitCode!, $at: Position) { board(unit: $unit, atLeast: $at) {
  asOf definition { id version text } own { ...Row } children { ...Row } } }
  fragment Row on BoardRow { unit { code } total byStatus { status cases } cases(first: 10) { nodes { id } } }`;

/** Each level, and who looks at its board. */
const levels = [
  [`grid-${grid}`, grid],
  [`community-${community}`, community],
  ['leader-310115004', '310115004'],
  ['leader-310115', '310115'],
  ['leader-3101', '3101'],
  ['leader-31', '31'],
] as const;

describe('boards', () => {
  let street: RunningStreet;
  let position: string;
  const ids: string[] = [];
  beforeAll(async () => {
    street = await runStreet();
    for (const last of ['reportCase', 'fileCase', 'signCase', 'closeCase', 'closeCase']) {
      const {
        receipt,
        case: { id },
      } = await caseAfter(street.caller, last);
      position = receipt.position;
      ids.push(id);
    }
    await ask('leader-31', '31');
    // Lists have a read model of their own: wait for that too.
    await street.caller.ask('leader-31', {
      query: 'query ($at: Position) { cases(atLeast: $at) { nodes { id } } }',
      variables: { at: position },
    });
  });
  afterAll(() => street.end());

  const ask = (who: string, unit: string) =>
    street.caller.ask(who, { query: board, variables: { unit, at: position } });

  it.each([
    'duty-310115',
    'dispatch-310115',
    'check-310115',
    'operator-310115',
    'environment-310115004',
    `grid-${grid}`,
    'leader-310115',
    'supervisor-310115',
  ])('of work counts what the list of %s holds', async (who) => {
    const query = 'query ($at: Position) { workCounts(atLeast: $at) { list cases } }';
    const { data, errors } = await street.caller.ask(who, { query, variables: { at: position } });
    expect(errors).toBeUndefined();
    const counted = (data as { workCounts: { list: string; cases: number }[] }).workCounts;
    expect(counted.length).toBeGreaterThan(0);
    const listOf = 'query ($list: WorkList) { workList(list: $list, first: 100) { nodes { id } } }';
    const idsIn = async (list?: string) => {
      const answer = await street.caller.ask(who, { query: listOf, variables: { list } });
      return (answer.data?.['workList'] as { nodes: { id: string }[] }).nodes.map(({ id }) => id);
    };
    const lists = [];
    for (const { list, cases } of counted) {
      const ids = await idsIn(list);
      expect([list, cases]).toEqual([list, ids.length]);
      lists.push(...ids);
    }
    expect((await idsIn()).sort()).toEqual([...new Set(lists)].sort());
  });

  it.each(levels)('of %s counts the cases of %s, says how, and opens into them', async (who, unit) => {
    const { data, errors } = await ask(who, unit);
    expect(errors).toBeUndefined();
    const { own, children, definition } = data?.['board'] as {
      own: Row;
      children: Row[];
      definition: object;
    };
    const counts = Object.fromEntries(own.byStatus.map(({ status, cases }) => [status, cases]));
    expect(counts).toMatchObject({ REPORTED: 1, FILED: 1, HANDLING: 1, CLOSED: 2, DISPATCHED: 0 });
    expect(own.total).toBe(5);
    expect(own.cases.nodes.map(({ id }) => id).sort()).toEqual([...ids].sort());
    expect(definition).toEqual({
      id: 'cases-by-place',
      version: 2,
      text: expect.stringContaining('case') as string,
    });
    const below = children.reduce((sum, { total }) => sum + total, 0);
    expect(below).toBe(unit === grid ? 0 : 5);
    for (const { total, cases } of children) expect(cases.nodes).toHaveLength(total);
  });

  it('open into as many cases of each status as they count', async () => {
    const query = `query ($unit: UnitCode!) { board(unit: $unit) { own { byStatus { status cases }
      reported: cases(status: REPORTED) { nodes { status } } closed: cases(status: CLOSED) { nodes { status } } } } }`;
    const { data } = await street.caller.ask('leader-310115', { query, variables: { unit: '310115' } });
    expect(data?.['board']).toMatchObject({
      own: {
        reported: { nodes: [{ status: 'REPORTED' }] },
        closed: { nodes: [{ status: 'CLOSED' }, { status: 'CLOSED' }] },
      },
    });
  });

  it.each([
    ['leader-310115', '31'],
    ['leader-310115', '310101'],
    [`grid-${grid}`, `${community}002`],
    ['environment-310115004', '310115004'],
    ['integrator-310115', '310115'],
    ['6f1c2f0e-5d8f-4a5c-9b7e-0c4a1f5d2b10', grid],
    ['leader-31', '99'],
  ])('are not shown to %s of %s', async (who, unit) => {
    expect(codesIn(await ask(who, unit))).toEqual(['FORBIDDEN']);
  });

  it('go with work lists: what waits for a post is what is on it', async () => {
    const query = 'query { workList { nodes { status } } }';
    const waiting = async (who: string) =>
      (
        (await street.caller.ask(who, { query })).data?.['workList'] as { nodes: { status: string }[] }
      ).nodes.map(({ status }) => status);
    expect(await waiting('duty-310115')).toEqual(['REPORTED']);
    expect(await waiting('dispatch-310115')).toEqual(['FILED']);
    expect(await waiting('environment-310115004')).toEqual(['HANDLING']);
    expect(await waiting('leader-310115')).toEqual([]);
    expect(await waiting('duty-310101')).toEqual([]);
  });
});
