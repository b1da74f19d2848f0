import type { Fact } from '../../act';
import { standardCalendar } from '../../calendar/standard-calendar';
import type { Period } from '../../calendar/period';
import { decide, evolve, isRefused, Refused } from '../../decider';
import { standardDeadlines } from '../../deadlines/standard-deadlines';
import * as cast from '../../testing/cast';
import { closed, handling, rulesOf, type ClockLife } from '../../testing/clock-life';
import { caseDecider } from '../case';
import { explainRejudged } from './explain-rejudged';
import { judgedClock } from './judged-clock';

const fact: Fact = { actor: cast.system, at: cast.noon };
const pastOf = (life: ClockLife) => life.events.map((event) => [event, fact] as const);
const clockOf = (life: ClockLife, kind: string) =>
  life.of('ClockStarted').findLast((one) => one.kind === kind)?.clock ?? 0;
const giving = (id: string, period: Period) =>
  rulesOf(2, (row) => (row.id === id ? { ...row, period } : row));
const hours = (amount: number): Period => ({ amount, unit: 'WORKING_HOUR' });

const commandOn = (life: ClockLife, kind: string) => {
  const judged = judgedClock(pastOf(life), clockOf(life, kind));
  if (!judged) throw new Error(`no clock of ${kind} has stopped`);
  return { type: 'RejudgeClock', data: { judged, retroaction: 'one', reason: '原时限有误' } } as const;
};

function rejudged(life: ClockLife, kind: string, rules = giving('handling-rubbish', hours(1))) {
  const act = { actor: cast.system, at: cast.noon, now: cast.noon, clocks: rules };
  const decision = decide(caseDecider, commandOn(life, kind), life.state, act);
  if (isRefused(decision)) throw new Error(decision.code);
  const [event] = decision;
  return event?.type === 'ClockRejudged' ? event.data : undefined;
}

describe('a clock that has stopped, by a version for the past', () => {
  it('has a second verdict beside the first, which stays', () => {
    const life = closed();
    const before = JSON.stringify(life.of('ClockStopped'));
    const again = rejudged(life, 'HANDLING');
    expect(again).toEqual({
      ...{ clock: 4, kind: 'HANDLING', retroaction: 'one', reason: '原时限有误', scope: 'CN' },
      ...{ policyVersion: 2, period: hours(1) },
      ...{ dueAtBefore: '2026-03-02T09:00:00.000Z', verdictBefore: 'MET' },
      ...{ dueOn: '2026-03-02', dueAt: '2026-03-02T04:00:00.000Z', verdict: 'LATE' },
    });
    expect(JSON.stringify(life.of('ClockStopped'))).toBe(before);
    const after = evolve(caseDecider, life.state, { type: 'ClockRejudged', data: again as never }, fact);
    expect(after).toEqual({ ...life.state, rejudged: [{ clock: 4, retroaction: 'one' }] });
  });

  it('may be found in time after all, and is judged by the same moment', () => {
    const life = handling();
    life.do('CompleteHandling', '2026-03-03 09:00', cast.handler);
    const rules = giving('handling-rubbish', hours(8));
    expect(rejudged(life, 'HANDLING', rules)).toMatchObject({ verdictBefore: 'LATE', verdict: 'MET' });
  });

  it('is judged for nobody when it was taken away in time', () => {
    const life = handling();
    life.do('ObjectToDispatch', '2026-03-02 13:30', cast.handler);
    life.do('UpholdObjection', '2026-03-02 18:30');
    expect(rejudged(life, 'HANDLING', giving('handling-rubbish', hours(8)))).toMatchObject({
      verdictBefore: 'NOT_JUDGED',
      verdict: 'NOT_JUDGED',
    });
    expect(rejudged(life, 'HANDLING')).toMatchObject({ verdictBefore: 'NOT_JUDGED', verdict: 'LATE' });
  });

  it('is judged once by each proposal, also when the case has ended', () => {
    const life = closed();
    const data = rejudged(life, 'HANDLING');
    const state = evolve(caseDecider, life.state, { type: 'ClockRejudged', data: data as never }, fact);
    const act = { ...fact, now: cast.noon, clocks: giving('handling-rubbish', hours(1)) };
    const command = commandOn(life, 'HANDLING');
    expect(decide(caseDecider, command, state, act)).toEqual([]);
    const other = { ...command, data: { ...command.data, retroaction: 'two' } };
    expect(decide(caseDecider, other, state, act)).toHaveLength(1);
  });

  it('is judged by the platform alone, and by nothing where that version has no such row', () => {
    const life = closed();
    const command = commandOn(life, 'HANDLING');
    const by = { ...fact, now: cast.noon, clocks: giving('handling-rubbish', hours(1)) };
    expect(decide(caseDecider, command, life.state, { ...by, actor: cast.leader })).toEqual(
      new Refused('ROLE_MAY_NOT'),
    );
    expect(decide(caseDecider, command, caseDecider.initial, by)).toEqual(new Refused('CASE_UNKNOWN'));
    const policies = standardDeadlines.filter(({ id }) => id !== 'handling-rubbish');
    const without = { ...by, clocks: { ...by.clocks, deadlines: { ...by.clocks.deadlines, policies } } };
    expect(decide(caseDecider, command, life.state, without)).toEqual([]);
  });

  it('keeps the time in which it stood still', () => {
    const life = handling();
    life.do('RequestSuspension', '2026-03-02 14:00', cast.handler);
    life.do('GrantSuspension', '2026-03-02 14:00');
    life.do('ResumeCase', '2026-03-04 14:00', cast.handler);
    life.do('CompleteHandling', '2026-03-04 14:30', cast.handler);
    const { clock } = commandOn(life, 'HANDLING').data.judged;
    expect(clock.pauses.at(-1)).toMatchObject({ until: '2026-03-04T06:00:00.000Z' });
    expect(rejudged(life, 'HANDLING', giving('handling-rubbish', hours(3)))).toMatchObject({
      dueAt: '2026-03-04T08:00:00.000Z',
      verdict: 'MET',
    });
  });

  it('keeps the time that was granted, in the units in which it was', () => {
    const life = handling();
    life.do('RequestExtension', '2026-03-02 14:00', cast.handler, { amount: 2 });
    life.do('GrantExtension', '2026-03-02 14:30');
    life.do('CompleteHandling', '2026-03-02 16:00', cast.handler);
    const plain = rejudged(life, 'HANDLING', giving('handling-rubbish', hours(3)));
    expect(plain).toMatchObject({ dueAt: '2026-03-02T10:00:00.000Z' });
    const inDays = rejudged(life, 'HANDLING', giving('handling-rubbish', { amount: 1, unit: 'WORKING_DAY' }));
    expect(inDays).toMatchObject({ dueOn: '2026-03-04', dueAt: '2026-03-04T03:00:00.000Z' });
  });

  it('gets its share where the row is one, of what its case was then given', () => {
    const life = closed();
    life.do('ReopenCase', '2026-03-03 09:00');
    life.do('DispatchCase', '2026-03-03 09:30');
    life.do('SignCase', '2026-03-03 10:00', cast.handler);
    life.do('CompleteHandling', '2026-03-03 10:30', cast.handler);
    expect(rejudged(life, 'REWORK', giving('handling-rubbish', hours(10)))).toMatchObject({
      period: hours(5),
      verdictBefore: 'MET',
    });
  });
});

describe('what is told of a clock that was judged once more', () => {
  it('is both verdicts and the arithmetic, in both languages', () => {
    const life = closed();
    const { clock, stopped } = commandOn(life, 'HANDLING').data.judged;
    const again = rejudged(life, 'HANDLING');
    if (!again) throw new Error('was not judged');
    const { zh, en } = explainRejudged(clock, stopped, again, standardCalendar);
    expect(zh).toMatch(/追溯适用CN时限表第2版“handling-rubbish”.*1个工作小时.*：超时。原判定不变：.*按时。$/);
    expect(en).toMatch(
      /version 2 of the deadlines of CN.*1 working hour.*: late\. The first verdict .*in time\.$/,
    );
  });

  it('is nothing while it runs', () => {
    const life = handling();
    expect(judgedClock(pastOf(life), clockOf(life, 'HANDLING'))).toBeUndefined();
    expect(judgedClock(pastOf(life), 99)).toBeUndefined();
  });
});
