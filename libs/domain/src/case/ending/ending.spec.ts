import { decide, Refused } from '../../decider';
import { ask } from '../../testing/case-asks';
import {
  completed,
  declined,
  dispatched,
  filed,
  reported,
  signed,
  withdrawn,
} from '../../testing/case-story';
import * as cast from '../../testing/cast';
import { ClockLife, handling, rulesOf, standardRules, verdictsOf } from '../../testing/clock-life';
import { specOf, stateAfter } from '../../testing/given';
import { caseDecider } from '../case';

const given = specOf(caseDecider);
const atWork = [reported(), filed(), dispatched(), signed()];

describe('a withdrawal', () => {
  it('of a report that was not filed yet ends it at once', () => {
    given(reported())
      .when(ask.WithdrawCase, cast.resident)
      .then({ type: 'ReportWithdrawn', data: { reason: '已自行解决' } });
    given(reported(), { ...withdrawn(), event: { type: 'ReportWithdrawn', data: { reason: '' } } })
      .when(ask.AppealRefusal, cast.resident)
      .refuses('CASE_NOT_REFUSED');
  });

  it('of a case is checked by somebody apart from it: who finds that it was not free sends it back', () => {
    given(...atWork)
      .when(ask.WithdrawCase, cast.resident)
      .then({ type: 'CaseWithdrawn', data: { reason: '已自行解决' } });
    given(...atWork, withdrawn())
      .when(ask.RejectWithdrawal, cast.checker)
      .then({ type: 'WithdrawalRejected', data: { reason: '受到压力', evidence: [] } });
    given(...atWork, withdrawn())
      .when(ask.FailCheck, cast.checker)
      .refuses('CASE_WITHDRAWN');
    given(...atWork, withdrawn())
      .when(ask.RejectWithdrawal, cast.officerAt('CHECKER', cast.handler.post.unit))
      .refuses('HANDLER_CANNOT_CHECK');
    given(...atWork, completed())
      .when(ask.RejectWithdrawal, cast.checker)
      .refuses('CASE_NOT_WITHDRAWN');
  });

  it('is made by whoever reported, and by nobody for him', () => {
    given(...atWork)
      .when(ask.WithdrawCase, cast.neighbour)
      .refuses('CASE_UNKNOWN');
    given(...atWork)
      .when(ask.WithdrawCase, cast.handler)
      .refuses('NOT_THE_REPORTER');
  });

  it('judges no unit that was in time, and counts no rest for the next one when it was not free', () => {
    const life = handling();
    life.do('RequestSuspension', '2026-03-02 14:00', cast.handler);
    life.do('GrantSuspension', '2026-03-02 15:00', cast.leader);
    life.do('WithdrawCase', '2026-03-09 10:00');
    expect(verdictsOf(life).slice(-2)).toEqual([
      'HANDLING NOT_JUDGED WITHDRAWN',
      'SUSPENSION NOT_JUDGED WITHDRAWN',
    ]);
    expect(life.running).toEqual(['CHECK']);
    life.do('RejectWithdrawal', '2026-03-09 15:00');
    expect(life.running).toEqual(['DISPATCH']);
    expect(life.state.credits).toEqual([
      { from: '2026-03-02T07:00:00.000Z', until: '2026-03-09T02:00:00.000Z' },
      { from: '2026-03-09T02:00:00.000Z', until: '2026-03-09T07:00:00.000Z' },
    ]);
    expect(life.state).not.toHaveProperty('withdrawnAt');
  });

  it('that was not free takes no time from whoever has the case next', () => {
    const life = new ClockLife();
    life.rules = rulesOf(1, (policy) =>
      policy.id === 'handling-rubbish' ? { ...policy, countsFrom: 'FILED' } : policy,
    );
    life.do('ReportCase', '2026-03-02 09:00');
    life.do('FileCase', '2026-03-02 10:00');
    life.do('WithdrawCase', '2026-03-02 11:00');
    life.do('RejectWithdrawal', '2026-03-20 11:00');
    life.do('DispatchCase', '2026-03-20 11:30');
    expect(life.state.clocks.find(({ kind }) => kind === 'HANDLING')).toMatchObject({
      from: '2026-03-02T02:00:00.000Z',
      pauses: [{ from: '2026-03-02T03:00:00.000Z', until: '2026-03-20T03:00:00.000Z' }],
      dueAt: '2026-03-20T08:00:00.000Z',
    });
  });
});

describe('a refusal to file', () => {
  const refused = () => {
    const life = new ClockLife();
    life.do('ReportCase', '2026-03-02 09:00');
    life.do('DeclineFiling', '2026-03-02 10:00');
    return life;
  };

  it('says until when the reporter may appeal: five working days', () => {
    const [{ appealableUntil } = {}] = refused().of('FilingDeclined');
    expect(appealableUntil).toBe('2026-03-09T16:00:00.000Z');
  });

  it('is appealed by the reporter, in time and once, and somebody else decides', () => {
    const life = refused();
    expect(life.try('AppealRefusal', '2026-03-10 00:00')).toEqual(new Refused('APPEAL_WINDOW_OVER'));
    life.do('AppealRefusal', '2026-03-09 12:00');
    expect(life.running).toEqual(['ACCEPTANCE']);
    expect(life.try('FileCase', '2026-03-09 13:00')).toEqual(new Refused('REFUSER_CANNOT_DECIDE'));
    expect(life.try('DeclineFiling', '2026-03-09 13:00')).toEqual(new Refused('REFUSER_CANNOT_DECIDE'));
    const another = cast.officerAt('DUTY_CHIEF', cast.dutyChief.post.unit, 'another');
    life.do('DeclineFiling', '2026-03-09 14:00', another);
    expect(life.try('AppealRefusal', '2026-03-09 15:00')).toEqual(new Refused('APPEALED_BEFORE'));
  });

  it('is not appealed a year later by whoever says that it was the next day', () => {
    const late = decide(caseDecider, ask.AppealRefusal, refused().state, {
      actor: cast.resident,
      at: '2026-03-03T02:00:00.000Z',
      now: '2027-03-03T02:00:00.000Z',
      clocks: standardRules,
    });
    expect(late).toEqual(new Refused('APPEAL_WINDOW_OVER'));
  });

  it('from before the window was on record has the window of today', () => {
    const state = stateAfter(caseDecider, [reported(), declined()]);
    const appealAt = (now: string) =>
      decide(caseDecider, ask.AppealRefusal, state, {
        actor: cast.resident,
        at: now,
        now,
        clocks: standardRules,
      });
    expect(appealAt('2026-03-09T15:59:59.000Z')).not.toBeInstanceOf(Refused);
    expect(appealAt('2026-03-09T16:00:00.000Z')).toEqual(new Refused('APPEAL_WINDOW_OVER'));
  });
});
