import { codesIn } from '../../testing/caller';
import { disputesOfToday } from '../../testing/disputes-of-today';
import { committee, justice, mediator, streetMediator } from '../../testing/mediating';
import { runStreet, type RunningStreet } from '../../testing/running-street';

const leader = 'leader-310115';
const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

describe('the load of committees', () => {
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

  const load = `query ($unit: UnitCode!, $from: Date!, $until: Date!, $at: Position, $first: Int, $after: String) {
    mediationLoad(unit: $unit, from: $from, until: $until, atLeast: $at, first: $first, after: $after) {
      nodes { committee open accepted sessionsHeld mediators { officer open accepted sessionsHeld } }
      pageInfo { hasNextPage endCursor } } }`;

  const loadSeenBy = async (who: string, more: object = {}) => {
    const answer = await ask(who, load, more);
    expect([who, codesIn(answer)]).toEqual([who, []]);
    return answer.data?.['mediationLoad'] as {
      nodes: object[];
      pageInfo: { hasNextPage: boolean; endCursor: string };
    };
  };

  it('and of mediators is told by code, without a score', async () => {
    const officer = `officer:${mediator}`;
    const idle = { officer: 'officer:fellow-310115004001', open: 0, accepted: 0, sessionsHeld: 0 };
    const { nodes } = await loadSeenBy(leader);
    expect(nodes).toEqual([
      {
        ...{ committee: '310115004-JUDICIAL', open: 1, accepted: 1, sessionsHeld: 0, mediators: [] },
      },
      {
        ...{ committee: '310115004-MEDIATION_COMMITTEE', open: 0, accepted: 0, sessionsHeld: 0 },
        mediators: [{ officer: `officer:${streetMediator}`, open: 0, accepted: 0, sessionsHeld: 0 }],
      },
      {
        ...{ committee, open: 2, accepted: 4, sessionsHeld: 0 },
        mediators: [idle, { officer, open: 1, accepted: 3, sessionsHeld: 0 }],
      },
    ]);
    const first = await loadSeenBy(leader, { first: 2 });
    expect(first.pageInfo.hasNextPage).toBe(true);
    const rest = await loadSeenBy(leader, { first: 2, after: first.pageInfo.endCursor });
    expect([...first.nodes, ...rest.nodes]).toEqual(nodes);
  });

  it('has closed sessions for those inside alone', async () => {
    const own = { unit: committee };
    expect((await loadSeenBy(mediator, own)).nodes).toMatchObject([{ committee, open: 2, sessionsHeld: 0 }]);
    expect(codesIn(await ask(mediator, load, { unit: '310115004-MEDIATION_COMMITTEE' }))).toEqual([
      'FORBIDDEN',
    ]);
    expect(codesIn(await ask(streetMediator, load, own))).toEqual(['FORBIDDEN']);
    expect((await loadSeenBy(justice, { unit: '310115004' })).nodes).toMatchObject([
      { committee: '310115004-JUDICIAL' },
      { committee: '310115004-MEDIATION_COMMITTEE' },
      { committee, sessionsHeld: 1, mediators: [{ sessionsHeld: 0 }, { sessionsHeld: 1 }] },
    ]);
  });
});
