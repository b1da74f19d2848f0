import { codesOf } from '../../labels';
import { mediationEventNames } from '../../mediation/phases';
import * as cast from '../../testing/mediation-cast';
import { courses, wordsInside } from '../../testing/mediation-courses';
import * as lives from '../../testing/mediation-life';
import type { MediationLife } from '../../testing/mediation-life';
import { inInboxes, itsMediator, keysOf, office, parties, toldBy } from '../../testing/mediation-telling';
import * as at from '../../testing/street';
import { isMediationNoticed, mediationNoticesOf } from './notices';
import { mediationNoticeRules } from './rules';

describe('notices of a mediation', () => {
  it('are made of every event but those that are told to nobody', () => {
    expect(codesOf(mediationEventNames).filter((type) => !isMediationNoticed({ type }))).toEqual([
      'ConsentGiven',
      'SessionHeld',
      'PreventionRecorded',
      'AgreementSealed',
      'OralAgreementReached',
      'FollowUpRecorded',
      'PersuasionRecorded',
      'MediationFileAttached',
      'MediationNoted',
      'PaperMade',
      'MediationArchived',
      'ClockStarted',
      'ClockPaused',
      'ClockResumed',
      'ClockExtended',
      'ClockStopped',
    ]);
  });

  it('go to the committee and to each party, and name nobody who takes part to another system', () => {
    const apply = (life: MediationLife) => life.do('ApplyMediation', cast.applicant);
    expect(keysOf(new lives.MediationLife(), apply)).toEqual([
      `COMMITTEE INBOX UNIT ${at.committee}`,
      `COMMITTEE WEBHOOK UNIT ${at.committee}`,
      'PARTIES INBOX RESIDENT applicant',
      'PARTIES INBOX RESIDENT respondent',
    ]);
    const invite = (life: MediationLife) => life.do('InviteParticipant', cast.mediator);
    expect(keysOf(lives.mediating(), invite)).toEqual(['INVITED_PERSON INBOX RESIDENT aunt']);
  });

  it('say number, kind, what happened and when, and nothing that anybody wrote', () => {
    const [seen] = toldBy(lives.mediating(), (life) => life.do('ScheduleSession', cast.mediator));
    expect(seen?.text).toEqual({
      zh: '已约定调解时间：310115004001-2026-000001（邻里），时间 2026-03-05 09:00',
      en: 'A session was scheduled: 310115004001-2026-000001 (Neighbours), at 2026-03-05 09:00 Beijing time',
    });
    const all = courses.flatMap((course) => {
      const { events, state } = course();
      return events.flatMap((event) => mediationNoticesOf({ event, before: state, after: state }));
    });
    const texts = JSON.stringify(all.map(({ text }) => text));
    expect(wordsInside.filter((word) => word !== undefined && texts.includes(word))).toEqual([]);
  });

  it('of a session, set or cancelled, go to parties and mediators; of a closed one to their inboxes alone', () => {
    const schedule = (life: MediationLife) => life.do('ScheduleSession', cast.mediator);
    const cancel = (life: MediationLife) => life.do('CancelSession', cast.mediator);
    expect(keysOf(lives.mediating(), schedule)).toEqual([
      'PARTIES INBOX RESIDENT applicant',
      'PARTIES INBOX RESIDENT respondent',
      `MEDIATORS INBOX OFFICER ${cast.mediator.id}`,
    ]);
    expect(inInboxes(schedule(lives.mediating()), cancel)).toEqual([...parties, itsMediator]);
    const data = { isOpen: true, agreedBy: [1, 2] };
    expect(keysOf(lives.mediating(), (life) => life.do('ScheduleSession', cast.mediator, data))).toContain(
      `MEDIATORS WEBHOOK OFFICER ${cast.mediator.id}`,
    );
  });

  it('of an appointment go to those who mediate; to whoever takes it in while nobody does', () => {
    const appoint = (life: MediationLife) => life.do('AppointMediators', cast.mediator);
    expect(inInboxes(lives.accepted(), appoint)).toEqual([...parties, itsMediator]);
    const leave = (life: MediationLife) => life.do('LeaveMediation', cast.respondent);
    expect(inInboxes(lives.accepted(), leave)).toContain(`MEDIATORS UNIT ${at.committee}`);
    const recuse = (life: MediationLife) => life.do('RecuseMediator', cast.respondent);
    expect(inInboxes(lives.mediating(), recuse)).toEqual([
      ...parties,
      `NAMED_OFFICER OFFICER ${cast.mediator.id}`,
      `COMMITTEE UNIT ${at.committee}`,
    ]);
  });

  it('of an offer go to whom it is offered, also that it was taken back, and to whoever offered it', () => {
    const offer = (life: MediationLife) => life.do('OfferHandOver', cast.mediator);
    const asked = `ASKED_COMMITTEE UNIT ${at.streetCommittee}`;
    const [first] = toldBy(lives.mediating(), offer);
    expect(first?.text.zh).toMatch(/^申请移交至本组织，请答复：.*，时限 /);
    expect(inInboxes(lives.mediating(), offer)).toEqual([asked]);
    const offered = () => offer(lives.mediating());
    expect(inInboxes(offered(), (life) => life.do('WithdrawHandOver', cast.mediator))).toEqual([asked]);
    expect(inInboxes(offered(), (life) => life.do('DeclineHandOver', cast.streetMediator))).toEqual([
      `COMMITTEE UNIT ${at.committee}`,
    ]);
    expect(inInboxes(offered(), (life) => life.do('AcceptHandOver', cast.streetMediator))).toEqual([
      ...parties,
      `FORMER_COMMITTEE UNIT ${at.committee}`,
    ]);
    const invite = (life: MediationLife) => life.do('InviteCommittee', cast.mediator);
    expect(inInboxes(lives.mediating(), invite)).toEqual([`ASKED_COMMITTEE UNIT ${at.otherCommittee}`]);
  });

  it('ask the committee for its seal once nothing else is missing', () => {
    const sign = (party: number) => (life: MediationLife) =>
      life.do('SignAgreement', party === 1 ? cast.applicant : cast.respondent, { party });
    const life = lives.signing();
    expect(keysOf(life, sign(1))).toEqual([]);
    expect(keysOf(life, (one) => one.do('SignAsMediator', cast.mediator))).toEqual([]);
    expect(inInboxes(life, sign(2))).toEqual([`COMMITTEE UNIT ${at.committee}`]);
  });

  it('of the end go to those who were parties until then, with the roads that are open', () => {
    const [seen] = toldBy(lives.mediating(), (life) => life.do('TerminateMediation', cast.mediator));
    expect(seen?.text).toEqual({
      zh: '调解终止：310115004001-2026-000001（邻里），可通过：仲裁、行政途径、诉讼',
      en: 'The mediation has ended without an agreement: 310115004001-2026-000001 (Neighbours); roads that are open: Arbitration, An authority, Litigation',
    });
    const leave = (life: MediationLife) => life.do('LeaveMediation', cast.respondent);
    const told = toldBy(lives.mediating(), leave).filter(({ audience }) => audience === 'PARTIES');
    expect(told.map(({ receiver }) => receiver.id)).toEqual([
      ...['applicant', 'respondent'],
      ...['applicant', 'respondent'],
    ]);
    const refuse = (life: MediationLife) => life.do('RecordRefusal', cast.respondent);
    expect(toldBy(lives.applied(), refuse)[0]?.text.zh).toMatch(/可通过：仲裁、行政途径、诉讼$/);
  });

  it('of a breach, a court and a suit go to the judicial office', () => {
    const breach = { performance: 'BREACHED' };
    const acts: readonly ((life: MediationLife) => MediationLife)[] = [
      (life) => life.do('RecordPerformance', cast.mediator, breach),
      (life) => life.do('ApplyConfirmation', cast.mediator),
      (life) => life.do('RecordSuit', cast.mediator),
    ];
    for (const act of acts) expect(inInboxes(lives.effective(), act)).toContain(office);
    expect(keysOf(lives.effective(), (life) => life.do('RecordPerformance', cast.mediator))).toEqual([]);
    const accept = (life: MediationLife) => life.do('RecordCourtAcceptance', cast.justice);
    expect(inInboxes(lives.confirming(), accept)).toEqual([...parties, itsMediator, office]);
  });

  it('are the same each time they are made, and told to nobody twice over', () => {
    for (const rules of Object.values(mediationNoticeRules)) {
      const audiences = rules.map(({ to }) => to);
      expect(new Set(audiences).size).toBe(audiences.length);
    }
    const keys = keysOf(lives.accepted(), (life) => life.do('AppointMediators', cast.mediator));
    expect(new Set(keys).size).toBe(keys.length);
  });
});
