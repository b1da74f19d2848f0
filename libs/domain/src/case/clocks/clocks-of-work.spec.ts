import { decide, Refused } from '../../decider';
import { ask } from '../../testing/case-asks';
import * as cast from '../../testing/cast';
import {
  checked,
  closed,
  ClockLife,
  dispatched,
  handling,
  rulesOf,
  standardRules,
  verdictsOf,
} from '../../testing/clock-life';
import * as at from '../../testing/street';
import { caseDecider } from '../case';
import { explainVerdict } from '../../clocks/explain-clock';

describe('an objection', () => {
  it('must come soon: within its window since the case was sent or signed for', () => {
    const life = handling();
    const late = life.try('ObjectToDispatch', '2026-03-04 09:00', cast.handler);
    expect(late).toEqual(new Refused('OBJECTION_WINDOW_OVER'));
    expect(life.try('ObjectToDispatch', '2026-03-03 23:59', cast.handler)).not.toBeInstanceOf(Refused);
  });

  it('comes too late however early it is said to have been', () => {
    const { state } = handling();
    const late = decide(caseDecider, ask.ObjectToDispatch, state, {
      actor: cast.handler,
      at: '2026-03-03T01:00:00.000Z',
      now: '2026-03-06T01:00:00.000Z',
      clocks: standardRules,
    });
    expect(late).toEqual(new Refused('OBJECTION_WINDOW_OVER'));
  });

  it('that is upheld judges nobody who objected in time, and its time is credited to the next', () => {
    const life = new ClockLife();
    life.rules = rulesOf(1, (policy) =>
      policy.id === 'handling-rubbish' ? { ...policy, countsFrom: 'FILED' } : policy,
    );
    life.do('ReportCase', '2026-03-02 09:00');
    life.do('FileCase', '2026-03-02 10:00');
    life.do('DispatchCase', '2026-03-02 11:00');
    life.do('ObjectToDispatch', '2026-03-02 11:20', cast.handler);
    expect(life.running).toEqual(['HANDLING', 'ARBITRATION']);
    life.do('UpholdObjection', '2026-03-05 11:00', cast.dispatcher);
    expect(verdictsOf(life).slice(-2)).toEqual(['HANDLING NOT_JUDGED RETURNED', 'ARBITRATION LATE DONE']);
    const credit = { from: '2026-03-02T03:20:00.000Z', until: '2026-03-05T03:00:00.000Z' };
    expect(life.state.credits).toEqual([credit]);
    life.do('DispatchCase', '2026-03-05 11:00');
    expect(life.state.clocks.find(({ kind }) => kind === 'HANDLING')).toMatchObject({
      from: '2026-03-02T02:00:00.000Z',
      pauses: [credit],
      dueAt: '2026-03-05T07:40:00.000Z',
    });
  });

  it('that is denied lets the time of handling run on', () => {
    const life = dispatched();
    const before = life.state.clocks.find(({ kind }) => kind === 'HANDLING');
    life.do('ObjectToDispatch', '2026-03-02 11:20', cast.handler);
    life.do('DenyObjection', '2026-03-02 14:00', cast.dispatcher);
    expect(life.running).toEqual(['HANDLING', 'SIGNING']);
    expect(life.state.clocks.find(({ kind }) => kind === 'HANDLING')).toEqual(before);
  });
});

describe('a look on site that is asked of another', () => {
  const another = { assignee: 'another', assigneePosts: [cast.post('GRID_WORKER', at.nextGrid)] };
  const asked = () => {
    const life = new ClockLife();
    life.do('ReportCase', '2026-03-02 09:00');
    life.do('RequestVerification', '2026-03-02 09:10');
    return life;
  };

  it('has a time of its own, and judges nobody who was not late', () => {
    const life = asked();
    life.do('RequestVerification', '2026-03-02 11:00', cast.operator, another);
    expect(verdictsOf(life)).toEqual(['VERIFICATION NOT_JUDGED REASSIGNED']);
    expect(life.running).toEqual(['ACCEPTANCE', 'VERIFICATION']);
    expect(life.state.clocks.at(-1)?.from).toBe('2026-03-02T03:00:00.000Z');
  });

  it('leaves the first late who was', () => {
    const life = asked();
    life.do('RequestVerification', '2026-03-04 11:00', cast.operator, another);
    expect(verdictsOf(life)).toEqual(['VERIFICATION LATE REASSIGNED']);
  });
});

describe('an escalated case', () => {
  it('has a new clock at the level above, and the breach of the level below stays', () => {
    const life = handling();
    life.do('EscalateCase', '2026-03-04 09:00', cast.handler, { to: at.unit(at.district) });
    expect(verdictsOf(life).at(-1)).toBe('HANDLING LATE ESCALATED');
    expect(life.of('DeadlineBreached')).toHaveLength(1);
    expect(life.running).toEqual(['SIGNING', 'HANDLING']);
  });

  it('judges nobody who passed it up in time', () => {
    const life = handling();
    life.do('EscalateCase', '2026-03-02 15:00', cast.handler, { to: at.unit(at.district) });
    expect(verdictsOf(life).at(-1)).toBe('HANDLING NOT_JUDGED ESCALATED');
  });
});

describe('a case that comes back', () => {
  it('starts the short clock of rework after a failed check, once', () => {
    const life = handling();
    life.do('CompleteHandling', '2026-03-02 15:00', cast.handler);
    life.do('FailCheck', '2026-03-02 16:00');
    expect(life.running).toEqual(['REWORK']);
    expect(life.state.clocks[0]).toMatchObject({ period: { amount: 2, unit: 'WORKING_HOUR' } });
  });

  it('starts the short clock once when it is reopened, never what was left of the old one', () => {
    const life = closed();
    life.do('ReopenCase', '2026-03-04 09:00');
    expect(life.running).toEqual(['DISPATCH']);
    life.do('DispatchCase', '2026-03-04 10:00');
    expect(life.running).toEqual(['SIGNING', 'REWORK']);
    expect(life.of('ClockStarted').filter(({ kind }) => kind === 'REWORK')).toHaveLength(1);
  });

  it('may come back as long as the version says by which it was closed', () => {
    const life = closed();
    expect(life.state.reopenableUntil).toBe('2026-03-09T16:00:00.000Z');
    life.rules = rulesOf(2, (policy) =>
      policy.id === 'reopen-window' ? { ...policy, period: { amount: 1, unit: 'CALENDAR_DAY' } } : policy,
    );
    expect(life.try('ReopenCase', '2026-03-09 23:59')).not.toBeInstanceOf(Refused);
    expect(life.try('ReopenCase', '2026-03-10 00:00')).toEqual(new Refused('REOPEN_WINDOW_OVER'));
  });
});

describe('a case that is closed', () => {
  it('is put away by the platform when nobody has done so within the days of the table', () => {
    const life = closed();
    expect(life.state.archiveFrom).toBe('2026-04-09T16:00:00.000Z');
    life.do('ReopenCase', '2026-03-04 09:00');
    expect(life.state).not.toHaveProperty('archiveFrom');
  });

  it('is put away by the version by which it was closed', () => {
    const life = checked();
    life.rules = rulesOf(2, (policy) =>
      policy.id === 'archive' ? { ...policy, period: { amount: 0, unit: 'CALENDAR_DAY' } } : policy,
    );
    life.do('CloseCase', '2026-03-02 17:00');
    life.rules = rulesOf(3);
    expect(life.state.archiveFrom).toBe('2026-03-10T16:00:00.000Z');
  });
});

describe('a verdict', () => {
  it('explains itself in both languages, from the start to the end', () => {
    const life = handling();
    life.do('CompleteHandling', '2026-03-03 09:00', cast.handler);
    const started = life.of('ClockStarted').find(({ kind }) => kind === 'HANDLING');
    const ended = life.of('ClockStopped').find(({ kind }) => kind === 'HANDLING');
    if (!started || !ended) throw new Error('no clock');
    const { zh, en } = explainVerdict(started, ended, standardRules.calendar);
    expect(zh).toBe(
      '处置时限，依据“handling-rubbish”第1版。自2026-03-02（周一）11:00起4个工作小时。办公时间09:00-12:00,14:00-18:00：2026-03-02 4小时。于2026-03-02（周一）17:00届满（日历CN第1版，北京时间）。已办理，判定时刻2026-03-03 09:00：超时。',
    );
    expect(en).toContain('judged by 2026-03-03 09:00: late.');
  });
});
