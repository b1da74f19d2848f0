import { codesIn, type Answer } from '../../testing/caller';
import { disputesOfToday } from '../../testing/disputes-of-today';
import { applicant, justice, Mediating, mediator } from '../../testing/mediating';
import { runStreet, type RunningStreet } from '../../testing/running-street';

const leader = 'leader-310115';
const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

interface Count {
  readonly count: number;
  readonly mediations: { readonly nodes: readonly { readonly id: string }[] };
}

const count = 'count mediations(first: 50) { nodes { id } }';
const rate = `percent name { zh } numerator { ${count} } denominator { ${count} }`;
const boardOf = (
  fields: string,
  children = '',
) => `query ($unit: UnitCode!, $from: Date!, $until: Date!, $at: Position) {
  mediationBoard(unit: $unit, from: $from, until: $until, atLeast: $at) {
    own { ...Row } ${children} } }
  fragment Row on MediationBoardRow { ${fields} }`;
const counted = 'children { unit { code } accepted { count } }';
const all = `accepted { ${count} definition { id version text } } underWay { ${count} } withdrawn { ${count} }
  refused { ${count} } notAccepted { ${count} } successOfAccepted { ${rate} } successOfConcluded { ${rate} }
  performance { ${rate} } confirmation { ${rate} }`;
const parts = `byTrack { track accepted { ${count} } successOfAccepted { percent } }
  byOutcome { outcome accepted { ${count} } } prevented { kind prevented { ${count} } }`;

/** Every figure that stands anywhere in an answer. */
function figuresIn(answer: unknown): Count[] {
  if (Array.isArray(answer)) return answer.flatMap(figuresIn);
  if (typeof answer !== 'object' || answer === null) return [];
  return 'mediations' in answer ? [answer as Count] : Object.values(answer).flatMap(figuresIn);
}

describe('the board of mediations', () => {
  let street: RunningStreet;
  beforeAll(async () => {
    street = await runStreet();
    await disputesOfToday(street.caller);
  }, 60_000);
  afterAll(() => street.end());

  const ask = async (who: string, query: string, more: object = {}) =>
    street.caller.ask(who, {
      query,
      variables: { unit: '310115', from: today, until: today, at: await street.store.end(), ...more },
    });

  it('shows both success rates by name, and what is in neither apart', async () => {
    const { data, errors } = await ask(leader, boardOf(all, counted));
    expect(errors).toBeUndefined();
    const { own, children } = data?.['mediationBoard'] as { own: object; children: object[] };
    expect(own).toMatchObject({
      accepted: {
        count: 5,
        definition: {
          id: 'mediation-accepted',
          version: 1,
          text: expect.stringContaining('counts once') as string,
        },
      },
      underWay: { count: 2 },
      withdrawn: { count: 1 },
      refused: { count: 1 },
      notAccepted: { count: 1 },
      successOfAccepted: {
        name: { zh: '调解成功率（受理口径）' },
        ...{ percent: 20, numerator: { count: 1 }, denominator: { count: 5 } },
      },
      successOfConcluded: {
        name: { zh: '调解成功率（终结口径）' },
        ...{ percent: 50, numerator: { count: 1 }, denominator: { count: 2 } },
      },
      performance: { percent: null, denominator: { count: 0 } },
      confirmation: { percent: 100, numerator: { count: 1 }, denominator: { count: 1 } },
    });
    expect(children).toMatchObject([{ unit: { code: '310115004' }, accepted: { count: 5 } }]);
  });

  it('opens each figure into as many mediations as it counts', async () => {
    const askers = {
      ...{ [leader]: '310115', 'leader-31': '310115' },
      ...{ [justice]: '310115004', 'community-310115004001': '310115004001' },
    };
    for (const [who, unit] of Object.entries(askers))
      for (const fields of [all, parts]) {
        const { data, errors } = await ask(who, boardOf(fields), { unit });
        expect([who, errors]).toEqual([who, undefined]);
        const { own } = data?.['mediationBoard'] as { own: { prevented?: object } };
        const { prevented: hidden = [], ...shown } = own;
        const figures = figuresIn(shown);
        expect(figures.length).toBeGreaterThan(7);
        for (const one of figures) expect([who, one.mediations.nodes.length]).toEqual([who, one.count]);
        // What was feared of somebody is named to those alone who work on it.
        for (const one of figuresIn(hidden)) expect([who, one.mediations.nodes]).toEqual([who, []]);
      }
  });

  it('counts a dispute that was handed over once, on the track on which it is', async () => {
    const { data } = await ask(leader, boardOf(parts));
    expect(data?.['mediationBoard']).toMatchObject({
      own: {
        byTrack: [
          { track: 'PEOPLES', accepted: { count: 4 }, successOfAccepted: { percent: 25 } },
          { track: 'ADMINISTRATIVE', accepted: { count: 1 }, successOfAccepted: { percent: 0 } },
          { track: 'JUDICIAL', accepted: { count: 0 }, successOfAccepted: { percent: null } },
        ],
        byOutcome: [
          { outcome: 'AGREED', accepted: { count: 1 } },
          { outcome: 'VOIDED', accepted: { count: 0 } },
          { outcome: 'TERMINATED', accepted: { count: 1 } },
          { outcome: 'WITHDRAWN', accepted: { count: 1 } },
          { outcome: 'DECIDED', accepted: { count: 0 } },
        ],
      },
    });
    const byKind = `byKind { kind accepted { count } }`;
    const kinds = (await ask(leader, boardOf(byKind))).data?.['mediationBoard'] as {
      own: { byKind: object[] };
    };
    expect(kinds.own.byKind).toContainEqual({ kind: 'NEIGHBOURS', accepted: { count: 5 } });
  });

  it('gives a rate as it was published: 6217 of 6368 is 97.63 %', async () => {
    const rows = [
      ...[
        ['ACCEPTED', 'AGREED', 6_217],
        ['ACCEPTED', 'TERMINATED', 151],
      ],
      ...[
        ['CONCLUDED', 'AGREED', 6_217],
        ['CONCLUDED', 'TERMINATED', 151],
      ],
    ];
    for (const [cohort, result, mediations] of rows)
      await street.pool.query(
        `insert into mediations.count values ('310115', '310115', $1, '2020-06-30', 'NEIGHBOURS', 'PEOPLES', $2, $3)`,
        [cohort, result, mediations],
      );
    const period = { from: '2020-01-01', until: '2020-12-31' };
    const rates = 'successOfAccepted { percent } successOfConcluded { percent }';
    const query = boardOf(rates, `children { ${rates} }`);
    expect((await ask(leader, query, period)).data?.['mediationBoard']).toMatchObject({
      own: { successOfAccepted: { percent: 97.63 }, successOfConcluded: { percent: 97.63 } },
      children: [{ successOfAccepted: { percent: null }, successOfConcluded: { percent: null } }],
    });
  });

  it.each([mediator, applicant, 'leader-310115004', 'integrator-310115', 'auditor-310101'])(
    'is not shown to %s of a district that is not his',
    async (who) => {
      expect(codesIn(await ask(who, boardOf('accepted { count }')))).toEqual(['FORBIDDEN']);
    },
  );

  it('tells of itself each time that one of its figures has changed', async () => {
    const query = `subscription { mediationBoardChanged(unit: "310115004001", from: "${today}", until: "${today}") {
      own { accepted { count } } } }`;
    const boards = street.caller.follow('leader-310115004', { query });
    const accepted = async () => {
      const { data } = (await boards.next()).value as Answer;
      return (data?.['mediationBoardChanged'] as { own: { accepted: Count } }).own.accepted.count;
    };
    const first = await accepted();
    await new Mediating(() => street.caller).accepted();
    expect(await accepted()).toBe(first + 1);
    await boards.return(undefined);
  });
});
