import type { Actor } from '../../act';
import { decide, Refused } from '../../decider';
import * as cast from '../../testing/cast';
import { closed, ClockLife, dispatched, handling, rulesOf, verdictsOf } from '../../testing/clock-life';
import { caseDecider } from '../case';

describe('the clocks of a case', () => {
  it('run in every open state, one after the other, and none is left when it is closed', () => {
    const life = closed();
    const kinds = life.of('ClockStarted').map(({ kind }) => kind);
    expect(kinds).toEqual(['ACCEPTANCE', 'DISPATCH', 'SIGNING', 'HANDLING', 'CHECK', 'CLOSING']);
    expect(verdictsOf(life)).toEqual(kinds.map((kind) => `${kind} MET DONE`));
    expect(life.running).toEqual([]);
  });

  it('are stamped with all that their date follows from', () => {
    const clock = dispatched().state.clocks.find(({ kind }) => kind === 'HANDLING');
    expect(clock).toEqual({
      clock: 4,
      kind: 'HANDLING',
      unit: cast.handler.post.unit,
      policy: 'handling-rubbish',
      scope: 'CN',
      policyVersion: 1,
      calendar: 'CN',
      calendarVersion: 1,
      from: '2026-03-02T03:00:00.000Z',
      period: { amount: 4, unit: 'WORKING_HOUR' },
      pauses: [],
      dueOn: '2026-03-02',
      dueAt: '2026-03-02T09:00:00.000Z',
      marks: [
        { percent: 50, at: '2026-03-02T07:00:00.000Z' },
        { percent: 80, at: '2026-03-02T08:12:00.000Z' },
        { percent: 150, at: '2026-03-03T02:00:00.000Z' },
      ],
      warned: 0,
      isBreached: false,
    });
  });

  it('are touched by no comment, no file and no note', () => {
    const life = handling();
    const before = life.state.clocks;
    for (const type of ['Comment', 'AttachEvidence', 'NoteProgress'] as const) {
      expect(life.do(type, '2026-03-02 12:00', cast.handler)).toHaveLength(1);
    }
    expect(life.state.clocks).toEqual(before);
  });

  it('do not run where no rules are known', () => {
    const life = new ClockLife();
    life.rules = undefined as never;
    expect(life.do('ReportCase', '2026-03-02 09:00')).toHaveLength(1);
    expect(life.running).toEqual([]);
  });
});

describe('a late act', () => {
  it('is judged by its moment, and its breach told once', () => {
    const life = handling();
    const told = life.tellAll('2026-03-02 18:30').map(({ type }) => type);
    expect(told).toEqual(['DeadlineBreached', 'CaseRaised']);
    expect(life.tellAll('2026-03-02 18:40')).toEqual([]);
    life.do('CompleteHandling', '2026-03-03 09:00', cast.handler);
    expect(verdictsOf(life)).toContain('HANDLING LATE DONE');
    expect(life.of('DeadlineBreached')).toHaveLength(1);
  });

  it('breaches first when nobody told it yet', () => {
    const life = handling();
    const types = life.do('CompleteHandling', '2026-03-03 09:00', cast.handler).map(({ type }) => type);
    expect(types).toEqual(['HandlingCompleted', 'DeadlineBreached', 'ClockStopped', 'ClockStarted']);
  });

  it('is in time on the very moment', () => {
    const life = handling();
    life.do('CompleteHandling', '2026-03-02 17:00', cast.handler);
    expect(verdictsOf(life)).toContain('HANDLING MET DONE');
  });
});

describe('warnings', () => {
  it('come once each, in working time, and late rather than never', () => {
    const life = handling();
    expect(life.tellAll('2026-03-02 14:59')).toEqual([]);
    life.tellAll('2026-03-02 15:00');
    life.tellAll('2026-03-02 15:01');
    life.tellAll('2026-03-02 17:30');
    life.tellAll('2026-03-04 23:00');
    expect(life.of('DeadlineWarned').map(({ percent, at }) => [percent, at])).toEqual([
      [50, '2026-03-02T07:00:00.000Z'],
      [150, '2026-03-03T02:00:00.000Z'],
    ]);
    expect(life.of('DeadlineBreached')).toHaveLength(1);
  });

  it('of several that have passed are one: the last', () => {
    const life = handling();
    life.tellAll('2026-03-02 16:30');
    expect(life.of('DeadlineWarned').map(({ percent }) => percent)).toEqual([80]);
  });

  it('of a clock in working days fall into office hours', () => {
    const life = new ClockLife();
    life.do('ReportCase', '2026-03-06 20:00');
    const [clock] = life.of('ClockStarted');
    const localTimes = clock?.marks.map(({ at }) => new Date(Date.parse(at) + 8 * 3_600_000).toISOString());
    expect(localTimes).toEqual([
      '2026-03-09T14:30:00.000Z',
      '2026-03-09T16:36:00.000Z',
      '2026-03-10T14:30:00.000Z',
    ]);
  });

  it('stop when their row is turned off; the breach is a fact all the same', () => {
    const life = handling();
    life.rules = rulesOf(2, (policy) =>
      policy.id === 'handling-rubbish' ? { ...policy, isOff: true } : policy,
    );
    expect(life.tellAll('2026-03-02 16:30')).toEqual([]);
    expect(life.tellAll('2026-03-04 09:00').map(({ type }) => type)).toEqual(['DeadlineBreached']);
  });

  it('are the platform’s alone to give', () => {
    const life = handling();
    const tell = (clock: number, actor: Actor) =>
      decide(caseDecider, { type: 'TellClock', data: { clock } }, life.state, { actor, at: '', now: '9' });
    expect(tell(4, cast.dutyChief)).toEqual(new Refused('ROLE_MAY_NOT'));
    expect(tell(4, cast.system)).not.toEqual([]);
    expect(tell(99, cast.system)).toEqual([]);
  });
});

describe('a new version of the deadlines', () => {
  const shorter = rulesOf(2, (policy) =>
    policy.id === 'handling-rubbish' ? { ...policy, period: { amount: 1, unit: 'WORKING_HOUR' } } : policy,
  );

  it('leaves running clocks and verdicts alone', () => {
    const life = handling();
    const before = life.state.clocks;
    life.rules = shorter;
    expect(life.tellAll('2026-03-02 14:45')).toEqual([]);
    expect(life.state.clocks).toEqual(before);
    life.do('CompleteHandling', '2026-03-02 16:30', cast.handler);
    expect(verdictsOf(life)).toContain('HANDLING MET DONE');
  });

  it('holds for clocks that start later', () => {
    const life = new ClockLife();
    life.do('ReportCase', '2026-03-02 09:00');
    life.rules = shorter;
    life.do('FileCase', '2026-03-02 10:00');
    life.do('DispatchCase', '2026-03-02 11:00');
    const clock = life.of('ClockStarted').find(({ kind }) => kind === 'HANDLING');
    expect(clock).toMatchObject({ policyVersion: 2, dueAt: '2026-03-02T04:00:00.000Z' });
  });
});
