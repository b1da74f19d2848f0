import { asks } from '../testing/mediation-asks';
import * as cast from '../testing/mediation-cast';
import { accepted, confirming, decided, effective, MediationLife } from '../testing/mediation-life';
import { mayOpen, seesInside, worksOn } from './access';
import { mediationSightOf } from './disclosure';

const third = { kind: 'RESIDENT', id: 'third' } as const;
const people = [
  ...asks.ApplyMediation.people,
  { number: 3, as: 'RESPONDENT', person: cast.personOf('third') },
] as const;
const withoutThird = () =>
  new MediationLife()
    .do('ApplyMediation', cast.applicant, { people })
    .do('RecordConsent', cast.mediator)
    .do('RecordConsent', cast.mediator, { party: 3 })
    .do('AppointMediators', cast.mediator)
    .do('LeaveMediation', third, { party: 3 });

describe('whoever left a mediation that goes on', () => {
  it('knows of it, and is told no more of what is said', () => {
    const { state } = withoutThird();
    expect([mayOpen(state, third), seesInside(state, third)]).toEqual([true, false]);
    expect(mediationSightOf(state, third)).toBe('OUTSIDE');
    expect(seesInside(state, cast.respondent)).toBe(true);
  });

  it('has no say in it', () => {
    for (const type of ['RecuseMediator', 'AttachToMediation', 'NoteOnMediation'] as const)
      expect(withoutThird().answerTo(type, third)).toBe('REFUSED NOT_A_PARTY');
  });

  it('owes nothing, and is owed nothing, by what the others agree on', () => {
    for (const obligations of [
      [{ debtor: 3, creditor: 1, what: '赔偿', dueOn: '2026-03-31' }],
      [{ debtor: 1, creditor: 3, what: '赔偿', dueOn: '2026-03-31' }],
    ])
      expect(withoutThird().answerTo('DraftAgreement', cast.mediator, { obligations })).toBe(
        'REFUSED OBLIGATION_NOT_BETWEEN_PARTIES obligations',
      );
  });
});

describe('a resident who applies', () => {
  it('is one of the parties, and speaks for no other', () => {
    const [himself, other] = asks.ApplyMediation.people;
    const both = [himself, { ...other, person: cast.personOf('applicant') }];
    expect(new MediationLife().answerTo('ApplyMediation', cast.applicant, { people: both })).toBe(
      'REFUSED NOT_YOUR_OWN people',
    );
  });
});

describe('a committee that was only asked', () => {
  it('knows of a mediation, and reads nothing before it has answered', () => {
    const life = accepted().do('InviteCommittee', cast.mediator);
    expect([mayOpen(life.state, cast.otherMediator), worksOn(life.state, cast.otherMediator)]).toEqual([
      true,
      false,
    ]);
    life.do('JoinMediation', cast.otherMediator);
    expect(worksOn(life.state, cast.otherMediator)).toBe(true);
  });
});

describe('the judicial office', () => {
  it('has nothing to do with an agreement whose window lapsed', () => {
    const life = effective();
    life.at('2026-04-08 09:00').tellAll();
    expect(life.state.confirmation?.status).toBe('LAPSED');
    expect(worksOn(life.state, cast.justice)).toBe(false);
  });

  it('records what a court says of what was performed meanwhile, and until then the file stays open', () => {
    const life = confirming()
      .do('RecordPerformance', cast.mediator, { obligation: 1, performance: 'FULL' })
      .do('RecordPerformance', cast.mediator, { obligation: 2, performance: 'FULL' });
    expect(life.state.status).toBe('PERFORMED');
    expect(life.answerTo('ArchiveMediation', cast.mediator)).toBe('REFUSED CONFIRMATION_PENDING');
    life.do('RecordCourtAcceptance', cast.justice).do('RecordConfirmation', cast.justice);
    expect(life.state).toMatchObject({ status: 'PERFORMED', confirmation: { status: 'CONFIRMED' } });
    expect(life.running).toEqual([]);
  });
});

describe('a decision of the government', () => {
  it('does not become final when somebody went to court in time', () => {
    const sued = decided().do('RecordSuit', cast.justice, { kind: 'DISPUTE' });
    expect(sued.running).not.toContain('SUIT_AFTER_DECISION');
    sued.at('2026-06-01 09:00').tellAll();
    expect([sued.of('DecisionBecameFinal'), sued.state.decision]).toEqual([[], 'OPEN']);
    const accepting = decided().at('2026-06-01 09:00').tellAll();
    expect(accepting.of('DecisionBecameFinal')).toHaveLength(1);
  });
});
