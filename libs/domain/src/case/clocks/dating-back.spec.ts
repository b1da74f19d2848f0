import * as cast from '../../testing/cast';
import { ClockLife, dispatched, handling, verdictsOf } from '../../testing/clock-life';

const clockOf = (life: ClockLife, kind: string) => life.state.clocks.find((clock) => clock.kind === kind);

describe('an act that is dated back', () => {
  it('does not undo a breach that is on record: it is judged by when it was recorded', () => {
    const life = handling();
    life.tellAll('2026-03-02 18:30');
    life.recorded = '2026-03-02 19:00';
    life.do('CompleteHandling', '2026-03-02 16:00', cast.handler);
    expect(verdictsOf(life)).toContain('HANDLING LATE DONE');
    expect(life.of('ClockStopped').at(-1)).toMatchObject({ at: '2026-03-02T11:00:00.000Z' });
    expect(life.of('DeadlineBreached')).toHaveLength(1);
  });

  it('is in time as long as no breach was told: he may have been where he could record nothing', () => {
    const life = handling();
    life.recorded = '2026-03-02 19:00';
    life.do('CompleteHandling', '2026-03-02 16:00', cast.handler);
    expect(verdictsOf(life)).toContain('HANDLING MET DONE');
  });

  it('gives whoever is next his whole time, from when it was put on record', () => {
    const life = handling();
    life.recorded = '2026-03-12 10:00';
    life.do('CompleteHandling', '2026-03-02 16:00', cast.handler);
    expect(clockOf(life, 'CHECK')).toMatchObject({ from: '2026-03-12T02:00:00.000Z' });
    expect(life.tellAll('2026-03-12 10:00')).toEqual([]);
    life.recorded = '2026-03-12 11:00';
    life.do('PassCheck', '2026-03-03 09:00');
    expect(clockOf(life, 'CLOSING')).toMatchObject({ from: '2026-03-12T03:00:00.000Z' });
  });

  it('does not eat up what counts from the filing', () => {
    const life = new ClockLife();
    life.do('ReportCase', '2026-03-02 09:00');
    life.recorded = '2026-03-06 10:00';
    life.do('FileCase', '2026-03-02 10:00', cast.dutyChief, { urgency: 'ORDINARY' });
    life.recorded = undefined;
    life.rules = {
      ...life.rules,
      deadlines: {
        ...life.rules.deadlines,
        policies: life.rules.deadlines.policies.map((row) =>
          row.kind === 'HANDLING' ? { ...row, countsFrom: 'FILED' as const } : row,
        ),
      },
    };
    life.do('DispatchCase', '2026-03-06 11:00');
    expect(clockOf(life, 'HANDLING')).toMatchObject({ from: '2026-03-06T02:00:00.000Z' });
  });

  it('rests a clock from when it was put on record, when its breach was told before', () => {
    const life = handling();
    life.tellAll('2026-03-02 18:30');
    life.do('RequestSuspension', '2026-03-02 18:40', cast.handler);
    life.recorded = '2026-03-02 19:00';
    life.do('GrantSuspension', '2026-03-02 18:45');
    expect(life.of('ClockPaused')).toMatchObject([{ from: '2026-03-02T10:45:00.000Z' }]);
    const early = handling();
    early.do('RequestSuspension', '2026-03-02 14:00', cast.handler);
    early.tellAll('2026-03-02 18:30');
    early.recorded = '2026-03-02 19:00';
    early.do('GrantSuspension', '2026-03-02 15:00');
    expect(early.of('ClockPaused')).toMatchObject([{ from: '2026-03-02T11:00:00.000Z' }]);
  });

  it('says of an objection that was upheld what was so when it was made', () => {
    const inTime = handling();
    inTime.do('ObjectToDispatch', '2026-03-02 16:00', cast.handler);
    inTime.tellAll('2026-03-02 18:30');
    inTime.do('UpholdObjection', '2026-03-02 19:00');
    expect(verdictsOf(inTime)).toContain('HANDLING NOT_JUDGED RETURNED');
    const afterwards = handling();
    afterwards.tellAll('2026-03-02 18:30');
    afterwards.recorded = '2026-03-02 19:00';
    afterwards.do('ObjectToDispatch', '2026-03-02 16:00', cast.handler);
    afterwards.do('UpholdObjection', '2026-03-02 16:30');
    expect(verdictsOf(afterwards)).toContain('HANDLING LATE RETURNED');
  });
});

describe('a case that is told after it all happened', () => {
  const told = () => {
    const life = new ClockLife();
    life.recorded = '2026-09-01 09:00';
    life.do('ReportCase', '2026-03-02 09:00');
    life.recorded = '2026-09-01 09:01';
    life.do('FileCase', '2026-03-02 10:00', cast.dutyChief, { urgency: 'ORDINARY' });
    life.recorded = '2026-09-01 09:02';
    life.do('DispatchCase', '2026-03-02 11:00');
    return life;
  };

  it('runs by the moments that it tells, whatever the platform told in between', () => {
    const life = told();
    expect(clockOf(life, 'SIGNING')).toMatchObject({
      from: '2026-03-02T03:00:00.000Z',
      toldAt: '2026-09-01T01:02:00.000Z',
    });
    life.recorded = undefined;
    life.tellAll('2026-09-01 09:02');
    life.recorded = '2026-09-01 09:03';
    life.do('SignCase', '2026-03-02 11:30', cast.handler);
    life.do('CompleteHandling', '2026-03-02 15:00', cast.handler);
    expect(verdictsOf(life).every((verdict) => verdict.endsWith('MET DONE'))).toBe(true);
    expect(clockOf(life, 'CHECK')).toMatchObject({ from: '2026-03-02T07:00:00.000Z' });
  });

  it('may tell of an objection and of an appeal that were made in time', () => {
    const life = told();
    life.recorded = '2026-09-01 09:03';
    life.do('ObjectToDispatch', '2026-03-02 11:30', cast.handler);
    expect(life.state.status).toBe('RETURN_PENDING');
    const refused = new ClockLife();
    refused.recorded = '2026-09-01 09:00';
    refused.do('ReportCase', '2026-03-02 09:00', cast.resident);
    refused.do('DeclineFiling', '2026-03-02 10:00');
    refused.do('AppealRefusal', '2026-03-03 10:00', cast.resident);
    expect(refused.state.status).toBe('REPORTED');
  });

  it('is told so no more once an act is recorded as it happens', () => {
    const life = told();
    life.recorded = undefined;
    life.do('SignCase', '2026-09-01 10:00', cast.handler);
    expect(verdictsOf(life)).toContain('SIGNING LATE DONE');
    life.recorded = '2026-09-02 10:00';
    life.do('CompleteHandling', '2026-09-01 10:30', cast.handler);
    expect(clockOf(life, 'CHECK')).toMatchObject({ from: '2026-09-02T02:00:00.000Z' });
    expect(clockOf(life, 'CHECK')).not.toHaveProperty('toldAt');
    expect(life.state).not.toHaveProperty('toldAt');
  });

  it('does not begin with an act that is a little older than its record', () => {
    const life = dispatched();
    life.recorded = '2026-03-02 11:40';
    life.do('SignCase', '2026-03-02 11:39', cast.handler);
    expect(life.state).not.toHaveProperty('toldAt');
  });
});
