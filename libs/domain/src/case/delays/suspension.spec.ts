import { Refused } from '../../decider';
import { ask } from '../../testing/case-asks';
import * as cast from '../../testing/cast';
import { handling, rulesOf, verdictsOf } from '../../testing/clock-life';
import { specOf } from '../../testing/given';
import { beingHandled, streetLeader, workClock } from '../../testing/work-by-the-clock';
import * as at from '../../testing/street';
import { caseDecider } from '../case';
import { awaitedApprovals } from '../approvals';

const given = specOf(caseDecider);

describe('a suspension', () => {
  const suspendedLife = () => {
    const life = handling();
    life.do('RequestSuspension', '2026-03-02 14:00', cast.handler);
    life.do('GrantSuspension', '2026-03-02 15:00', streetLeader);
    return life;
  };

  it('stops the time of handling and starts the time of its review', () => {
    const life = suspendedLife();
    expect(life.running).toEqual(['HANDLING', 'SUSPENSION']);
    expect(workClock(life)?.pausedSince).toBe('2026-03-02T07:00:00.000Z');
    expect(life.state.suspension).toEqual({
      since: '2026-03-02T07:00:00.000Z',
      by: cast.handler.id,
      reason: 'FUNDS',
      explanation: '改造资金未到位',
      expectedUntil: '2026-04-30',
    });
    expect(awaitedApprovals(life.state)).toEqual(['SUSPENSION_REVIEW']);
    expect(life.tellAll('2026-03-20 10:00').map(({ type }) => type)).toEqual(['DeadlineWarned']);
  });

  it('ends with the time that was left, whatever was published meanwhile', () => {
    const life = suspendedLife();
    life.rules = rulesOf(2, (policy) =>
      policy.id === 'handling-rubbish' ? { ...policy, period: { amount: 1, unit: 'WORKING_HOUR' } } : policy,
    );
    life.do('ResumeCase', '2026-03-16 09:30', cast.handler);
    expect(life.of('ClockResumed')).toMatchObject([
      { pause: { from: '2026-03-02T07:00:00.000Z', until: '2026-03-16T01:30:00.000Z' } },
    ]);
    expect(workClock(life)).toMatchObject({ policyVersion: 1, dueAt: '2026-03-16T03:30:00.000Z' });
    expect(verdictsOf(life).at(-1)).toBe('SUSPENSION MET DONE');
  });

  it('is looked at again and again; who leaves it at rest starts the next review', () => {
    const life = suspendedLife();
    life.do('KeepSuspended', '2026-04-05 10:00', streetLeader);
    expect(verdictsOf(life).at(-1)).toBe('SUSPENSION LATE DONE');
    expect(life.running).toEqual(['HANDLING', 'SUSPENSION']);
    expect(life.state.suspension).toMatchObject({
      expectedUntil: '2026-06-30',
      reviewedAt: '2026-04-05T02:00:00.000Z',
    });
  });

  it('is not counted for the next unit either, though its time began with the filing', () => {
    const life = suspendedLife();
    life.do('ResumeCase', '2026-03-16 09:30', cast.handler);
    life.rules = rulesOf(2, (policy) =>
      policy.id === 'handling-rubbish' ? { ...policy, countsFrom: 'FILED' } : policy,
    );
    life.do('EscalateCase', '2026-03-16 10:00', cast.handler, { to: at.unit(at.district) });
    expect(workClock(life)).toMatchObject({
      from: '2026-03-02T02:00:00.000Z',
      pauses: [{ from: '2026-03-02T07:00:00.000Z', until: '2026-03-16T01:30:00.000Z' }],
    });
  });

  it('is reviewed by nobody who asked for it', () => {
    const life = suspendedLife();
    const himself = cast.officerAt('LEADER', at.street, cast.handler.id);
    expect(life.try('KeepSuspended', '2026-03-20 10:00', himself)).toEqual(
      new Refused('REQUESTER_CANNOT_APPROVE'),
    );
  });

  it('rests until a day that is to come', () => {
    const untilToday = { ...ask.RequestSuspension.data, expectedUntil: '2026-03-02' } as const;
    given(...beingHandled)
      .when({ type: 'RequestSuspension', data: untilToday }, cast.handler)
      .refuses('SUSPENSION_END_PASSED', 'expectedUntil');
  });

  it('may be denied; and a request lapses when the case moves on', () => {
    const life = handling();
    life.do('RequestSuspension', '2026-03-02 14:00', cast.handler);
    life.do('DenySuspension', '2026-03-02 14:30', streetLeader);
    expect(life.running).toEqual(['HANDLING']);
    life.do('RequestExtension', '2026-03-02 14:40', cast.handler);
    life.do('CompleteHandling', '2026-03-02 15:00', cast.handler);
    expect(life.state.asked).toBeUndefined();
    expect(life.try('GrantExtension', '2026-03-02 15:10', streetLeader)).toEqual(
      new Refused('NOTHING_ASKED'),
    );
  });
});
