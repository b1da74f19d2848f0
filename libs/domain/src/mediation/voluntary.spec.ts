import { codesOf, type Vocabulary } from '../labels';
import { resident } from '../testing/cast';
import { coerciveWords } from '../testing/coercive-words';
import { asks } from '../testing/mediation-asks';
import * as cast from '../testing/mediation-cast';
import { accepted, applied, mediating, MediationLife, signing } from '../testing/mediation-life';
import { judicial } from '../testing/street';
import type { AskedMediationCommandType } from './commands';
import { mediationDecider } from './mediation';
import * as outcomes from './outcomes';
import { mediationEventNames } from './phases';
import * as vocabulary from './vocabulary';

describe('a mediation begins', () => {
  it('with the wish of a party (人民调解法 Art. 17), who has agreed by that', () => {
    const life = applied();
    expect(life.state.people.map(({ consent }) => consent)).toEqual(['GIVEN', undefined]);
    expect(life.running).toEqual(['MEDIATION_ACCEPTANCE']);
    expect(new MediationLife().do('ApplyMediation', cast.mediator).state.status).toBe('PENDING_CONSENT');
  });

  it('or with a proposal of the committee, a court, the police or a petition office (Art. 17, 18), to which nobody has agreed yet', () => {
    for (const proposer of codesOf(vocabulary.proposers)) {
      const life = new MediationLife().do('ProposeMediation', cast.mediator, { proposer });
      expect(life.state.people.map(({ consent }) => consent)).toEqual([undefined, undefined]);
      life.do('RecordConsent', cast.mediator, { party: 1 });
      expect(life.state.status).toBe('PENDING_CONSENT');
      expect(life.do('RecordConsent', cast.mediator).state.status).toBe('ACCEPTED');
    }
    expect(new MediationLife().answerTo('ProposeMediation', cast.applicant)).toBe('REFUSED ROLE_MAY_NOT');
  });

  it('between two sides, before an office that mediates on that track', () => {
    const life = new MediationLife();
    const [one] = asks.ApplyMediation.people;
    expect(life.answerTo('ApplyMediation', cast.applicant, { people: [one] })).toBe(
      'REFUSED SIDES_INCOMPLETE people',
    );
    const office = { code: judicial, kind: 'JUDICIAL' };
    expect(life.answerTo('ApplyMediation', cast.applicant, { office })).toBe(
      'REFUSED COMMITTEE_DOES_NOT_FIT committee',
    );
    for (const track of ['ADMINISTRATIVE', 'JUDICIAL'])
      expect(life.answerTo('ApplyMediation', cast.applicant, { track, office })).toContain(
        'MediationApplied',
      );
    const centre = { code: '310115-COMMAND_CENTRE', kind: 'COMMAND_CENTRE' };
    expect(life.answerTo('ApplyMediation', cast.applicant, { track: 'ADMINISTRATIVE', office: centre })).toBe(
      'REFUSED COMMITTEE_DOES_NOT_FIT committee',
    );
    expect(life.answerTo('ApplyMediation', cast.otherMediator)).toBe('REFUSED NOT_THE_COMMITTEE committee');
    expect(life.answerTo('ApplyMediation', resident)).toBe('REFUSED NOT_A_PARTY people');
    expect(life.answerTo('ApplyMediation', cast.respondent)).toBe('REFUSED NOT_A_PARTY people');
  });

  it('with a time to accept it: longer where an authority mediates, and longer still in a complex matter', () => {
    const runs = (data: object) => new MediationLife().do('ApplyMediation', cast.applicant, data).running;
    const office = { code: judicial, kind: 'JUDICIAL' };
    expect(runs({ track: 'ADMINISTRATIVE', office })).toEqual(['ADMINISTRATIVE_ACCEPTANCE']);
    expect(runs({ track: 'ADMINISTRATIVE', office, isComplex: true })).toEqual(['COMPLEX_ACCEPTANCE']);
  });
});

describe('nobody is forced', () => {
  it('one clear refusal ends it (Art. 17), and the other roads are told', () => {
    expect(applied().answerTo('RecordRefusal', cast.respondent, { roads: [] })).toBe(
      'REFUSED ROADS_NOT_TOLD roads',
    );
    const life = applied().do('RecordRefusal', cast.respondent);
    expect(life.state.status).toBe('REFUSED');
    expect(life.running).toEqual([]);
    expect(life.answerTo('RecordConsent', cast.respondent)).toBe('REFUSED NOT_AWAITING_CONSENT');
  });

  it('each party speaks for himself alone, and agrees once', () => {
    expect(applied().answerTo('RecordConsent', cast.applicant)).toBe('REFUSED NOT_YOUR_OWN party');
    expect(applied().answerTo('RecordConsent', cast.applicant, { party: 1 })).toBe(
      'REFUSED CONSENT_GIVEN_ALREADY party',
    );
    expect(applied().answerTo('RecordConsent', cast.mediator, { party: 9 })).toBe(
      'REFUSED PARTY_UNKNOWN party',
    );
    expect(applied().answerTo('RecordConsent', resident)).toBe('REFUSED MEDIATION_UNKNOWN');
  });

  it.each([accepted, mediating, signing])(
    'a party may leave at any moment, by a road that is recorded (Art. 23, 26): %#',
    (into) => {
      for (const road of ['ARBITRATION', 'ADMINISTRATION', 'LITIGATION']) {
        const life = into().do('LeaveMediation', cast.respondent, { road });
        expect(life.state).toMatchObject({ status: 'TERMINATED', people: [{}, { left: { road } }] });
        expect(life.of('MediationTerminated')).toEqual([
          { reason: 'PARTY_LEFT', roads: [road], explanation: '准备起诉' },
        ]);
        expect(life.state).not.toHaveProperty('agreement');
        expect(life.running).toEqual([]);
      }
    },
  );

  it('and goes on between those who stay, where there are some on either side; nobody is bound by what he left', () => {
    const three = [
      ...asks.ApplyMediation.people,
      { number: 3, as: 'RESPONDENT', person: cast.personOf('third') },
    ];
    const life = new MediationLife()
      .do('ApplyMediation', cast.applicant, { people: three })
      .do('RecordConsent', cast.mediator)
      .do('RecordConsent', cast.mediator, { party: 3 })
      .do('AppointMediators', cast.mediator)
      .do('DraftAgreement', cast.mediator)
      .do('LeaveMediation', cast.mediator, { party: 3 });
    expect(life.state).toMatchObject({ status: 'MEDIATING' });
    expect(life.state).not.toHaveProperty('agreement');
    expect(life.answerTo('SignAgreement', cast.mediator, { party: 3 })).toBe('REFUSED NO_AGREEMENT_TO_SIGN');
  });

  it('ends without agreement only with the other roads told (Art. 26)', () => {
    expect(mediating().answerTo('TerminateMediation', cast.mediator, { roads: [] })).toBe(
      'REFUSED ROADS_NOT_TOLD roads',
    );
  });

  it('has no command, event or code by which a coercive measure could be recorded (Art. 3, 4, 22)', () => {
    const commands = Object.keys(mediationDecider.rules) as AskedMediationCommandType[];
    const codes = [vocabulary, outcomes]
      .flatMap((room) => Object.values(room as Readonly<Record<string, unknown>>))
      .filter(
        (one): one is Vocabulary<string> => typeof one === 'object' && one !== null && !Array.isArray(one),
      )
      .flatMap((one) => Object.entries(one).flatMap(([code, { zh, en }]) => [code, zh, en]));
    const names = Object.entries(mediationEventNames).flatMap(([type, { zh, en }]) => [type, zh, en]);
    const fields = Object.values(asks).flatMap((data) => Object.keys(data as object));
    expect(commands.length).toBeGreaterThan(40);
    expect([...commands, ...codes, ...names, ...fields].filter((word) => coerciveWords.test(word))).toEqual(
      [],
    );
  });
});
