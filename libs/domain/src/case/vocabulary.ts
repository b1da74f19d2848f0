import { codesOf, type Vocabulary } from '../labels';

export type CaseStatus =
  | 'REPORTED'
  | 'VERIFYING'
  | 'FILED'
  | 'NOT_FILED'
  | 'DISPATCHED'
  | 'HANDLING'
  | 'RETURN_PENDING'
  | 'SUSPENDED'
  | 'HANDLED'
  | 'CHECKED'
  | 'CLOSED'
  | 'REDIRECTED'
  | 'MERGED'
  | 'VOIDED'
  | 'ARCHIVED';

export const caseStatuses: Vocabulary<CaseStatus> = {
  REPORTED: { zh: '待受理', en: 'Reported' },
  VERIFYING: { zh: '待核实', en: 'Being verified' },
  FILED: { zh: '待派遣', en: 'Filed' },
  NOT_FILED: { zh: '不予立案', en: 'Not filed' },
  DISPATCHED: { zh: '待签收', en: 'Dispatched' },
  HANDLING: { zh: '处置中', en: 'Being handled' },
  RETURN_PENDING: { zh: '退单待审', en: 'Objection pending' },
  SUSPENDED: { zh: '挂账', en: 'Suspended' },
  HANDLED: { zh: '待核查', en: 'Handled' },
  CHECKED: { zh: '待结案', en: 'Checked' },
  CLOSED: { zh: '已结案', en: 'Closed' },
  REDIRECTED: { zh: '已转其他渠道', en: 'Passed on' },
  MERGED: { zh: '已并案', en: 'Merged' },
  VOIDED: { zh: '已作废', en: 'Voided' },
  ARCHIVED: { zh: '已归档', en: 'Archived' },
};

/** Statuses in which nobody has anything to do. */
export const endedStatuses: readonly CaseStatus[] = [
  'NOT_FILED',
  'REDIRECTED',
  'MERGED',
  'VOIDED',
  'CLOSED',
  'ARCHIVED',
];

export const openStatuses: readonly CaseStatus[] = codesOf(caseStatuses).filter(
  (status) => !endedStatuses.includes(status),
);

/** Statuses in which units that were asked to help still may: also while an objection is decided, their time runs on. */
export const helpedStatuses: readonly CaseStatus[] = ['DISPATCHED', 'HANDLING', 'RETURN_PENDING'];

export type Urgency = 'ORDINARY' | 'URGENT' | 'EMERGENCY';

export const urgencies: Vocabulary<Urgency> = {
  ORDINARY: { zh: '一般', en: 'Ordinary' },
  URGENT: { zh: '加急', en: 'Urgent' },
  EMERGENCY: { zh: '紧急', en: 'Emergency' },
};

export type Outcome =
  'RESOLVED' | 'PARTLY_RESOLVED' | 'EXPLAINED' | 'NOT_RESOLVABLE' | 'WITHDRAWN' | 'NO_CONTACT';

export const outcomes: Vocabulary<Outcome> = {
  RESOLVED: { zh: '已解决', en: 'Resolved' },
  PARTLY_RESOLVED: { zh: '部分解决', en: 'Partly resolved' },
  EXPLAINED: { zh: '解释说明', en: 'Explained' },
  NOT_RESOLVABLE: { zh: '客观不能解决', en: 'Cannot be resolved' },
  WITHDRAWN: { zh: '撤诉', en: 'Withdrawn' },
  NO_CONTACT: { zh: '无法联系', en: 'Reporter cannot be reached' },
};

export type Finding = 'TRUE' | 'FALSE' | 'NOT_FOUND';

export const findings: Vocabulary<Finding> = {
  TRUE: { zh: '属实', en: 'As reported' },
  FALSE: { zh: '不属实', en: 'Not as reported' },
  NOT_FOUND: { zh: '未找到', en: 'Could not be found' },
};

export type DeclineReason =
  'NOT_TRUE' | 'OUTSIDE_COMPETENCE' | 'IN_LITIGATION' | 'ALREADY_DECIDED' | 'TOO_VAGUE';

export const declineReasons: Vocabulary<DeclineReason> = {
  NOT_TRUE: { zh: '反映内容不属实', en: 'Not true on inspection' },
  OUTSIDE_COMPETENCE: { zh: '不属于受理范围', en: 'Outside our competence' },
  IN_LITIGATION: { zh: '已进入诉讼、仲裁或复议', en: 'Before a court, arbitration or review' },
  ALREADY_DECIDED: { zh: '同一事项已办结', en: 'The same matter was decided before' },
  TOO_VAGUE: { zh: '要素不全且无法补充', en: 'Too vague, and nobody to ask' },
};

export type OtherRoad =
  | 'PEOPLES_MEDIATION'
  | 'RESIDENTS_COUNCIL'
  | 'ARBITRATION'
  | 'ADMINISTRATION'
  | 'ADMINISTRATIVE_REVIEW'
  | 'LITIGATION'
  | 'PETITION'
  | 'EMERGENCY_LINE'
  | 'SERVICE_HOTLINE';

/** Ways that stay open to somebody whose report is not filed. */
export const otherRoads: Vocabulary<OtherRoad> = {
  PEOPLES_MEDIATION: { zh: '人民调解', en: "People's mediation" },
  RESIDENTS_COUNCIL: { zh: '居民议事会', en: "Residents' council" },
  ARBITRATION: { zh: '仲裁', en: 'Arbitration' },
  ADMINISTRATION: { zh: '行政途径', en: 'An authority' },
  ADMINISTRATIVE_REVIEW: { zh: '行政复议', en: 'Administrative review' },
  LITIGATION: { zh: '诉讼', en: 'Litigation' },
  PETITION: { zh: '信访', en: 'Petition' },
  EMERGENCY_LINE: { zh: '紧急报警电话', en: 'Emergency line' },
  SERVICE_HOTLINE: { zh: '12345 热线', en: '12345 hotline' },
};

export type ObjectionReason =
  'NOT_OUR_COMPETENCE' | 'NOT_ON_POWERS_LIST' | 'NOT_OUR_TERRITORY' | 'FACTS_WRONG' | 'NEEDS_OTHER_LEAD';

export const objectionReasons: Vocabulary<ObjectionReason> = {
  NOT_OUR_COMPETENCE: { zh: '非本单位职责', en: 'Not our competence' },
  NOT_ON_POWERS_LIST: { zh: '不在事权清单内', en: 'Not on our list of powers' },
  NOT_OUR_TERRITORY: { zh: '非本单位辖区', en: 'Not our territory' },
  FACTS_WRONG: { zh: '案情与事实不符', en: 'The facts are otherwise' },
  NEEDS_OTHER_LEAD: { zh: '应由其他单位牵头', en: 'Another unit should lead' },
};

export type PersonPart = 'REPORTER' | 'PARTY' | 'WITNESS';

export const personParts: Vocabulary<PersonPart> = {
  REPORTER: { zh: '报告人', en: 'Reporter' },
  PARTY: { zh: '当事人', en: 'Party' },
  WITNESS: { zh: '证人', en: 'Witness' },
};

export type EvidenceKind = 'PHOTO' | 'VIDEO' | 'AUDIO' | 'DOCUMENT';

export const evidenceKinds: Vocabulary<EvidenceKind> = {
  PHOTO: { zh: '照片', en: 'Photo' },
  VIDEO: { zh: '视频', en: 'Video' },
  AUDIO: { zh: '录音', en: 'Audio' },
  DOCUMENT: { zh: '文件', en: 'Document' },
};
