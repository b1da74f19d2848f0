import * as cast from '../../testing/cast';
import { ClockLife, dispatched, handling, rulesOf } from '../../testing/clock-life';
import * as at from '../../testing/street';

const raised = (life: ClockLife) =>
  life.of('CaseRaised').map(({ kind, to, card, percent }) => `${kind} ${percent} ${card} ${to}`);

describe('a case whose time ran out', () => {
  it('is raised to the level above under a plain card, and at half as much again one higher under a yellow one', () => {
    const life = handling();
    life.tellAll('2026-03-02 16:59');
    expect(raised(life)).toEqual([]);
    life.tellAll('2026-03-02 17:01');
    expect(raised(life)).toEqual([`HANDLING 100 PLAIN ${at.district}`]);
    expect(life.state).toMatchObject({
      raisedTo: at.district,
      supervision: { card: 'PLAIN', isByRule: true },
    });
    life.tellAll('2026-03-03 17:00');
    expect(raised(life)).toEqual([`HANDLING 100 PLAIN ${at.district}`, `HANDLING 150 YELLOW ${at.city}`]);
    expect(life.state).toMatchObject({ raisedTo: at.city, supervision: { card: 'YELLOW' } });
  });

  it('is raised once, to where it would be by then, when it is told late', () => {
    const life = handling();
    life.tellAll('2026-03-09 10:00');
    expect(raised(life)).toEqual([`HANDLING 150 YELLOW ${at.city}`]);
  });

  it('is raised while no unit has it too: above the district', () => {
    const life = new ClockLife();
    life.do('ReportCase', '2026-03-02 09:00');
    life.tellAll('2026-03-04 09:00');
    expect(raised(life)[0]).toBe(`ACCEPTANCE 100 PLAIN ${at.city}`);
  });

  it('never goes down again, and a card is for the lead alone', () => {
    const life = handling();
    life.do('InviteCoHandler', '2026-03-02 14:00', cast.handler);
    life.tellAll('2026-03-04 10:00');
    expect(life.state.raisedTo).toBe(at.city);
    life.tellAll('2026-03-09 10:00');
    expect(raised(life).filter((one) => one.startsWith('ASSISTANCE'))).toEqual([
      `ASSISTANCE 100 PLAIN ${at.city}`,
    ]);
    expect(life.state.raisedTo).toBe(at.city);
  });

  it('is raised above the unit that has it by then', () => {
    const life = handling();
    life.do('OfferTransfer', '2026-03-02 14:00', cast.handler, { to: at.unit(at.community) });
    life.do('AcceptTransfer', '2026-03-02 14:10', cast.communityOfficer);
    life.tellAll('2026-03-02 17:01');
    expect(raised(life)).toEqual([`HANDLING 100 PLAIN ${at.street}`]);
  });

  it('puts no card on a case for what a centre was late with', () => {
    const life = new ClockLife();
    life.do('ReportCase', '2026-03-02 09:00');
    life.tellAll('2026-03-04 09:00');
    expect(life.state).toMatchObject({ raisedTo: at.city });
    expect(life.state).not.toHaveProperty('supervision');
  });

  it('keeps a stricter card that somebody gave', () => {
    const life = handling();
    life.do('IssueSupervision', '2026-03-02 14:00', cast.leader, { card: 'RED', note: '限期' });
    life.tellAll('2026-03-02 17:01');
    expect(life.state.supervision).toMatchObject({ card: 'RED', note: '限期' });
    expect(life.state.raisedTo).toBe(at.district);
  });

  it('is above nobody any more once it moves on, and its card stays until it is lifted', () => {
    const life = dispatched();
    life.tellAll('2026-03-02 15:30');
    expect(raised(life)).toEqual([`SIGNING 100 PLAIN ${at.district}`]);
    life.do('SignCase', '2026-03-02 15:40', cast.handler);
    expect(life.state).not.toHaveProperty('raisedTo');
    expect(life.state.supervision?.card).toBe('PLAIN');
  });

  it('is raised once for the same, and not at all by a row that was turned off', () => {
    const life = handling();
    life.tellAll('2026-03-02 17:01');
    life.tellAll('2026-03-02 17:02');
    expect(raised(life)).toHaveLength(1);
    const off = handling();
    off.rules = rulesOf(2, (policy) =>
      policy.id === 'handling-rubbish' ? { ...policy, isOff: true } : policy,
    );
    off.tellAll('2026-03-02 17:01');
    expect(off.of('DeadlineBreached')).toHaveLength(1);
    expect(raised(off)).toEqual([]);
  });
});
