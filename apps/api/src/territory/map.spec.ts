import { randomUUID } from 'node:crypto';
import { caseAfter, type Acted } from '../testing/acts';
import { codesIn } from '../testing/caller';
import { runStreet, type RunningStreet } from '../testing/running-street';

const admin = 'admin-310115';
const leader = 'leader-310115';
const made = '310115009';
const mutation = (name: string) => `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) {
  ${name}(input: $input) { receipt { revision position } mapVersion } }`;
const board = `query ($unit: UnitCode!, $at: Position, $map: DateTime) { board(unit: $unit, atLeast: $at, mapOf: $map) {
  mapOf definition { id text } own { ...Row } children { ...Row } } }
  fragment Row on BoardRow { unit { code } total cases(first: 20) { nodes { id } } }`;
const unitOf = `query ($code: UnitCode!) { unit(code: $code) {
  name since until successorCode affiliation children { nodes { code } } offices { nodes { code affiliation } } } }`;

interface Row {
  readonly unit: { readonly code: string };
  readonly total: number;
  readonly cases: { readonly nodes: readonly { readonly id: string }[] };
}
interface Board {
  readonly mapOf: string | null;
  readonly definition: { readonly id: string; readonly text: string };
  readonly own: Row;
  readonly children: readonly Row[];
}

describe('the map', () => {
  let street: RunningStreet;
  let before: string;
  let position: string;
  const all: Acted[] = [];
  const ids = () => all.map(({ case: { id } }) => id).sort();
  const idsOf = ({ cases }: Row) => cases.nodes.map(({ id }) => id).sort();

  const change = (who: string, name: string, input: object) =>
    street.caller.ask(who, {
      query: mutation(name),
      variables: { input: { commandId: randomUUID(), ...input } },
    });
  const changed = async (name: string, input: object) => {
    const answer = await change(admin, name, input);
    expect(codesIn(answer)).toEqual([]);
    return answer.data?.[name] as { receipt: { position: string }; mapVersion: number };
  };
  const unit = (code: string, parent: string, rest: object = {}) => ({ code, name: code, parent, ...rest });
  const boardOf = async (who: string, code: string, map?: string) => {
    const answer = await street.caller.ask(who, {
      query: board,
      variables: { unit: code, at: position, map },
    });
    expect(codesIn(answer)).toEqual([]);
    return answer.data?.['board'] as Board;
  };
  const settled = async () => {
    // Lists and the map have read models of their own: wait for those, too.
    for (;;) {
      const { rows } = await street.pool.query<{ until: string | null }>(
        "select until from territory.unit where code = '310115004'",
      );
      if (rows[0]?.until) return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };

  beforeAll(async () => {
    street = await runStreet();
    for (const last of ['reportCase', 'closeCase', 'closeCase'])
      all.push(await caseAfter(street.caller, last));
    before = new Date().toISOString();
    await changed('openUnits', {
      units: [unit(`310115004-MEDIATION_COMMITTEE-02`, '310115004', { affiliation: 'CONTRACTED' })],
    });
    const { receipt, mapVersion } = await changed('reorganiseUnits', {
      kind: 'CONVERTED',
      opens: [unit(made, '310115', { name: '潍坊街道' })],
      closes: [{ code: '310115004', successor: made }],
      reason: '撤镇设街道',
    });
    expect(mapVersion).toBe(3);
    position = receipt.position;
    await settled();
  });
  afterAll(() => street.end());

  it('counts cases of a unit that is no more in what followed it, and lists them there', async () => {
    const { own, children, mapOf, definition } = await boardOf(leader, '310115');
    expect([mapOf, definition.id, own.total]).toEqual([null, 'cases-by-place', 3]);
    expect(children.map(({ unit: { code }, total }) => [code, total])).toEqual([[made, 3]]);
    expect(children.map(idsOf)).toEqual([ids()]);
  });

  it('counts them as they lay on the map of another moment', async () => {
    const { own, children, mapOf, definition } = await boardOf(leader, '310115', before);
    expect([mapOf, definition.id, own.total]).toEqual([before, 'cases-by-place-then', 3]);
    expect(children.map(({ unit: { code }, total }) => [code, total])).toEqual([['310115004', 3]]);
    expect(children.map(idsOf)).toEqual([ids()]);
    const early = { unit: '310115', map: '2020-01-01T00:00:00.000Z' };
    const answer = await street.caller.ask(leader, { query: board, variables: early });
    expect(codesIn(answer)).toEqual(['UNIT_UNKNOWN']);
  });

  it('shows what became of a unit, and what stands at the one that followed', async () => {
    const about = async (code: string) =>
      (await street.caller.ask(leader, { query: unitOf, variables: { code } })).data?.['unit'];
    expect(await about('310115004')).toMatchObject({
      until: expect.any(String) as string,
      successorCode: made,
      children: { nodes: [] },
    });
    expect(await about(made)).toMatchObject({
      name: '潍坊街道',
      until: null,
      successorCode: null,
      children: { nodes: [{ code: `${made}001` }] },
      offices: {
        nodes: expect.arrayContaining([
          { code: `${made}-MEDIATION_COMMITTEE-02`, affiliation: 'CONTRACTED' },
        ]) as object,
      },
    });
  });

  it('says which unit to ask about instead of one that is no more', async () => {
    const query = '{ cases(filter: { within: "310115004" }) { nodes { id } } }';
    const { errors } = await street.caller.at((await street.another()).url).ask(leader, { query });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'UNIT_GAVE_WAY', successor: made });
  });

  it('lets whoever leads the unit that followed open closed cases of the one that is no more', async () => {
    const act = (name: string, input: object) => ({
      query: `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { officerId } }`,
      variables: { input: { commandId: randomUUID(), ...input } },
    });
    // A copy that has not looked at the map before.
    const caller = street.caller.at((await street.another()).url);
    const officerId = 'leader-of-the-new-street';
    for (const one of [
      act('registerOfficer', { officerId, name: '王' }),
      act('appointOfficer', { officerId, role: 'LEADER', unit: made }),
    ])
      expect(codesIn(await caller.ask(admin, one))).toEqual([]);
    const [, closed] = all;
    const page = 'query ($id: ID!) { case(id: $id) { status place { unit } } cases { nodes { id } } }';
    const { data } = await caller.ask(officerId, { query: page, variables: { id: closed?.case.id } });
    expect(data?.['case']).toEqual({ status: 'CLOSED', place: { unit: '310115004001001' } });
    const listed = (data?.['cases'] as { nodes: { id: string }[] }).nodes.map(({ id }) => id).sort();
    expect(listed).toEqual(ids());
  });

  it('gives a unit another name', async () => {
    await changed('renameUnit', { code: made, name: '潍坊新村街道' });
    const again = await changed('renameUnit', { code: made, name: '潍坊新村街道' });
    expect(again.mapVersion).toBe(4);
  });

  const moved = { kind: 'MOVED', opens: [], reason: '调整' };
  it.each([
    ['UNIT_UNKNOWN', 'reorganiseUnits', { ...moved, closes: [{ code: '310115004', successor: made }] }],
    [
      'UNIT_OF_OTHER_DISTRICT',
      'reorganiseUnits',
      { ...moved, closes: [{ code: made, successor: '310101' }] },
    ],
    [
      'REORGANISATION_OF_OTHER_KIND',
      'reorganiseUnits',
      { ...moved, kind: 'RAISED', closes: [{ code: `${made}001001`, successor: `${made}001002` }] },
    ],
    [
      'SUCCESSOR_UNLIKE',
      'reorganiseUnits',
      { ...moved, closes: [{ code: `${made}001`, successor: `${made}-ENVIRONMENT` }] },
    ],
    ['OUTSIDE_YOUR_SUBTREE', 'reorganiseUnits', { ...moved, closes: [{ code: '3101', successor: '31' }] }],
    ['UNIT_CODE_TAKEN', 'openUnits', { units: [unit('310115004', '310115')] }],
    [
      'UNIT_OF_OTHER_DISTRICT',
      'openUnits',
      { units: [unit('310115777', '310115'), unit('310101777', '310115777')] },
    ],
    ['UNIT_PARENT_UNKNOWN', 'openUnits', { units: [unit('310115777', made)] }],
    ['OUTSIDE_YOUR_SUBTREE', 'openUnits', { units: [unit('310199', '3101')] }],
    ['UNIT_UNKNOWN', 'renameUnit', { code: '310115004', name: '旧名' }],
  ] as const)('is not changed: %s of %s, and nothing is written', async (code, name, input) => {
    const end = await street.store.end();
    expect(codesIn(await change(admin, name, input))).toEqual([code]);
    expect(await street.store.end()).toBe(end);
  });

  it('is changed by administrators alone', async () => {
    expect(codesIn(await change(leader, 'renameUnit', { code: made, name: '新名' }))).toEqual(['FORBIDDEN']);
  });
});
