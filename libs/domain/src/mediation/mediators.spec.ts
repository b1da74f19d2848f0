import { post } from '../testing/cast';
import { asks } from '../testing/mediation-asks';
import * as cast from '../testing/mediation-cast';
import { accepted, applied, mediating, MediationLife } from '../testing/mediation-life';
import { committee, otherCommittee } from '../testing/street';

describe('who mediates (Art. 19, 20, 23)', () => {
  it('is appointed by the committee from among its mediators, or chosen by all parties', () => {
    const outsider = { officer: 'x', posts: [post('MEDIATOR', otherCommittee), post('HANDLER', committee)] };
    expect(accepted().answerTo('AppointMediators', cast.mediator, { mediators: [outsider] })).toBe(
      'REFUSED NOT_A_MEDIATOR_THERE mediators',
    );
    expect(accepted().answerTo('AppointMediators', cast.mediator, { mediators: [] })).toBe(
      'REFUSED NOT_A_MEDIATOR_THERE mediators',
    );
    expect(accepted().answerTo('ChooseMediators', cast.mediator, { agreedBy: [1] })).toBe(
      'REFUSED CONSENT_OF_ALL_NEEDED agreedBy',
    );
    const life = accepted().do('ChooseMediators', cast.mediator);
    expect(life.state.mediators).toEqual([
      { officer: cast.mediator.id, unit: committee, chosenBy: 'PARTIES' },
    ]);
  });

  it('steps aside for an interest, at the word of a party too, and is not appointed again', () => {
    const life = mediating().do('RecuseMediator', cast.respondent);
    expect(life.state.status).toBe('ACCEPTED');
    expect(life.answerTo('AppointMediators', cast.fellow)).toBe('REFUSED OFFICER_IS_RECUSED mediators');
    expect(life.answerTo('AppointMediators', cast.mediator)).toBe('REFUSED OFFICER_IS_RECUSED');
    expect(
      life.do('AppointMediators', cast.fellow, { mediators: [cast.named(cast.fellow)] }).state.status,
    ).toBe('MEDIATING');
  });

  it('acts alone: a colleague of the same committee does not', () => {
    expect(mediating().answerTo('ScheduleSession', cast.fellow)).toBe('REFUSED NOT_ITS_MEDIATOR');
  });

  it('invites others with the consent of the parties; committees across a border join by themselves', () => {
    expect(mediating().answerTo('InviteParticipant', cast.mediator, { agreedBy: [2] })).toBe(
      'REFUSED CONSENT_OF_ALL_NEEDED agreedBy',
    );
    const life = mediating().do('InviteParticipant', cast.mediator).do('InviteCommittee', cast.mediator);
    expect(life.state.people[2]).toMatchObject({ number: 3, as: 'PARTICIPANT', relation: 'RELATIVE' });
    expect(life.answerTo('InviteCommittee', cast.mediator)).toBe(
      'REFUSED COMMITTEE_INVITED_ALREADY committee',
    );
    expect(life.answerTo('JoinMediation', cast.streetMediator)).toBe('REFUSED MEDIATION_UNKNOWN');
    expect(life.answerTo('JoinMediation', cast.fellow)).toBe('REFUSED COMMITTEE_NOT_INVITED');
    life.do('JoinMediation', cast.otherMediator);
    const both = { mediators: [cast.named(cast.mediator), cast.named(cast.otherMediator)] };
    expect(life.do('AppointMediators', cast.otherMediator, both).state.mediators).toHaveLength(2);
    const declined = mediating().do('InviteCommittee', cast.mediator).do('DeclineToJoin', cast.otherMediator);
    expect(declined.state).toMatchObject({ invited: [], joined: [] });
  });

  it('hears at most five for a large side (宁波市人民调解条例 Art. 20), of that side', () => {
    expect(accepted().answerTo('NameRepresentatives', cast.mediator, { people: [1, 2, 3, 4, 5, 6] })).toBe(
      'REFUSED TOO_MANY_REPRESENTATIVES people',
    );
    expect(accepted().answerTo('NameRepresentatives', cast.mediator, { people: [2] })).toBe(
      'REFUSED PARTY_UNKNOWN people',
    );
  });
});

describe('a session (Art. 23, 27)', () => {
  it('is closed unless all parties want it open, and lies in the future when it is set', () => {
    expect(mediating().answerTo('ScheduleSession', cast.mediator, { isOpen: true, agreedBy: [1] })).toBe(
      'REFUSED CONSENT_OF_ALL_NEEDED agreedBy',
    );
    expect(mediating().answerTo('ScheduleSession', cast.mediator, { at: '2026-03-01T01:00:00.000Z' })).toBe(
      'REFUSED SESSION_NOT_TO_COME at',
    );
    const life = mediating().do('ScheduleSession', cast.mediator, { isOpen: true, agreedBy: [1, 2] });
    expect(life.state.sessions).toMatchObject([{ session: 1, isOpen: true, status: 'SCHEDULED' }]);
  });

  it('was to come then, in a course that is told after it all happened', () => {
    const told = new MediationLife();
    told.recorded = '2026-06-01 10:00';
    told.do('ApplyMediation', cast.applicant).do('RecordConsent', cast.respondent);
    told.do('AppointMediators', cast.mediator);
    expect(told.answerTo('ScheduleSession', cast.mediator)).toBe('SessionScheduled');
    expect(told.answerTo('ScheduleSession', cast.mediator, { at: '2026-03-01T01:00:00.000Z' })).toBe(
      'REFUSED SESSION_NOT_TO_COME at',
    );
    const lived = mediating();
    lived.recorded = '2026-06-01 10:00';
    expect(lived.answerTo('ScheduleSession', cast.mediator)).toBe('REFUSED SESSION_NOT_TO_COME at');
  });

  it('is held once, with minutes and those who came', () => {
    const life = mediating().do('ScheduleSession', cast.mediator).at('2026-03-05 10:00');
    expect(life.answerTo('HoldSession', cast.mediator, { people: [7] })).toBe('REFUSED PARTY_UNKNOWN people');
    life.do('HoldSession', cast.mediator);
    expect(life.state).toMatchObject({
      files: [asks.HoldSession.minutes],
      sessions: [{ status: 'HELD', people: [1, 2], mediators: [cast.mediator.id] }],
    });
    expect(life.answerTo('HoldSession', cast.mediator)).toBe('REFUSED SESSION_NOT_SCHEDULED session');
    expect(life.answerTo('CancelSession', cast.mediator)).toBe('REFUSED SESSION_NOT_SCHEDULED session');
  });
});

describe('a risk of escalation (Art. 25)', () => {
  it('is reported to the police within its clock; what was prevented is recorded as what it is', () => {
    const life = mediating().at('2026-03-03 10:00').do('RecordRisk', cast.mediator);
    expect(life.running).toContain('RISK_REPORT');
    life.at('2026-03-03 12:30').tellAll().do('ReportRisk', cast.mediator);
    expect(life.verdicts).toContain('RISK_REPORT LATE DONE');
    expect(life.answerTo('ReportRisk', cast.mediator)).toBe('REFUSED NO_RISK_TO_REPORT');
    life.do('RecordPrevention', cast.mediator);
    expect(life.of('PreventionRecorded')).toEqual([asks.RecordPrevention]);
  });

  it('waits to be reported however the mediation ends, and keeps its file open', () => {
    const life = applied().do('RecordRisk', cast.mediator).do('RecordRefusal', cast.respondent);
    expect(life.running).toEqual(['RISK_REPORT']);
    expect(life.answerTo('ArchiveMediation', cast.mediator)).toBe('REFUSED RISK_NOT_REPORTED');
    life.do('ReportRisk', cast.mediator).do('ArchiveMediation', cast.mediator);
    expect(life.running).toEqual([]);
  });
});
