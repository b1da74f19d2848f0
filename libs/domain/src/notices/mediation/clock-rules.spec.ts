import * as cast from '../../testing/mediation-cast';
import * as lives from '../../testing/mediation-life';
import type { MediationLife } from '../../testing/mediation-life';
import { inInboxes, itsMediator, keysOf, office, parties, toldBy } from '../../testing/mediation-telling';
import * as at from '../../testing/street';

describe('notices of the clocks of a mediation', () => {
  it('of an agreement in force, of its window and of its lapse go to parties, mediators and judicial office', () => {
    const life = lives.signing().do('SignAgreement', cast.applicant);
    life.do('SignAgreement', cast.respondent, { party: 2 }).do('SignAsMediator', cast.mediator);
    const told = toldBy(life, (one) => one.do('SealAgreement', cast.mediator));
    expect(told[0]?.text.zh).toMatch(/^调解协议已生效，可共同申请司法确认：.*，时限 2026-04-07 24:00$/);
    const all = [...parties, itsMediator, office];
    const window = (day: string) =>
      toldBy(life.at(day), (one) => one.tellAll())
        .filter(({ channel, text }) => channel === 'INBOX' && text.zh.includes('申请司法确认'))
        .map(({ audience, receiver }) => [audience, receiver.kind, receiver.id].join(' '));
    for (const day of ['2026-03-20 12:00', '2026-03-30 12:00', '2026-04-02 12:00'])
      expect([day, window(day)]).toEqual([day, all]);
    const lapsed = toldBy(life.at('2026-04-08 12:00'), (one) => one.tellAll());
    const end = lapsed.filter(({ text }) => text.zh.startsWith('逾期未申请'));
    expect(end.filter(({ channel }) => channel === 'INBOX')).toHaveLength(all.length);
    expect(lapsed.filter(({ text }) => text.zh.includes('超过时限（申请司法确认）'))).toEqual([]);
  });

  it('of a visit that comes near go to the parties once, and of one that is late to the mediators alone', () => {
    const life = lives.effective();
    const told = (day: string) => inInboxes(life.at(day), (one) => one.tellAll());
    expect(told('2026-03-10 10:00')).toEqual([itsMediator]);
    expect(told('2026-03-11 23:00')).toEqual([itsMediator, ...parties]);
    expect(told('2026-03-14 10:00')).toEqual([itsMediator]);
  });

  it('of a risk go to mediators and judicial office, of one that is not reported to local leaders, in inboxes alone', () => {
    const find = (life: MediationLife) => life.do('RecordRisk', cast.mediator);
    expect(keysOf(lives.mediating(), find)).toEqual([
      `MEDIATORS INBOX OFFICER ${cast.mediator.id}`,
      `JUDICIAL_OFFICE INBOX UNIT ${at.judicial}`,
    ]);
    const life = find(lives.mediating()).at('2026-03-02 14:00');
    const late = keysOf(life, (one) => one.tellAll());
    for (const unit of [at.community, at.street]) expect(late).toContain(`LOCAL_LEADERS INBOX UNIT ${unit}`);
    expect(late.filter((key) => !key.includes(' INBOX '))).toEqual([]);
    expect(late.filter((key) => key.startsWith('PARTIES'))).toEqual([]);
  });
});
