import { Refused } from '../../decider';
import { ask } from '../../testing/case-asks';
import {
  dispatched as sent,
  extensionAsked,
  filed,
  past,
  reported,
  signed,
  suspensionAsked,
} from '../../testing/case-story';
import * as cast from '../../testing/cast';
import { handling, verdictsOf } from '../../testing/clock-life';
import { specOf } from '../../testing/given';
import { beingHandled, streetLeader, workClock } from '../../testing/work-by-the-clock';
import * as at from '../../testing/street';
import { caseDecider } from '../case';
import { awaitedApprovals } from '../approvals';

const given = specOf(caseDecider);

describe('an extension', () => {
  it('is asked for by the lead unit while there is time, in units of what it was given', () => {
    given(...beingHandled)
      .when(ask.RequestExtension, cast.handler)
      .then({ type: 'ExtensionRequested', data: { unit: at.urban, amount: 2, reason: '车辆故障' } });
    given(...beingHandled)
      .when({ type: 'RequestExtension', data: { amount: 3, reason: '车辆故障' } }, cast.handler)
      .refuses('EXTENSION_TOO_LONG', 'amount');
    given(reported(), filed(), sent(), signed())
      .when(ask.RequestExtension, cast.handler)
      .refuses('NO_CLOCK_RUNS');
  });

  it('that is asked for too late is refused, and both are on record', () => {
    const late = '2026-03-02T10:00:01.000Z';
    const asked = { unit: at.urban, amount: 2, reason: '车辆故障', dueAt: '2026-03-02T10:00:00.000Z' };
    given(...beingHandled)
      .when(ask.RequestExtension, cast.handler, late)
      .refusesOnRecord('DEADLINE_PASSED', { type: 'LateExtensionRefused', data: asked });
    given(...beingHandled)
      .when(ask.RequestExtension, cast.leader, late)
      .refuses('ROLE_MAY_NOT');
    const before = given(...beingHandled).state;
    const refused = past('LateExtensionRefused', asked, cast.handler, late);
    expect(given(...beingHandled, refused).state).toEqual(before);
  });

  it('waits for a leader, alone, and never for whoever asked', () => {
    given(...beingHandled, extensionAsked(cast.handler))
      .when(ask.RequestSuspension, cast.handler)
      .refuses('REQUEST_PENDING');
    const himself = cast.officerAt('LEADER', at.street, cast.handler.id);
    for (const decision of [ask.GrantExtension, ask.DenyExtension])
      given(...beingHandled, extensionAsked(cast.handler))
        .when(decision, himself)
        .refuses('REQUESTER_CANNOT_APPROVE');
    given(...beingHandled, suspensionAsked(cast.handler))
      .when(ask.GrantExtension, cast.leader)
      .refuses('NOTHING_ASKED');
    expect(awaitedApprovals(given(...beingHandled, extensionAsked()).state)).toEqual(['EXTENSION']);
    expect(awaitedApprovals(given(...beingHandled).state)).toEqual([]);
  });

  it('adds to the first amount: the due date moves, and warnings are given anew', () => {
    const life = handling();
    expect(workClock(life)?.dueAt).toBe('2026-03-02T09:00:00.000Z');
    life.tellAll('2026-03-02 16:30');
    expect(workClock(life)?.warned).toBe(80);
    life.do('RequestExtension', '2026-03-02 16:40', cast.handler);
    life.do('GrantExtension', '2026-03-02 16:50', streetLeader);
    expect(workClock(life)).toMatchObject({
      period: { amount: 4, unit: 'WORKING_HOUR' },
      extensions: [{ amount: 2, by: at.street }],
      dueAt: '2026-03-03T02:00:00.000Z',
      warned: 50,
      isBreached: false,
    });
    life.tellAll('2026-03-02 17:50');
    expect(workClock(life)?.warned).toBe(80);
    life.do('CompleteHandling', '2026-03-02 17:55', cast.handler);
    expect(verdictsOf(life).at(-1)).toBe('HANDLING MET DONE');
  });

  it('that comes after the time was over takes nothing off the record, and the new time can be broken too', () => {
    const life = handling();
    life.do('RequestExtension', '2026-03-02 16:40', cast.handler);
    life.tellAll('2026-03-02 17:30');
    expect(life.of('DeadlineBreached')).toHaveLength(1);
    life.do('GrantExtension', '2026-03-02 17:40', streetLeader);
    expect(workClock(life)?.isBreached).toBe(false);
    life.tellAll('2026-03-03 10:30');
    expect(life.of('DeadlineBreached')).toHaveLength(2);
  });

  it('is granted once more only by a leader of a higher level, and no third time', () => {
    const life = handling();
    life.do('RequestExtension', '2026-03-02 15:00', cast.handler);
    life.do('GrantExtension', '2026-03-02 15:10', streetLeader);
    life.do('RequestExtension', '2026-03-02 15:20', cast.handler);
    const again = (by: typeof streetLeader) => life.try('GrantExtension', '2026-03-02 15:30', by);
    expect(again(cast.officerAt('LEADER', at.street, 'another'))).toEqual(
      new Refused('HIGHER_LEADER_NEEDED'),
    );
    life.do('GrantExtension', '2026-03-02 15:30', cast.leader);
    expect(workClock(life)?.extensions).toHaveLength(2);
    expect(life.try('RequestExtension', '2026-03-02 15:40', cast.handler)).toEqual(
      new Refused('NO_MORE_EXTENSIONS'),
    );
  });

  it('that is denied changes nothing', () => {
    const life = handling();
    const before = workClock(life);
    life.do('RequestExtension', '2026-03-02 15:00', cast.handler);
    life.do('DenyExtension', '2026-03-02 15:10', streetLeader);
    expect(workClock(life)).toEqual(before);
    expect(life.state.asked).toBeUndefined();
  });
});
