import { missingMarks } from '../../mediation/agreeing/marks';
import { nobody, plainly, until, urgently, when, type MediationNoticeRules } from './rule';

const whenBreached = when(
  ({ event }) => event.type === 'PerformanceRecorded' && event.data.performance === 'BREACHED',
);
/** Once nothing but the seal is missing. */
const whenToBeSealed = when(({ after }) => {
  const missing = after.agreement ? missingMarks(after, after.agreement) : [];
  return missing.length > 0 && missing.every(({ kind }) => kind === 'SEAL');
});
const sealing = [whenToBeSealed(urgently('COMMITTEE', '协议待盖章', 'An agreement is to be sealed'))];

/** All whom it concerns what a court does: told alike. */
const ofCourt = (zh: string, en: string) => [
  plainly('PARTIES', zh, en),
  plainly('MEDIATORS', zh, en),
  plainly('JUDICIAL_OFFICE', zh, en),
];

/** Who is told of an agreement, of what courts make of it, and of the end without one. */
export const agreementRules = {
  AgreementDrafted: [
    plainly('PARTIES', '调解协议待签署', 'An agreement is to be signed'),
    plainly('MEDIATORS', '调解协议待签署', 'An agreement is to be signed'),
  ],
  DraftWithdrawn: [plainly('PARTIES', '待签协议已撤回，请勿签署', 'The draft was withdrawn; do not sign it')],
  AgreementSigned: sealing,
  AgreementSignedByMediator: sealing,
  AgreementSealed: nobody,
  OralAgreementReached: nobody,
  AgreementTookEffect: ofCourt(
    '调解协议已生效，可共同申请司法确认',
    'An agreement is in force; the parties may jointly apply for confirmation',
  ).map((rule) => until('CONFIRMATION', rule)),
  AgreementPerformed: [
    plainly('PARTIES', '调解协议已履行完毕', 'The agreement was performed'),
    plainly('MEDIATORS', '调解协议已履行完毕', 'The agreement was performed'),
  ],
  PerformanceRecorded: [
    whenBreached(plainly('PARTIES', '记录到协议未履行', 'It was recorded that the agreement is not kept')),
    whenBreached(
      urgently('MEDIATORS', '协议未履行，请督促', 'An agreement is not kept; talk to whoever owes'),
    ),
    whenBreached(plainly('JUDICIAL_OFFICE', '协议未履行', 'An agreement is not kept')),
  ],
  FollowUpRecorded: nobody,
  PersuasionRecorded: nobody,
  ConfirmationApplied: [
    plainly('MEDIATORS', '已申请司法确认', 'Confirmation was applied for'),
    plainly('JUDICIAL_OFFICE', '已申请司法确认', 'Confirmation was applied for'),
  ],
  CourtAccepted: ofCourt('法院受理了司法确认申请', 'The court accepted the application for confirmation'),
  CourtDeclined: ofCourt(
    '法院不受理司法确认申请',
    'The court did not accept the application for confirmation',
  ),
  CourtExtended: [plainly('PARTIES', '法院延长审查期限', 'The court takes longer for its ruling')],
  AgreementConfirmed: ofCourt('法院已裁定确认协议有效', 'The court confirmed the agreement').map((rule) =>
    until('ENFORCEMENT', rule),
  ),
  ConfirmationRefused: ofCourt('法院驳回司法确认申请', 'The court refused to confirm the agreement'),
  ConfirmationRevoked: ofCourt('确认裁定已被撤销', 'The confirmation was revoked'),
  ConfirmationChallenged: ofCourt('案外人申请撤销确认裁定', 'A third party challenges the confirmation'),
  ChallengeRefused: ofCourt('案外人的撤销申请被驳回', 'The challenge of a third party was refused'),
  EnforcementApplied: ofCourt('已申请强制执行', 'Enforcement was applied for'),
  SuitFiled: [
    plainly('MEDIATORS', '当事人已起诉', 'A party went to court'),
    plainly('JUDICIAL_OFFICE', '当事人已起诉', 'A party went to court'),
  ],
  SuitDecided: [
    plainly('COMMITTEE', '诉讼结果已反馈', 'How a suit ended was told back'),
    plainly('JUDICIAL_OFFICE', '诉讼结果已反馈', 'How a suit ended was told back'),
  ],
  AgreementVoided: [
    plainly('PARTIES', '法院认定协议无效或已撤销', 'A court found that the agreement binds nobody'),
  ],
  DecisionOutcomeRecorded: [
    plainly('PARTIES', '处理决定的执行情况已记录', 'What became of the decision was recorded'),
  ],
  PartyLeft: [
    plainly('PARTIES', '有当事人退出调解', 'A party left the mediation'),
    plainly('MEDIATORS', '有当事人退出调解', 'A party left the mediation'),
  ],
  MediationTerminated: [
    plainly('PARTIES', '调解终止', 'The mediation has ended without an agreement'),
    plainly('MEDIATORS', '调解终止', 'A mediation has ended without an agreement'),
  ],
  DisputeDecided: [
    until(
      'SUIT_AFTER_DECISION',
      plainly(
        'PARTIES',
        '政府已作出处理决定，不服可起诉',
        'The government decided; you may go to court against it',
      ),
    ),
    plainly('COMMITTEE', '政府已作出处理决定', 'The government decided a dispute'),
  ],
  MediationFileAttached: nobody,
  MediationNoted: nobody,
  PaperMade: nobody,
  MediationArchived: nobody,
  ClockStarted: nobody,
  ClockPaused: nobody,
  ClockResumed: nobody,
  ClockExtended: nobody,
  ClockStopped: nobody,
  ConfirmationWindowLapsed: ofCourt(
    '逾期未申请，不能再申请司法确认',
    'Nobody applied in time; confirmation is not to be had any more',
  ),
  DecisionBecameFinal: [
    plainly('PARTIES', '逾期未起诉，处理决定生效', 'Nobody went to court in time; the decision is final'),
  ],
  EnforcementWindowLapsed: [
    plainly('PARTIES', '逾期未申请执行', 'Nobody applied for enforcement in time'),
    plainly('JUDICIAL_OFFICE', '逾期未申请执行', 'Nobody applied for enforcement in time'),
  ],
} satisfies Partial<MediationNoticeRules>;
