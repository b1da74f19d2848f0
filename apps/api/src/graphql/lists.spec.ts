import { caseAfter } from '../testing/acts';
import { codesIn } from '../testing/caller';
import { runStreet, type RunningStreet } from '../testing/running-street';

const leader = 'leader-310115';
const cases = `query ($first: Int, $after: String, $last: Int, $before: String, $orderBy: CaseOrder! = NEWEST, $filter: CaseFilterInput, $atLeast: Position) {
  cases(first: $first, after: $after, last: $last, before: $before, orderBy: $orderBy, filter: $filter, atLeast: $atLeast) {
    nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;

interface Page {
  readonly nodes: readonly { readonly id: string }[];
  readonly pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string;
    endCursor: string;
  };
}

describe('a list', () => {
  let street: RunningStreet;
  const ids: string[] = [];
  let atLeast: string;
  beforeAll(async () => {
    street = await runStreet();
    for (let count = 0; count < 7; count += 1) {
      const {
        case: { id },
        receipt,
      } = await caseAfter(street.caller);
      ids.unshift(id);
      atLeast = receipt.position;
    }
    await ask({ atLeast });
  });
  afterAll(() => street.end());

  const ask = (variables: object, who = leader) =>
    street.caller.ask(who, { query: cases, variables: { ...variables } });
  const pageOf = async (variables: object): Promise<Page> => {
    const answer = await ask(variables);
    expect(codesIn(answer)).toEqual([]);
    return answer.data?.['cases'] as Page;
  };
  const idsOf = ({ nodes }: Page) => nodes.map(({ id }) => id);

  it.each([0, -1, 101, 1_000_000_000])('does not have pages of %d', async (size) => {
    expect(codesIn(await ask({ first: size }))).toEqual(['PAGE_SIZE_NOT_VALID']);
    expect(codesIn(await ask({ last: size }))).toEqual(['PAGE_SIZE_NOT_VALID']);
  });

  it('of every kind has no page of none', async () => {
    const lists = [
      'workList(first: 0) { nodes { id } }',
      'unit(code: "310115") { children(first: 0) { nodes { id } } }',
      'officers(unit: "310115", first: 0) { nodes { id } }',
    ];
    for (const list of lists) {
      expect([list, codesIn(await street.caller.ask('duty-310115', { query: `{ ${list} }` }))]).toEqual([
        list,
        ['PAGE_SIZE_NOT_VALID'],
      ]);
    }
  });

  it('is asked for in one direction at a time', async () => {
    expect(codesIn(await ask({ first: 2, last: 2 }))).toEqual(['PAGE_DIRECTION_NOT_VALID']);
  });

  it('read forwards, page by page, has every entry once', async () => {
    const seen: string[] = [];
    for (let after: string | undefined; ;) {
      const page = await pageOf({ first: 3, after });
      seen.push(...idsOf(page));
      expect(page.pageInfo.hasPreviousPage).toBe(after !== undefined);
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    expect(seen).toEqual(ids);
  });

  it('read backwards, page by page, has every entry once', async () => {
    const seen: string[] = [];
    for (let before: string | undefined; ;) {
      const page = await pageOf({ last: 3, before });
      seen.unshift(...idsOf(page));
      if (!page.pageInfo.hasPreviousPage) break;
      before = page.pageInfo.startCursor;
    }
    expect(seen).toEqual(ids);
  });

  it('takes no cursor of another list, of another asker, or made up', async () => {
    const { endCursor } = (await pageOf({ first: 2 })).pageInfo;
    const strange = [
      await ask({ after: endCursor, orderBy: 'OLDEST' }),
      await ask({ after: endCursor, filter: { statuses: ['REPORTED'] } }),
      await ask({ after: endCursor }, 'duty-310115'),
      await ask({ after: 'bm90IGEgY3Vyc29y' }),
      await ask({ after: Buffer.from('["x",["\u0000"]]').toString('base64url') }),
      await ask({ after: '\u0000\ud800' }),
    ];
    expect(strange.map(codesIn)).toEqual(strange.map(() => ['CURSOR_NOT_VALID']));
  });

  it('takes no cursor with a key of another list, made up behind the mark of a real one', async () => {
    const markOf = (cursor: string) =>
      (JSON.parse(Buffer.from(cursor, 'base64url').toString()) as [mark: string])[0];
    const madeUp = (cursor: string, key: unknown) =>
      Buffer.from(JSON.stringify([markOf(cursor), key])).toString('base64url');
    const { endCursor } = (await pageOf({ first: 2 })).pageInfo;
    const [moment, id] = ['2026-03-01T00:30:00.000Z', '00000000-0000-4000-8000-000000000000'];
    const keys = [null, 7, 'a', {}, [], [moment], [moment, id, id], [moment, 7], [{}, id], ['\u0000', id]];
    for (const key of [...keys, [moment, '\u0000'], [moment, 'x'.repeat(50_000)]]) {
      expect([key, codesIn(await ask({ after: madeUp(endCursor, key) }))]).toEqual([
        key,
        ['CURSOR_NOT_VALID'],
      ]);
    }
    expect(codesIn(await ask({ after: madeUp(endCursor, [moment, id]) }))).toEqual([]);
    for (const list of ['unit(code: "31") { children', 'officers(unit: "310115"']) {
      const isUnit = list.startsWith('unit');
      const query = (after: string) =>
        `{ ${list}${isUnit ? '(' : ', '}first: 1${after}) { pageInfo { endCursor } } ${isUnit ? '}' : ''} }`;
      const { data } = await street.caller.ask(leader, { query: query('') });
      const cursor = /"endCursor":"([^"]+)"/.exec(JSON.stringify(data))?.[1] ?? '';
      for (const key of [null, 7, {}, ['a'], '\u0000', '', 'x'.repeat(50_000)]) {
        const answer = await street.caller.ask(leader, { query: query(`, after: "${madeUp(cursor, key)}"`) });
        expect([list, key, codesIn(answer)]).toEqual([list, key, ['CURSOR_NOT_VALID']]);
      }
    }
  });

  it('of a handler has the cases of his unit, and none when he asks for those of another', async () => {
    const { case: dispatched, receipt } = await caseAfter(street.caller, 'dispatchCase');
    const led = async (leadUnit?: string) => {
      const variables = { atLeast: receipt.position, ...(leadUnit && { filter: { leadUnit } }) };
      return idsOf((await ask(variables, 'environment-310115004')).data?.['cases'] as Page);
    };
    expect(await led()).toEqual([dispatched.id]);
    expect(await led('310115004-ENVIRONMENT')).toEqual([dispatched.id]);
    expect(await led('310115-URBAN_MANAGEMENT')).toEqual([]);
  });

  it('names nothing outside the subtree of the asker', async () => {
    expect((await ask({}, 'duty-310101')).data?.['cases']).toMatchObject({ nodes: [] });
    expect(codesIn(await ask({ filter: { within: '310115004' } }, 'duty-310101'))).toEqual(['FORBIDDEN']);
    expect(codesIn(await ask({ filter: { within: '310115999' } }, 'duty-310101'))).toEqual(['FORBIDDEN']);
  });

  it('waits for a position that is to come no longer than it says', async () => {
    const answer = await ask({ atLeast: '9223372036854775807' });
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'READ_MODEL_BEHIND', readModel: 'cases' });
  });
});
