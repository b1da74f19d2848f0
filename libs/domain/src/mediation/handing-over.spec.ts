import * as cast from '../testing/mediation-cast';
import { administrative, decided, mediating } from '../testing/mediation-life';
import { committee, judicial, streetCommittee } from '../testing/street';

describe('a hand-over (三调联动; 信访工作条例 Art. 37)', () => {
  const toAuthority = { track: 'ADMINISTRATIVE', office: { code: judicial, kind: 'JUDICIAL' } };
  const offered = () => mediating().do('OfferHandOver', cast.mediator);

  it('is an offer that all parties agree to, and an acceptance', () => {
    expect(mediating().answerTo('OfferHandOver', cast.mediator, { agreedBy: [1] })).toBe(
      'REFUSED CONSENT_OF_ALL_NEEDED agreedBy',
    );
    const life = offered();
    expect(life.state).toMatchObject({ track: 'PEOPLES', committee, status: 'MEDIATING' });
    expect(life.running).toEqual(['MEDIATION', 'HAND_OVER']);
    expect(life.state.clocks[1]?.unit).toBe(streetCommittee);
    life.at('2026-03-04 10:00').do('AcceptHandOver', cast.streetMediator);
    expect(life.state).toMatchObject({
      status: 'ACCEPTED',
      committee: streetCommittee,
      committees: [committee, streetCommittee],
      mediators: [],
    });
    expect(life.verdicts.slice(1)).toEqual(['MEDIATION NOT_JUDGED REASSIGNED', 'HAND_OVER MET DONE']);
    expect(life.running).toEqual(['MEDIATION']);
  });

  it('leaves one track active, before one committee', () => {
    const life = mediating().do('OfferHandOver', cast.mediator, toAuthority);
    expect(life.state.track).toBe('PEOPLES');
    expect(life.answerTo('OfferHandOver', cast.mediator)).toBe('REFUSED HAND_OVER_PENDING');
    expect(life.answerTo('DraftAgreement', cast.mediator)).toBe('REFUSED HAND_OVER_PENDING');
    life.do('AcceptHandOver', cast.justice);
    expect(life.state.track).toBe('ADMINISTRATIVE');
    expect(life.answerTo('AppointMediators', cast.mediator)).toBe('REFUSED NOT_THE_COMMITTEE');
  });

  it('is answered by whoever it is offered to, and taken back by whoever offered it', () => {
    expect(offered().answerTo('AcceptHandOver', cast.mediator)).toBe('REFUSED NOT_OFFERED_TO_YOU');
    expect(mediating().answerTo('AcceptHandOver', cast.mediator)).toBe('REFUSED NO_HAND_OVER_PENDING');
    for (const [answer, by] of [
      ['DeclineHandOver', cast.streetMediator],
      ['WithdrawHandOver', cast.mediator],
    ] as const) {
      const life = offered().do(answer, by);
      expect(life.state).toMatchObject({ status: 'MEDIATING', committee });
      expect(life.state).not.toHaveProperty('handOver');
      expect(life.running).toEqual(['MEDIATION']);
    }
  });

  it('goes elsewhere, to an office that mediates on that track, with files that there are', () => {
    const office = { code: committee, kind: 'MEDIATION_COMMITTEE' };
    expect(mediating().answerTo('OfferHandOver', cast.mediator, { office })).toBe(
      'REFUSED HANDED_TO_ITSELF committee',
    );
    expect(mediating().answerTo('OfferHandOver', cast.mediator, { track: 'JUDICIAL', office })).toBe(
      'REFUSED COMMITTEE_DOES_NOT_FIT committee',
    );
    expect(mediating().answerTo('OfferHandOver', cast.mediator, { files: ['x'] })).toBe(
      'REFUSED FILE_UNKNOWN files',
    );
  });
});

describe('a mediation takes a month', () => {
  it('and longer where all parties ask for it, once, within the most that the table allows', () => {
    const life = mediating();
    expect(life.state.clocks[0]).toMatchObject({ kind: 'MEDIATION', dueOn: '2026-04-01' });
    expect(life.answerTo('ExtendMediation', cast.mediator, { askedBy: [2] })).toBe(
      'REFUSED CONSENT_OF_ALL_NEEDED askedBy',
    );
    expect(life.answerTo('ExtendMediation', cast.mediator, { amount: 31 })).toBe(
      'REFUSED EXTENSION_TOO_LONG amount',
    );
    expect(mediating().at('2026-04-02 00:30').answerTo('ExtendMediation', cast.mediator)).toBe(
      'REFUSED DEADLINE_PASSED',
    );
    life.do('ExtendMediation', cast.mediator);
    expect(life.state.clocks[0]?.dueOn).toBe('2026-04-16');
    expect(life.answerTo('ExtendMediation', cast.mediator)).toBe('REFUSED NO_MORE_EXTENSIONS');
  });
});

describe('what could not be settled', () => {
  it('is decided by the government of the street, on the administrative track only', () => {
    expect(mediating().answerTo('DecideDispute', cast.streetLeader)).toBe(
      'REFUSED NOT_ON_THE_ADMINISTRATIVE_TRACK',
    );
    expect(administrative().answerTo('DecideDispute', cast.justice)).toBe('REFUSED ROLE_MAY_NOT');
    const life = decided();
    expect(life.state).toMatchObject({ status: 'DECIDED', decision: 'OPEN' });
    expect(life.state.clocks).toMatchObject([{ kind: 'SUIT_AFTER_DECISION', dueOn: '2026-04-14' }]);
  });

  it('becomes final where nobody goes to court in fifteen days; the right to go there is told who does not keep it', () => {
    const life = decided().at('2026-04-15 00:30').tellAll();
    expect(life.of('DecisionBecameFinal')).toHaveLength(1);
    expect(life.state.decision).toBe('FINAL');
    expect(life.running).toEqual([]);
    expect(life.answerTo('RecordDecisionOutcome', cast.justice, { isKept: false })).toBe(
      'REFUSED ROADS_NOT_TOLD roads',
    );
    life.do('RecordDecisionOutcome', cast.justice, { isKept: false, roads: ['LITIGATION'] });
    expect(life.state.decision).toBe('NOT_KEPT');
    expect(life.do('RecordSuit', cast.justice, { kind: 'DISPUTE' }).state.suits).toHaveLength(1);
  });
});
