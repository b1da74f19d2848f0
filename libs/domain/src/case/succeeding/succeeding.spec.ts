import { decide, evolve, isRefused } from '../../decider';
import { ask } from '../../testing/case-asks';
import * as story from '../../testing/case-story';
import * as cast from '../../testing/cast';
import { handling } from '../../testing/clock-life';
import { specOf, type Past } from '../../testing/given';
import * as at from '../../testing/street';
import { maySee } from '../access';
import { caseDecider } from '../case';
import type { CaseEvents } from '../events';
import { unitsNamed } from './succeeding';

const given = specOf(caseDecider);
const made = '310115009';
const madeUrban = `${made}-URBAN_MANAGEMENT`;
const path = ['31', '3101', at.district, made, `${made}001`];
const place = { code: `${made}001`, name: '新一居', path };
const moved = [
  { from: at.grid, to: `${made}001` },
  { from: at.urban, to: madeUrban },
  { from: at.environment, to: madeUrban },
];
const follow = { type: 'FollowUnits', data: { place, moved } } as const;
const followed = (...those: typeof moved) =>
  ({ type: 'UnitsFollowed', data: { unit: `${made}001`, path, moved: those } }) as const;
const withLead = (event: ReturnType<typeof followed>) =>
  ({ ...event, data: { ...event.data, leadFrom: at.urban } }) as const;
const past = (event: Past<CaseEvents>['event']): Past<CaseEvents> => ({
  event,
  by: cast.system,
  at: cast.noon,
});
const atWork = [
  story.reported(),
  story.filed(),
  story.dispatched(at.urban, [at.environment]),
  story.signed(),
];

describe('a case whose units give way to others', () => {
  it('goes with them: its place, who leads, and who helps, each once', () => {
    given(atWork)
      .when(follow, cast.system)
      .then(withLead(followed(...moved)));
    const before = given(atWork).state;
    const { state } = given(atWork, past(followed(...moved)));
    expect(state).toMatchObject({
      place: { unit: `${made}001`, path, description: before.place.description },
      formerPlaces: [at.grid],
      leadUnit: madeUrban,
      coHandlers: [],
      status: 'HANDLING',
    });
    given(atWork, past(followed(...moved)))
      .when(follow, cast.system)
      .then();
  });

  it('is told only of units that have a part in it', () => {
    const filed = [story.reported(), story.filed()];
    given(filed)
      .when(follow, cast.system)
      .then(followed({ from: at.grid, to: `${made}001` }));
    const others = { ...follow, data: { place, moved: [{ from: at.otherCommunity, to: place.code }] } };
    given(filed).when(others, cast.system).then();
    expect(unitsNamed(given(atWork).state)).toEqual(
      expect.arrayContaining([at.grid, at.urban, at.environment]),
    );
  });

  it('is handled by those who followed, and checked by none of them', () => {
    const successor = cast.officerAt('HANDLER', madeUrban);
    given(atWork, past(followed(...moved)))
      .when(ask.CompleteHandling, cast.handler)
      .refuses('CASE_UNKNOWN');
    const done = [...atWork, past(followed(...moved)), story.completed()];
    given(atWork, past(followed(...moved)))
      .when(ask.CompleteHandling, successor)
      .then({ type: 'HandlingCompleted', data: { ...ask.CompleteHandling.data, unit: madeUrban } });
    given(done).when(ask.PassCheck, cast.officerAt('CHECKER', madeUrban)).refuses('HANDLER_CANNOT_CHECK');
    expect(given(done).state.handlingOrganisations).toEqual(
      expect.arrayContaining([at.urban, at.environment, madeUrban]),
    );
  });

  it('takes along what was asked of them, and whoever they run for', () => {
    const life = handling();
    life.do('InviteCoHandler', '2026-03-02 14:00', cast.handler);
    const after = evolve(caseDecider, life.state, followed(...moved), { actor: cast.system, at: cast.noon });
    expect(after.tasks.map(({ unit }) => unit)).toEqual([madeUrban]);
    const running = (state: typeof after) => state.clocks.map(({ clock, dueAt }) => [clock, dueAt]);
    expect(running(after)).toEqual(running(life.state));
    expect(after.clocks.map(({ unit }) => unit)).not.toContain(at.environment);
  });

  it('leaves what was late before with the unit that was late', () => {
    const life = handling();
    const late = { actor: cast.system, at: '2026-03-02T10:00:00.000Z' };
    const decision = decide(caseDecider, follow, life.state, { ...late, now: late.at });
    if (isRefused(decision)) throw new Error(decision.code);
    expect(decision.map(({ type }) => type)).toEqual(['DeadlineBreached', 'CaseRaised', 'UnitsFollowed']);
    const after = decision.reduce((state, event) => evolve(caseDecider, state, event, late), life.state);
    expect(after.clocks).toMatchObject([{ kind: 'HANDLING', unit: madeUrban, breachedBy: [at.urban] }]);
  });

  it('keeps the units of its day once it is closed, and is seen by whoever has followed them', () => {
    const closed = story.storyInto.CLOSED;
    given(closed).when(follow, cast.system).refuses('CASE_NOT_OPEN');
    const { state } = given(closed);
    const leader = cast.officerAt('LEADER', made);
    expect(maySee(state, leader)).toBe(false);
    expect(maySee(state, { ...leader, post: { ...leader.post, formerUnits: [at.street] } })).toBe(true);
  });

  it('lies where it lies once its place is put right', () => {
    const corrected = { unit: at.nextGrid, path: at.pathToNextGrid, description: '南门' };
    const right = past({ type: 'PlaceCorrected', data: { from: place.code, place: corrected, reason: '' } });
    expect(given(atWork, past(followed(...moved)), right).state.formerPlaces).toEqual([]);
  });

  it('is passed on by the platform alone', () => {
    given(atWork).when(follow, cast.dutyChief).refuses('ROLE_MAY_NOT');
  });
});
