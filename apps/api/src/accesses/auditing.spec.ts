import { randomUUID } from 'node:crypto';
import { acted, actOf, reportInput, type Acted } from '../testing/acts';
import { codesIn } from '../testing/caller';
import { runStreet, type RunningStreet } from '../testing/running-street';

const auditor = 'auditor-310115';
const duty = 'duty-310115';
const worker = 'grid-310115004001001';
const listing = `query ($caseId: ID, $officerId: ID, $from: DateTime, $until: DateTime, $first: Int, $after: String, $at: Position) {
  accesses(caseId: $caseId, officerId: $officerId, from: $from, until: $until, first: $first, after: $after, atLeast: $at) {
    nodes { at kind caseId officer role unit operation people fields } pageInfo { hasNextPage endCursor } } }`;

interface Page {
  readonly nodes: readonly { readonly at: string; readonly caseId: string; readonly officer: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

describe('an audit of who read personal data', () => {
  let street: RunningStreet;
  let cases: Acted[];

  beforeAll(async () => {
    street = await runStreet();
    cases = [];
    for (let count = 0; count < 2; count += 1) {
      const asked = actOf('reportCase', { ...reportInput, people: [{ part: 'PARTY', name: '李四' }] });
      cases.push(acted(await street.caller.ask(worker, asked), 'reportCase'));
    }
    for (const [who, index] of [
      [duty, 0],
      [worker, 0],
      [duty, 1],
      [duty, 0],
    ] as const)
      await read(who, index);
  });
  afterAll(() => street.end());

  const read = async (who: string, index: number) => {
    const {
      case: { id },
      receipt,
    } = cases[index] as Acted;
    const query =
      'query Opening($id: ID!, $at: Position) { case(id: $id, atLeast: $at) { people { name { value } } } }';
    expect(codesIn(await street.caller.ask(who, { query, variables: { id, at: receipt.position } }))).toEqual(
      [],
    );
  };
  const ask = async (who: string, variables: object) =>
    street.caller.ask(who, { query: listing, variables: { at: await street.store.end(), ...variables } });
  const pageOf = async (variables: object, who = auditor): Promise<Page> => {
    const answer = await ask(who, variables);
    expect(codesIn(answer)).toEqual([]);
    return answer.data?.['accesses'] as Page;
  };
  const idOf = (index: number) => cases[index]?.case.id ?? '';

  it('shows who read the people of a case, when, from which post and with which operation', async () => {
    const { nodes } = await pageOf({ caseId: idOf(0) });
    expect(nodes.map(({ officer }) => officer)).toEqual([duty, worker, duty]);
    expect(nodes[0]).toEqual({
      at: expect.any(String) as string,
      ...{ kind: 'PEOPLE_READ', caseId: idOf(0), officer: duty, operation: 'Opening', people: 1 },
      ...{ role: 'DUTY_CHIEF', unit: '310115-SUPERVISION_CENTRE', fields: ['NAME'] },
    });
    expect(nodes.map(({ at }) => at)).toEqual(
      nodes
        .map(({ at }) => at)
        .sort()
        .reverse(),
    );
  });

  it('shows what an officer read, page by page, and between two moments', async () => {
    const { nodes } = await pageOf({ officerId: duty });
    expect(nodes.map(({ caseId }) => caseId)).toEqual([idOf(0), idOf(1), idOf(0)]);
    const first = await pageOf({ officerId: duty, first: 2 });
    const rest = await pageOf({ officerId: duty, first: 2, after: first.pageInfo.endCursor });
    expect([first.pageInfo.hasNextPage, rest.pageInfo.hasNextPage]).toEqual([true, false]);
    expect([...first.nodes, ...rest.nodes]).toEqual(nodes);
    const [last, middle] = nodes;
    expect((await pageOf({ officerId: duty, from: middle?.at, until: last?.at })).nodes).toEqual([middle]);
    expect((await pageOf({ officerId: duty, caseId: idOf(1) })).nodes).toEqual([middle]);
  });

  it('is an auditor’s alone, and of his own subtree', async () => {
    const asks = { caseId: idOf(0) };
    for (const who of [duty, 'supervisor-310115', 'admin-310115', 'integrator-310115', randomUUID()])
      expect(codesIn(await ask(who, asks))).toEqual(['FORBIDDEN']);
    expect(codesIn(await ask('auditor-310101', asks))).toEqual(['CASE_UNKNOWN']);
    expect(codesIn(await ask(auditor, { caseId: randomUUID() }))).toEqual(['CASE_UNKNOWN']);
    expect((await pageOf({ officerId: duty }, 'auditor-310101')).nodes).toEqual([]);
    expect((await pageOf({ officerId: 'nobody' })).nodes).toEqual([]);
  });

  it('names a case or an officer, by ids that are ones', async () => {
    for (const asked of [{}, { caseId: 'x' }, { officerId: '\u0000' }])
      expect(codesIn(await ask(auditor, asked))).toEqual(['BAD_INPUT']);
    const { pageInfo } = await pageOf({ officerId: duty, first: 1 });
    expect(codesIn(await ask(auditor, { officerId: worker, after: pageInfo.endCursor }))).toEqual([
      'CURSOR_NOT_VALID',
    ]);
  });
});
