import * as cast from '../testing/mediation-cast';
import { confirmed, effective } from '../testing/mediation-life';

const challenged = () => confirmed().at('2026-05-04 10:00').do('RecordChallenge', cast.justice);

describe('a third party whom a confirmed agreement harms (法释〔2011〕5号 Art. 10)', () => {
  it('goes to the court within a year of the day on which he knew, or too late, which is said', () => {
    const known = { knownOn: '2026-04-20' };
    const inTime = confirmed().at('2027-04-20 10:00').do('RecordChallenge', cast.justice, known);
    expect(inTime.of('ConfirmationChallenged')).toMatchObject([{ knownOn: '2026-04-20', isInTime: true }]);
    const late = confirmed().at('2027-04-23 10:00').do('RecordChallenge', cast.justice, known);
    expect(late.of('ConfirmationChallenged')).toMatchObject([{ isInTime: false }]);
    expect(
      confirmed().at('2026-05-04 10:00').answerTo('RecordChallenge', cast.justice, { knownOn: '2026-05-05' }),
    ).toBe('REFUSED OCCURRED_IN_FUTURE knownOn');
  });

  it('is told by the judicial office, of what was confirmed, one challenge at a time', () => {
    expect(confirmed().answerTo('RecordChallenge', cast.mediator)).toBe('REFUSED ROLE_MAY_NOT');
    expect(effective().answerTo('RecordChallenge', cast.justice)).toBe('REFUSED NOT_BEFORE_THE_COURT');
    expect(confirmed().answerTo('RecordChallengeRefusal', cast.justice)).toBe('REFUSED NOT_CHALLENGED');
    expect(challenged().answerTo('RecordChallenge', cast.justice)).toBe('REFUSED CHALLENGE_PENDING');
  });

  it('is heard and refused, or has the confirmation revoked', () => {
    const refused = challenged().do('RecordChallengeRefusal', cast.justice);
    expect(refused.state).toMatchObject({ status: 'CONFIRMED', confirmation: { status: 'CONFIRMED' } });
    expect(refused.state.confirmation).not.toHaveProperty('isChallenged');
    const revoked = challenged().do('RecordRevocation', cast.justice);
    expect(revoked.state).toMatchObject({ status: 'EFFECTIVE', confirmation: { status: 'REVOKED' } });
    expect(revoked.state.confirmation).not.toHaveProperty('isChallenged');
  });

  it('keeps the file open until the court has spoken', () => {
    const over = challenged()
      .do('RecordPerformance', cast.mediator, { obligation: 1, performance: 'FULL' })
      .do('RecordPerformance', cast.mediator, { obligation: 2, performance: 'FULL' });
    expect(over.state.status).toBe('PERFORMED');
    expect(over.answerTo('ArchiveMediation', cast.mediator)).toBe('REFUSED CHALLENGE_PENDING');
    over.do('RecordChallengeRefusal', cast.justice);
    expect(over.answerTo('ArchiveMediation', cast.mediator)).toBe('REFUSED FILE_INCOMPLETE');
  });
});
