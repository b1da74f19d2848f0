import type { Vocabulary } from '../labels';

export type AgreementForm = 'WRITTEN' | 'ORAL';

export const agreementForms: Vocabulary<AgreementForm> = {
  WRITTEN: { zh: '书面协议', en: 'In writing' },
  ORAL: { zh: '口头协议', en: 'By word of mouth' },
};

/** What a mediation came to. */
export type MediationOutcome =
  'AGREED' | 'VOIDED' | 'TERMINATED' | 'WITHDRAWN' | 'DECIDED' | 'REFUSED' | 'NOT_ACCEPTED';

export const mediationOutcomes: Vocabulary<MediationOutcome> = {
  AGREED: { zh: '调解成功（协议生效）', en: 'Settled: an agreement took effect' },
  VOIDED: { zh: '协议被撤销或确认无效', en: 'The agreement was voided by a court' },
  TERMINATED: { zh: '调解不成', en: 'Ended without agreement' },
  WITHDRAWN: { zh: '当事人退出', en: 'Ended because a party left' },
  DECIDED: { zh: '调解不成，已作处理决定', en: 'Decided by the government' },
  REFUSED: { zh: '当事人拒绝调解', en: 'Refused by a party' },
  NOT_ACCEPTED: { zh: '不予受理', en: 'Not accepted' },
};

/** How far an obligation was performed. */
export type Performance = 'DUE' | 'PARTIAL' | 'FULL' | 'BREACHED';

export const performances: Vocabulary<Performance> = {
  DUE: { zh: '待履行', en: 'To be performed' },
  PARTIAL: { zh: '部分履行', en: 'Performed in part' },
  FULL: { zh: '全部履行', en: 'Performed' },
  BREACHED: { zh: '反悔、未履行', en: 'Breached' },
};

/** Where a joint application for judicial confirmation stands. */
export type ConfirmationStatus =
  'APPLIED' | 'ACCEPTED' | 'DECLINED' | 'CONFIRMED' | 'REFUSED' | 'REVOKED' | 'LAPSED';

export const confirmationStatuses: Vocabulary<ConfirmationStatus> = {
  APPLIED: { zh: '已申请', en: 'Applied for' },
  ACCEPTED: { zh: '法院已受理', en: 'Accepted by the court' },
  DECLINED: { zh: '法院不予受理', en: 'Not accepted by the court' },
  CONFIRMED: { zh: '裁定有效', en: 'Confirmed' },
  REFUSED: { zh: '裁定驳回', en: 'Refused' },
  REVOKED: { zh: '确认裁定被撤销', en: 'Revoked' },
  LAPSED: { zh: '逾期未申请', en: 'Lapsed' },
};

/** What a suit is about (人民调解法 Art. 32; a decision of the government: 民间纠纷处理办法 Art. 21). */
export type SuitKind = 'PERFORMANCE' | 'CONTENT' | 'DISPUTE';

export const suitKinds: Vocabulary<SuitKind> = {
  PERFORMANCE: { zh: '请求履行协议', en: 'For performance of the agreement' },
  CONTENT: { zh: '变更、撤销协议或确认无效', en: 'Against the content of the agreement' },
  DISPUTE: { zh: '就原纠纷起诉', en: 'About the dispute itself' },
};

/** How a suit ended. */
export type SuitResult = 'UPHELD' | 'PARTLY_UPHELD' | 'DISMISSED' | 'SETTLED' | 'WITHDRAWN';

export const suitResults: Vocabulary<SuitResult> = {
  UPHELD: { zh: '支持诉讼请求', en: 'Upheld' },
  PARTLY_UPHELD: { zh: '部分支持', en: 'Upheld in part' },
  DISMISSED: { zh: '驳回', en: 'Dismissed' },
  SETTLED: { zh: '和解、调解结案', en: 'Settled' },
  WITHDRAWN: { zh: '撤诉', en: 'Withdrawn' },
};

/** The visits after an agreement took effect: on days 7, 30 and 90; and the last, where something is due later than that. */
export type Visit = 'FIRST' | 'SECOND' | 'THIRD' | 'LAST';

export const visits: Vocabulary<Visit> = {
  FIRST: { zh: '首次回访', en: 'First visit' },
  SECOND: { zh: '第二次回访', en: 'Second visit' },
  THIRD: { zh: '第三次回访', en: 'Third visit' },
  LAST: { zh: '期满回访', en: 'Visit after the last day of performance' },
};

/** What a paper is. */
export type PaperKind =
  | 'REGISTRATION'
  | 'INVITATION'
  | 'MINUTES'
  | 'AGREEMENT'
  | 'CONFIRMATION_APPLICATION'
  | 'TERMINATION'
  | 'FOLLOW_UP';

export const paperKinds: Vocabulary<PaperKind> = {
  REGISTRATION: { zh: '受理登记表', en: 'Registration form' },
  INVITATION: { zh: '邀请函', en: 'Invitation' },
  MINUTES: { zh: '调解笔录', en: 'Minutes' },
  AGREEMENT: { zh: '调解协议书', en: 'Agreement' },
  CONFIRMATION_APPLICATION: { zh: '司法确认申请书', en: 'Application for confirmation' },
  TERMINATION: { zh: '调解终止通知书', en: 'Notice of termination' },
  FOLLOW_UP: { zh: '回访记录', en: 'Record of a visit' },
};
