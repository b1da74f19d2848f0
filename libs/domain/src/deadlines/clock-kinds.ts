import type { Vocabulary } from '../labels';

/** What a clock of a case measures: who has to do what next. */
export type CaseClockKind =
  | 'ACCEPTANCE'
  | 'VERIFICATION'
  | 'DISPATCH'
  | 'SIGNING'
  | 'HANDLING'
  | 'REWORK'
  | 'ASSISTANCE'
  | 'REPORT_IN'
  | 'ARBITRATION'
  | 'SUSPENSION'
  | 'CHECK'
  | 'CLOSING';

export const caseClockKinds: Vocabulary<CaseClockKind> = {
  ACCEPTANCE: { zh: '受理', en: 'Acceptance' },
  VERIFICATION: { zh: '核实', en: 'Verification on site' },
  DISPATCH: { zh: '派遣', en: 'Dispatch' },
  SIGNING: { zh: '签收', en: 'Signing for' },
  HANDLING: { zh: '处置', en: 'Handling' },
  REWORK: { zh: '重办', en: 'Handling anew' },
  ASSISTANCE: { zh: '协办', en: 'Help with a task' },
  REPORT_IN: { zh: '吹哨报到', en: 'Reporting in to a whistle' },
  ARBITRATION: { zh: '退单审核', en: 'Decision on an objection' },
  SUSPENSION: { zh: '挂账复核', en: 'Review of a suspension' },
  CHECK: { zh: '核查', en: 'Check' },
  CLOSING: { zh: '结案', en: 'Closing' },
};

/** What a clock of a mediation measures. */
export type MediationClockKind =
  | 'MEDIATION_ACCEPTANCE'
  | 'ADMINISTRATIVE_ACCEPTANCE'
  | 'COMPLEX_ACCEPTANCE'
  | 'MEDIATION'
  | 'HAND_OVER'
  | 'RISK_REPORT'
  | 'FIRST_FOLLOW_UP'
  | 'SECOND_FOLLOW_UP'
  | 'THIRD_FOLLOW_UP'
  | 'LAST_FOLLOW_UP'
  | 'CONFIRMATION'
  | 'COURT_ACCEPTANCE'
  | 'COURT_RULING'
  | 'ENFORCEMENT'
  | 'SUIT_AFTER_DECISION';

export const mediationClockKinds: Vocabulary<MediationClockKind> = {
  MEDIATION_ACCEPTANCE: { zh: '调解受理', en: 'Acceptance of a mediation' },
  ADMINISTRATIVE_ACCEPTANCE: { zh: '行政调解受理', en: 'Acceptance of an administrative mediation' },
  COMPLEX_ACCEPTANCE: {
    zh: '行政调解受理（复杂）',
    en: 'Acceptance of an administrative mediation, complex',
  },
  MEDIATION: { zh: '调解', en: 'Mediation' },
  HAND_OVER: { zh: '移交答复', en: 'Answer to a hand-over' },
  RISK_REPORT: { zh: '激化风险报告', en: 'Report of a risk to the police' },
  FIRST_FOLLOW_UP: { zh: '首次履行回访', en: 'First visit about performance' },
  SECOND_FOLLOW_UP: { zh: '第二次履行回访', en: 'Second visit about performance' },
  THIRD_FOLLOW_UP: { zh: '第三次履行回访', en: 'Third visit about performance' },
  LAST_FOLLOW_UP: { zh: '期满履行回访', en: 'Visit after the last day of performance' },
  CONFIRMATION: { zh: '申请司法确认', en: 'Application for judicial confirmation' },
  COURT_ACCEPTANCE: { zh: '法院受理决定', en: 'Acceptance by the court' },
  COURT_RULING: { zh: '法院确认裁定', en: 'Ruling of the court' },
  ENFORCEMENT: { zh: '申请执行', en: 'Application for enforcement' },
  SUIT_AFTER_DECISION: { zh: '对处理决定起诉', en: 'Suit against a decision of the government' },
};

export type ClockKind = CaseClockKind | MediationClockKind;

export const clockKinds: Vocabulary<ClockKind> = { ...caseClockKinds, ...mediationClockKinds };

/**
 * A time within which somebody may do something, or after which the platform does. It runs out without anybody being
 * late.
 */
export type WindowKind =
  'OBJECTION_WINDOW' | 'APPEAL_WINDOW' | 'REOPEN_WINDOW' | 'ARCHIVE' | 'THIRD_PARTY_CHALLENGE';

export const windowKinds: Vocabulary<WindowKind> = {
  OBJECTION_WINDOW: { zh: '退单期限', en: 'Time to object to a dispatch' },
  APPEAL_WINDOW: { zh: '不予立案异议期限', en: 'Time to appeal against a refusal' },
  REOPEN_WINDOW: { zh: '重启期限', en: 'Time to reopen' },
  ARCHIVE: { zh: '归档', en: 'Archive' },
  THIRD_PARTY_CHALLENGE: { zh: '案外人申请撤销', en: 'Challenge by a third party' },
};

/** What a row is about when no clock runs by it: a limit to what is granted, or on record for whoever counts by hand. */
export type TableKind =
  | 'HOTLINE'
  | 'URBAN_FACTS'
  | 'EXTENSION'
  | 'APPEAL'
  | 'TRIGGER'
  | 'MEDIATION_EXTENSION'
  | 'COURT_EXTENSION'
  | 'PETITION'
  | 'ACCIDENT'
  | 'HAZARD'
  | 'SERVICE'
  | 'SELF_GOVERNANCE'
  | 'EVALUATION'
  | 'PERSONAL_DATA';

export const tableKinds: Vocabulary<TableKind> = {
  HOTLINE: { zh: '热线办理', en: 'Hotline' },
  URBAN_FACTS: { zh: '城市管理部件与事件', en: 'Facts of urban management' },
  EXTENSION: { zh: '延期', en: 'Extension' },
  APPEAL: { zh: '异议', en: 'Appeal' },
  TRIGGER: { zh: '触发条件', en: 'Trigger' },
  MEDIATION_EXTENSION: { zh: '调解延长', en: 'Extension of a mediation' },
  COURT_EXTENSION: { zh: '法院裁定延长', en: 'Extension of the ruling of a court' },
  PETITION: { zh: '信访', en: 'Petition' },
  ACCIDENT: { zh: '事故与突发事件', en: 'Accidents and emergencies' },
  HAZARD: { zh: '隐患整改', en: 'Hazard rectification' },
  SERVICE: { zh: '一件事办理', en: 'One-stop service' },
  SELF_GOVERNANCE: { zh: '基层自治', en: 'Self-governance' },
  EVALUATION: { zh: '考评', en: 'Evaluation' },
  PERSONAL_DATA: { zh: '个人信息', en: 'Personal data' },
};

export type DeadlineKind = ClockKind | WindowKind | TableKind;

export const deadlineKinds: Vocabulary<DeadlineKind> = { ...clockKinds, ...windowKinds, ...tableKinds };

/** What stands behind a figure, the strongest first. */
export type Force = 'LAW' | 'LOCAL_LAW' | 'STANDARD' | 'LOCAL_STANDARD' | 'PRACTICE' | 'DESIGN';

export const forces: Vocabulary<Force> = {
  LAW: { zh: '法律、行政法规、司法解释', en: 'National law' },
  LOCAL_LAW: { zh: '地方性法规', en: 'Local law' },
  STANDARD: { zh: '国家、行业标准', en: 'National or sector standard' },
  LOCAL_STANDARD: { zh: '地方标准', en: 'Local standard' },
  PRACTICE: { zh: '公开的通行做法', en: 'Published practice' },
  DESIGN: { zh: '平台默认值', en: 'Default of the platform' },
};
