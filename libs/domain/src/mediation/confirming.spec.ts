import { isRefused } from '../decider';
import { files } from '../testing/mediation-asks';
import * as cast from '../testing/mediation-cast';
import {
  confirmed,
  confirming,
  effective,
  mediating,
  performed,
  refused,
  terminated,
} from '../testing/mediation-life';
import { missingPapers } from './filing/file';

describe('judicial confirmation (Art. 33; 民事诉讼法 Art. 205)', () => {
  it('is applied for jointly', () => {
    expect(effective().answerTo('ApplyConfirmation', cast.justice, { appliedBy: [1] })).toBe(
      'REFUSED CONSENT_OF_ALL_NEEDED appliedBy',
    );
  });

  it('within thirty days, warned of on days 15, 23 and 28, and lapsed when missed', () => {
    const life = effective();
    const warned = ['2026-03-20 09:30', '2026-03-28 09:30', '2026-03-30 09:30', '2026-04-02 09:30'].map(
      (local) => {
        life.at(local).tellAll();
        return life
          .of('DeadlineWarned')
          .filter(({ kind }) => kind === 'CONFIRMATION')
          .map(({ percent }) => percent);
      },
    );
    // Day 23 is a Saturday: told when offices open on Monday.
    expect(warned).toEqual([[50], [50], [50, 77], [50, 77, 93]]);
    expect(isRefused(life.at('2026-04-07 23:00').try('ApplyConfirmation', cast.justice))).toBe(false);
    expect(life.at('2026-04-08 00:30').answerTo('ApplyConfirmation', cast.justice)).toBe(
      'REFUSED CONFIRMATION_WINDOW_OVER',
    );
    life.tellAll();
    expect(life.of('ConfirmationWindowLapsed')).toHaveLength(1);
    expect(life.verdicts).toContain('CONFIRMATION LATE LAPSED');
    expect(life.state).toMatchObject({ status: 'EFFECTIVE', confirmation: { status: 'LAPSED' } });
    expect(life.tellAll().of('ConfirmationWindowLapsed')).toHaveLength(1);
  });

  it('not of who is whose spouse, parent or child (法释〔2011〕5号 Art. 4)', () => {
    const life = mediating().do('RecordOralAgreement', cast.mediator, { isOfStatus: true });
    expect(life.answerTo('ApplyConfirmation', cast.mediator)).toBe('REFUSED NOT_CONFIRMABLE');
  });

  it('is accepted in three days and ruled on in fifteen, with ten more', () => {
    const life = confirming();
    expect(life.running).toContain('COURT_ACCEPTANCE');
    expect(life.answerTo('RecordCourtExtension', cast.justice)).toBe('REFUSED NO_CLOCK_RUNS');
    life.at('2026-03-12 10:00').do('RecordCourtAcceptance', cast.justice);
    const ruling = () => life.state.clocks.find(({ kind }) => kind === 'COURT_RULING');
    expect(ruling()?.dueOn).toBe('2026-03-27');
    expect(life.answerTo('RecordCourtExtension', cast.justice, { amount: 11 })).toBe(
      'REFUSED EXTENSION_TOO_LONG amount',
    );
    life.do('RecordCourtExtension', cast.justice);
    // The 25th day is a holiday's first.
    expect(ruling()?.dueOn).toBe('2026-04-07');
    expect(life.answerTo('RecordCourtExtension', cast.justice)).toBe('REFUSED NO_MORE_EXTENSIONS');
  });

  it('may be applied for again, within its window, where the court did not accept it', () => {
    const life = confirming().do('RecordCourtRefusal', cast.justice);
    expect(life.state.status).toBe('EFFECTIVE');
    expect(life.do('ApplyConfirmation', cast.justice).state.status).toBe('CONFIRMING');
    const refused = confirming().do('RecordConfirmationRefusal', cast.justice);
    expect(refused.answerTo('ApplyConfirmation', cast.justice)).toBe('REFUSED CONFIRMATION_APPLIED_ALREADY');
  });

  it('can be enforced within two years from the last day of performance (民事诉讼法 Art. 250)', () => {
    const life = confirmed();
    const enforcement = life.state.clocks.find(({ kind }) => kind === 'ENFORCEMENT');
    expect(enforcement).toMatchObject({ dueOn: '2028-03-31', period: { amount: 2, unit: 'CALENDAR_YEAR' } });
    expect(life.state.files).toContain(files.ruling);
    life.do('RecordEnforcement', cast.justice);
    expect(life.verdicts).toContain('ENFORCEMENT MET DONE');
    const late = confirmed().at('2028-04-01 00:30').tellAll();
    expect(late.of('EnforcementWindowLapsed')).toHaveLength(1);
    expect(late.answerTo('RecordEnforcement', cast.justice)).toBe('REFUSED ENFORCEMENT_WINDOW_OVER');
  });

  it('that is revoked leaves the agreement in force', () => {
    const life = confirmed().do('RecordRevocation', cast.justice);
    expect(life.state).toMatchObject({ status: 'EFFECTIVE', confirmation: { status: 'REVOKED' } });
    expect(life.running).not.toContain('ENFORCEMENT');
  });

  it('is put on record by the judicial office alone, but for the application', () => {
    expect(confirming().answerTo('RecordCourtAcceptance', cast.mediator)).toBe('REFUSED ROLE_MAY_NOT');
  });
});

describe('a suit about the agreement (Art. 32)', () => {
  it('may void it, where it is about its content', () => {
    const about = (kind: string) => effective().do('RecordSuit', cast.mediator, { kind });
    expect(about('PERFORMANCE').answerTo('RecordSuitResult', cast.mediator, { isAgreementVoid: true })).toBe(
      'REFUSED AGREEMENT_NOT_AT_ISSUE isAgreementVoid',
    );
    const life = about('CONTENT').do('RecordSuitResult', cast.mediator, { isAgreementVoid: true });
    expect(life.state.status).toBe('TERMINATED');
    expect(missingPapers(life.state).map(({ kind }) => kind)).not.toContain('TERMINATION');
    expect(missingPapers(terminated().state)).toContainEqual({ kind: 'TERMINATION' });
    expect(life.running).toEqual([]);
    expect(life.answerTo('RecordSuitResult', cast.mediator)).toBe('REFUSED SUIT_DECIDED_ALREADY suit');
  });
});

describe('the file of a mediation (Art. 27)', () => {
  it('is archived with every file that was named, or says which it lacks and why', () => {
    const withMissing = (data: object) =>
      refused().answerTo('ArchiveMediation', cast.mediator, { missingFiles: [files.minutes], ...data });
    const withoutFiles = [files.minutes];
    expect(withMissing({})).toBe('REFUSED FILES_NOT_KEPT');
    expect(withMissing({ withoutFiles: [files.text] })).toBe('REFUSED FILES_NOT_KEPT');
    expect(withMissing({ withoutFiles, note: ' ' })).toBe('REFUSED REASON_NEEDED note');
    const data = {
      missingFiles: [files.minutes],
      withoutFiles: [files.text, files.minutes],
      note: '手机遗失',
    };
    const life = refused().do('ArchiveMediation', cast.mediator, data);
    expect(life.of('MediationArchived')).toEqual([{ note: '手机遗失', withoutFiles }]);
    const kept = refused().do('ArchiveMediation', cast.mediator, { withoutFiles, note: '' });
    expect(kept.of('MediationArchived')).toEqual([{ note: '', withoutFiles: [] }]);
  });

  it('is not while a suit is pending, nor while anything is still to be done', () => {
    expect(effective().answerTo('ArchiveMediation', cast.mediator)).toBe('REFUSED MEDIATION_NOT_ENDED');
    const life = performed().do('RecordSuit', cast.mediator, { kind: 'CONTENT' });
    expect(life.answerTo('ArchiveMediation', cast.mediator)).toBe('REFUSED SUIT_PENDING');
  });

  it('holds each file once', () => {
    const life = effective().do('AttachToMediation', cast.applicant);
    expect(life.answerTo('AttachToMediation', cast.mediator)).toBe('REFUSED FILE_ATTACHED_ALREADY hash');
  });
});
