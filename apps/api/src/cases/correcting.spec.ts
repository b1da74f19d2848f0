import {
  acted,
  actingBy,
  actOf,
  caseAfter,
  community,
  grid,
  pagesBy,
  reportInput,
  type Acted,
} from '../testing/acts';
import { codesIn } from '../testing/caller';
import { runStreet, type RunningStreet } from '../testing/running-street';

const operator = 'operator-310115';
const duty = 'duty-310115';
const handler = 'environment-310115004';
const worker = `grid-${grid}`;
const nextGrid = `${community}002`;
const page = `query ($id: ID!, $atLeast: Position) { case(id: $id, atLeast: $atLeast) {
  status number category { code } place { unit path } isSelfHandled isConfidential exclusion { status reason }
  people { name { state value } } similar { case { id } metres } } }`;
const board =
  'query ($unit: UnitCode!, $atLeast: Position) { board(unit: $unit, atLeast: $atLeast) { own { byStatus { status cases } } } }';
const photo = (letter: string) => [{ hash: letter.repeat(64), kind: 'PHOTO' }];

describe('what is put right afterwards', () => {
  let street: RunningStreet;
  beforeAll(async () => {
    street = await runStreet();
  });
  afterAll(() => street.end());

  const { act, codesOf } = actingBy(() => street.caller);
  const pageFor = pagesBy(() => street.caller, page);
  const report = async (change: object, who = worker) =>
    acted(await street.caller.ask(who, actOf('reportCase', { ...reportInput, ...change })), 'reportCase');

  it('a category and a place change with what was said before on record, and boards follow', async () => {
    const filed = await caseAfter(street.caller, 'fileCase');
    await act(operator, 'correctCategory', filed, { category: '0204', reason: '录入有误' });
    const place = { unit: nextGrid, description: '南门' };
    const moved = await act(duty, 'correctPlace', filed, { place, reason: '在隔壁网格' });
    const seen = await pageFor(operator, moved);
    expect(seen).toMatchObject({ category: { code: '0204' }, place: { unit: nextGrid } });
    const told = await street.store.readStream(filed.case.id.replace('case:', 'case-'));
    expect(told.at(-1)).toMatchObject({ type: 'PlaceCorrected', data: { from: grid, reason: '在隔壁网格' } });
    const variables = { unit: nextGrid, atLeast: moved.receipt.position };
    const answer = await street.caller.ask(operator, { query: board, variables });
    const { own } = answer.data?.['board'] as {
      own: { byStatus: { status: string; cases: number }[] };
    };
    expect(own.byStatus.find(({ status }) => status === 'FILED')?.cases).toBe(1);
    expect(await codesOf(operator, 'correctCategory', filed, { category: '9999', reason: '误' })).toEqual([
      'CATEGORY_UNKNOWN',
    ]);
    const street31 = { place: { unit: '310115004', description: '街道' }, reason: '误' };
    expect(await codesOf(operator, 'correctPlace', filed, street31)).toEqual(['NOT_A_PLACE']);
  });

  it('who reported a confidential case is hidden from whoever handles it', async () => {
    const people = [{ part: 'REPORTER', name: '王秀兰' }];
    const reported = await report({ people }, operator);
    const course: readonly (readonly [string, string, object])[] = [
      [duty, 'fileCase', {}],
      ['dispatch-310115', 'dispatchCase', { leadUnit: '310115004-ENVIRONMENT' }],
    ];
    let done = reported;
    for (const [who, name, input] of course) done = await act(who, name, done, input);
    const open = { name: { state: 'OPEN', value: '王秀兰' } };
    expect((await pageFor(handler, done))['people']).toEqual([open]);
    done = await act(operator, 'setConfidentiality', done, { isConfidential: true, reason: '本人要求' });
    expect(await pageFor(handler, done)).toMatchObject({
      isConfidential: true,
      people: [{ name: { state: 'HIDDEN', value: null } }],
    });
    expect((await pageFor(operator, done))['people']).toEqual([open]);
    const asItWas = `query ($id: ID!) { caseAt(caseId: $id, revision: 4) { reporter { id } people { name { state } } } }`;
    const before = await street.caller.ask(handler, { query: asItWas, variables: { id: done.case.id } });
    expect(before.data?.['caseAt']).toEqual({ reporter: null, people: [{ name: { state: 'HIDDEN' } }] });
  });

  it('who reported is hidden from the first where the report says so', async () => {
    const people = [{ part: 'REPORTER', name: '王秀兰' }];
    const done = await report({ people, isConfidential: true }, operator);
    expect(await pageFor('dispatch-310115', done)).toMatchObject({
      isConfidential: true,
      people: [{ name: { state: 'HIDDEN' } }],
    });
    expect(await pageFor(operator, done)).toMatchObject({ people: [{ name: { state: 'OPEN' } }] });
  });

  it('a case counts no more for its unit when those above the unit say so', async () => {
    const handled = await caseAfter(street.caller, 'completeHandling');
    const why = { reason: 'FORCE_MAJEURE', explanation: '台风期间' };
    const asked = await act(handler, 'requestExclusion', handled, why);
    expect(await codesOf('leader-310115004', 'grantExclusion', asked, { explanation: '属实' })).toEqual([
      'HIGHER_LEADER_NEEDED',
    ]);
    const denied = await act('leader-310115', 'denyExclusion', asked, { explanation: '仍可处置' });
    await act(handler, 'appealExclusion', denied, { reason: '有气象证明' });
    const granted = await act('leader-3101', 'grantExclusion', denied, { explanation: '属实' });
    expect(await pageFor(handler, granted)).toMatchObject({
      status: 'HANDLED',
      exclusion: { status: 'GRANTED', reason: 'FORCE_MAJEURE' },
    });
  });

  it('what a grid worker sees to himself is on record at once, with a number of the district', async () => {
    const done = { ...reportInput, evidence: photo('a'), evidenceAfter: photo('b'), summary: '当场清理' };
    const recorded = acted(
      await street.caller.ask(worker, actOf('recordSelfHandled', done)),
      'recordSelfHandled',
    );
    expect(recorded.case.number).toMatch(/^310115-\d{4}-\d{6}$/);
    expect(['HANDLED', 'CHECKED']).toContain(recorded.case.status);
    expect((await pageFor(operator, recorded))['isSelfHandled']).toBe(true);
    const before = await street.store.end();
    const without = actOf('recordSelfHandled', { ...done, evidenceAfter: [] });
    expect(codesIn(await street.caller.ask(worker, without))).toEqual(['PHOTO_MISSING']);
    const noise = actOf('recordSelfHandled', { ...done, category: '0204' });
    expect(codesIn(await street.caller.ask(worker, noise))).toEqual(['CATEGORY_NOT_SELF_HANDLED']);
    expect(await street.store.end()).toBe(before);
  });

  it('what may be the same is found near it, for officers', async () => {
    const point = { longitude: 121.6, latitude: 31.3 };
    const near = { place: { ...reportInput.place, ...point, latitude: 31.301 } };
    const other = await report(near);
    const one = await report({ place: { ...reportInput.place, ...point } });
    const similar = (await pageFor(operator, one))['similar'] as {
      case: { id: string };
      metres: number | null;
    }[];
    expect(similar[0]).toEqual({ case: { id: other.case.id }, metres: 111 });
  });

  it('what was found not to be the same is suggested on neither page any more', async () => {
    const place = { ...reportInput.place, longitude: 121.7, latitude: 31.2 };
    const [one, other] = [await report({ place }), await report({ place })];
    const third = await report({ place });
    const similarTo = async (who: string, seen: Acted, at: Acted) => {
      const { similar } = (await pageFor(who, { ...seen, receipt: at.receipt })) as {
        similar: { case: { id: string } }[];
      };
      const those = [one, other, third].map((each) => each.case.id);
      return similar
        .map((found) => found.case.id)
        .filter((id) => those.includes(id))
        .sort();
    };
    expect(await similarTo(operator, one, third)).toEqual([other.case.id, third.case.id].sort());
    const rejected = await act(operator, 'rejectDuplicate', one, {
      other: other.case.id,
      reason: '两处不同',
    });
    expect(await similarTo(operator, one, rejected)).toEqual([third.case.id]);
    expect(await similarTo(duty, other, rejected)).toEqual([third.case.id]);
    expect(await similarTo(duty, third, rejected)).toEqual([one.case.id, other.case.id].sort());
    const itself = { other: one.case.id, reason: '两处不同' };
    expect(await codesOf(duty, 'rejectDuplicate', one, itself)).toEqual(['NOT_ANOTHER_CASE']);
  });

  it('a case is found by words in its texts, by those who may see it', async () => {
    const title = '梧桐树倒伏';
    const one = await report({ title });
    const query = `query ($filter: CaseFilterInput, $atLeast: Position) {
      cases(filter: $filter, atLeast: $atLeast) { nodes { id } } }`;
    const found = async (who: string, text: string) => {
      const variables = { filter: { text }, atLeast: one.receipt.position };
      const answer = await street.caller.ask(who, { query, variables });
      return answer.errors ? codesIn(answer) : (answer.data?.['cases'] as { nodes: object[] }).nodes;
    };
    expect(await found(operator, '梧桐 东门')).toEqual([{ id: one.case.id }]);
    expect(await found('duty-310101', '梧桐')).toEqual([]);
    expect(await found(operator, '梧')).toEqual(['BAD_INPUT']);
  });
});
