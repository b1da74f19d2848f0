import { asks } from '../testing/mediation-asks';
import { isRefused } from '../decider';
import * as cast from '../testing/mediation-cast';
import { breached, effective, mediating, performed, signing, MediationLife } from '../testing/mediation-life';

const marks = {
  applicant: ['SignAgreement', cast.applicant, {}],
  respondent: ['SignAgreement', cast.respondent, { party: 2 }],
  mediator: ['SignAsMediator', cast.mediator, {}],
  seal: ['SealAgreement', cast.mediator, {}],
} as const;
type Mark = keyof typeof marks;

function mark(life: MediationLife, one: Mark): MediationLife {
  const [type, by, data] = marks[one];
  return life.do(type, by, data);
}

const orders: readonly (readonly Mark[])[] = [
  ['applicant', 'respondent', 'mediator', 'seal'],
  ['seal', 'mediator', 'respondent', 'applicant'],
  ['respondent', 'seal', 'applicant', 'mediator'],
];

describe('an agreement in writing (人民调解法 Art. 29)', () => {
  it.each(orders)('takes effect with the last mark that it needs: %s %s %s %s', (...order) => {
    const life = signing();
    for (const [index, one] of order.entries()) {
      expect(life.of('AgreementTookEffect')).toEqual([]);
      mark(life.at(`2026-03-0${6 + index} 10:00`), one);
    }
    expect(life.of('AgreementTookEffect')).toEqual([{ on: '2026-03-09' }]);
    expect(life.state).toMatchObject({
      status: 'EFFECTIVE',
      agreement: { effectiveAt: '2026-03-09T02:00:00.000Z' },
    });
    expect(life.running).toEqual(['FIRST_FOLLOW_UP', 'SECOND_FOLLOW_UP', 'THIRD_FOLLOW_UP', 'CONFIRMATION']);
    expect(life.verdicts).toContain('MEDIATION MET DONE');
  });

  it('is signed by every party himself, or on a sheet that somebody puts on record; once', () => {
    expect(signing().answerTo('SignAgreement', cast.applicant, { party: 2 })).toBe(
      'REFUSED NOT_YOUR_OWN party',
    );
    expect(signing().answerTo('SignAgreement', cast.mediator, { sheet: undefined })).toBe(
      'REFUSED SIGNED_SHEET_NEEDED sheet',
    );
    const life = signing().do('SignAgreement', cast.mediator).do('SignAsMediator', cast.mediator);
    expect(life.answerTo('SignAgreement', cast.applicant)).toBe('REFUSED SIGNED_ALREADY party');
    expect(life.answerTo('SignAsMediator', cast.mediator)).toBe('REFUSED SIGNED_ALREADY');
    life.do('SealAgreement', cast.fellow);
    expect(life.answerTo('SealAgreement', cast.mediator)).toBe('REFUSED SEALED_ALREADY');
    expect(life.state.status).toBe('SIGNING');
  });

  it('is signed by the representatives of a side that has some, and not by those they speak for', () => {
    const three = [
      ...asks.ApplyMediation.people,
      { number: 3, as: 'RESPONDENT', person: cast.personOf('third') },
    ];
    const life = new MediationLife()
      .do('ApplyMediation', cast.applicant, { people: three })
      .do('RecordConsent', cast.mediator)
      .do('RecordConsent', cast.mediator, { party: 3 })
      .do('AppointMediators', cast.mediator)
      .do('NameRepresentatives', cast.mediator, { side: 'RESPONDENT', people: [3] })
      .do('DraftAgreement', cast.mediator);
    expect(life.answerTo('SignAgreement', cast.mediator, { party: 2 })).toBe('REFUSED NOT_A_SIGNATORY party');
    for (const party of [1, 3]) life.do('SignAgreement', cast.mediator, { party });
    life.do('SignAsMediator', cast.mediator).do('SealAgreement', cast.mediator);
    expect(life.state.status).toBe('EFFECTIVE');
  });

  it('is sealed by the committee before which it is, not by one that joined', () => {
    const both = { mediators: [cast.named(cast.mediator), cast.named(cast.otherMediator)] };
    const life = mediating()
      .do('InviteCommittee', cast.mediator)
      .do('JoinMediation', cast.otherMediator)
      .do('AppointMediators', cast.mediator, both)
      .do('DraftAgreement', cast.otherMediator);
    expect(life.answerTo('SealAgreement', cast.otherMediator)).toBe('REFUSED NOT_THE_COMMITTEE');
    for (const one of ['applicant', 'respondent', 'mediator', 'seal'] as const) mark(life, one);
    expect(life.state.status).toBe('SIGNING');
    expect(life.do('SignAsMediator', cast.otherMediator).state.status).toBe('EFFECTIVE');
  });

  it('is made again from the start when the draft is taken back', () => {
    const life = signing().do('SignAgreement', cast.applicant).do('WithdrawDraft', cast.mediator);
    expect(life.state).not.toHaveProperty('agreement');
    expect(life.do('DraftAgreement', cast.mediator).state.agreement?.signedBy).toEqual([]);
  });

  it('names what is to be done, between parties, and not in the past', () => {
    const draft = (obligations: readonly object[]) =>
      mediating().answerTo('DraftAgreement', cast.mediator, { obligations });
    expect(draft([])).toBe('REFUSED OBLIGATION_MISSING obligations');
    expect(draft([{ debtor: 1, creditor: 1, what: '' }])).toBe(
      'REFUSED OBLIGATION_NOT_BETWEEN_PARTIES obligations',
    );
    expect(draft([{ debtor: 1, creditor: 9, what: '' }])).toBe(
      'REFUSED OBLIGATION_NOT_BETWEEN_PARTIES obligations',
    );
    expect(draft([{ debtor: 1, creditor: 2, what: '', dueOn: '2026-03-01' }])).toBe(
      'REFUSED OBLIGATION_DUE_IN_THE_PAST obligations',
    );
  });
});

describe('an agreement by word of mouth (Art. 28, 30)', () => {
  it('takes effect that day, where all agree', () => {
    expect(mediating().answerTo('RecordOralAgreement', cast.mediator, { agreedBy: [1] })).toBe(
      'REFUSED CONSENT_OF_ALL_NEEDED agreedBy',
    );
    const life = mediating().at('2026-03-06 10:00').do('RecordOralAgreement', cast.mediator);
    expect(life.of('AgreementTookEffect')).toEqual([{ on: '2026-03-06' }]);
    expect(life.state).toMatchObject({ status: 'EFFECTIVE', agreement: { form: 'ORAL' } });
  });

  it('that is kept on the spot is performed', () => {
    const obligations = [{ debtor: 2, creditor: 1, what: '当面道歉' }];
    const life = mediating().do('RecordOralAgreement', cast.mediator, { obligations });
    expect(life.state.status).toBe('PERFORMED');
    expect(life.running).toEqual([]);
  });
});

describe('its performance (Art. 31)', () => {
  it('is said by whoever is owed, or a mediator, never by whoever owes it', () => {
    expect(effective().answerTo('RecordPerformance', cast.respondent)).toBe(
      'REFUSED NOT_THE_CREDITOR obligation',
    );
    expect(effective().answerTo('RecordPerformance', cast.mediator, { obligation: 9 })).toBe(
      'REFUSED OBLIGATION_UNKNOWN obligation',
    );
    const life = performed();
    expect(life.state.status).toBe('PERFORMED');
    expect(life.running).toEqual([]);
  });

  it('is looked into on days 7, 30 and 90', () => {
    const due = effective().state.clocks.map(({ kind, dueOn }) => [kind, dueOn]);
    expect(due).toEqual([
      ['FIRST_FOLLOW_UP', '2026-03-12'],
      // The thirtieth day is a Saturday, then a holiday: the next working day.
      ['SECOND_FOLLOW_UP', '2026-04-07'],
      ['THIRD_FOLLOW_UP', '2026-06-03'],
      ['CONFIRMATION', '2026-04-07'],
    ]);
    const life = effective().at('2026-03-12 10:00').do('RecordFollowUp', cast.mediator);
    expect(life.verdicts).toContain('FIRST_FOLLOW_UP MET DONE');
    expect(life.running).toEqual(['SECOND_FOLLOW_UP', 'THIRD_FOLLOW_UP', 'CONFIRMATION']);
    expect(life.answerTo('RecordFollowUp', cast.mediator)).toBe('REFUSED VISITED_ALREADY visit');
  });

  it('is looked into once more after the last day of performance, where that comes after the third visit', () => {
    const later = [
      { debtor: 2, creditor: 1, what: '第一期', amount: 100_000, dueOn: '2026-03-31' },
      { debtor: 2, creditor: 1, what: '末期', amount: 100_000, dueOn: '2026-12-31' },
    ];
    const life = effective({ obligations: later });
    life.at('2026-06-03 10:00').do('RecordFollowUp', cast.mediator, { visit: 'THIRD' });
    expect(life.state.clocks.map(({ kind, dueOn }) => [kind, dueOn])).toContainEqual([
      'LAST_FOLLOW_UP',
      '2027-01-07',
    ]);
    life.at('2027-01-05 10:00').do('RecordFollowUp', cast.mediator, { visit: 'LAST' });
    expect(life.verdicts).toContain('LAST_FOLLOW_UP MET DONE');
    const soon = effective().at('2026-06-03 10:00').do('RecordFollowUp', cast.mediator, { visit: 'THIRD' });
    expect(soon.running).not.toContain('LAST_FOLLOW_UP');
  });

  it('that is broken off leads to persuasion, confirmation or a court, and to nothing else', () => {
    const life = breached().do('RecordPersuasion', cast.mediator);
    expect(life.state.status).toBe('BREACHED');
    expect(isRefused(life.try('ApplyConfirmation', cast.mediator))).toBe(false);
    life.do('RecordSuit', cast.mediator).do('RecordSuitResult', cast.mediator);
    expect(life.state.suits).toEqual([{ suit: 1, kind: 'PERFORMANCE', result: 'UPHELD' }]);
    expect(life.do('RecordPerformance', cast.mediator, { performance: 'PARTIAL' }).state.status).toBe(
      'EFFECTIVE',
    );
  });
});
