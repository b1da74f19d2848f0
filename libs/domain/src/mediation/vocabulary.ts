import { codesOf, type Vocabulary } from '../labels';

/** Who mediates: a committee of the people, an authority, or a court (三调). One at a time. */
export type Track = 'PEOPLES' | 'ADMINISTRATIVE' | 'JUDICIAL';

export const tracks: Vocabulary<Track> = {
  PEOPLES: { zh: '人民调解', en: "People's mediation" },
  ADMINISTRATIVE: { zh: '行政调解', en: 'Administrative mediation' },
  JUDICIAL: { zh: '司法调解', en: 'Judicial mediation' },
};

export type MediationStatus =
  | 'PENDING_CONSENT'
  | 'ACCEPTED'
  | 'MEDIATING'
  | 'SIGNING'
  | 'EFFECTIVE'
  | 'CONFIRMING'
  | 'CONFIRMED'
  | 'BREACHED'
  | 'PERFORMED'
  | 'DECIDED'
  | 'REFUSED'
  | 'NOT_ACCEPTED'
  | 'TERMINATED'
  | 'ARCHIVED';

export const mediationStatuses: Vocabulary<MediationStatus> = {
  PENDING_CONSENT: { zh: '待当事人同意', en: 'Waiting for consent' },
  ACCEPTED: { zh: '已受理', en: 'Accepted' },
  MEDIATING: { zh: '调解中', en: 'Being mediated' },
  SIGNING: { zh: '协议待签', en: 'Agreement to be signed' },
  EFFECTIVE: { zh: '协议已生效', en: 'Agreement in force' },
  CONFIRMING: { zh: '司法确认中', en: 'Before the court for confirmation' },
  CONFIRMED: { zh: '已司法确认', en: 'Confirmed by the court' },
  BREACHED: { zh: '协议未履行', en: 'Agreement breached' },
  PERFORMED: { zh: '协议已履行', en: 'Agreement performed' },
  DECIDED: { zh: '已作处理决定', en: 'Decided by the government' },
  REFUSED: { zh: '当事人拒绝调解', en: 'Refused by a party' },
  NOT_ACCEPTED: { zh: '不予受理', en: 'Not accepted' },
  TERMINATED: { zh: '调解终止', en: 'Ended without agreement' },
  ARCHIVED: { zh: '已归档', en: 'Archived' },
};

/** Statuses in which an agreement binds its parties. */
export const bindingStatuses: readonly MediationStatus[] = [
  'EFFECTIVE',
  'CONFIRMING',
  'CONFIRMED',
  'BREACHED',
];

/** Statuses in which there may still be an agreement. */
export const unsettledStatuses: readonly MediationStatus[] = [
  'PENDING_CONSENT',
  'ACCEPTED',
  'MEDIATING',
  'SIGNING',
];

/** Statuses in which it ended without an agreement in force. */
export const failedStatuses: readonly MediationStatus[] = ['REFUSED', 'NOT_ACCEPTED', 'TERMINATED'];

export const openMediationStatuses: readonly MediationStatus[] = [...unsettledStatuses, ...bindingStatuses];

/** What people fall out about, as committees report it to the judicial administration. */
export type DisputeKind =
  | 'MARRIAGE_FAMILY'
  | 'NEIGHBOURS'
  | 'HOUSING'
  | 'CONTRACT'
  | 'BUSINESS'
  | 'DAMAGES'
  | 'LABOUR'
  | 'VILLAGE_AFFAIRS'
  | 'LAND'
  | 'EXPROPRIATION'
  | 'ENVIRONMENT'
  | 'TRAFFIC'
  | 'MEDICAL'
  | 'PROPERTY_MANAGEMENT'
  | 'CONSUMER'
  | 'OTHER';

export const disputeKinds: Vocabulary<DisputeKind> = {
  MARRIAGE_FAMILY: { zh: '婚姻家庭', en: 'Marriage and family' },
  NEIGHBOURS: { zh: '邻里', en: 'Neighbours' },
  HOUSING: { zh: '房屋宅基地', en: 'Housing and homesteads' },
  CONTRACT: { zh: '合同', en: 'Contract' },
  BUSINESS: { zh: '生产经营', en: 'Business' },
  DAMAGES: { zh: '损害赔偿', en: 'Damages' },
  LABOUR: { zh: '劳动争议', en: 'Labour' },
  VILLAGE_AFFAIRS: { zh: '村务管理', en: 'Village affairs' },
  LAND: { zh: '山林土地', en: 'Land and woods' },
  EXPROPRIATION: { zh: '征地拆迁', en: 'Expropriation' },
  ENVIRONMENT: { zh: '环境污染', en: 'Pollution' },
  TRAFFIC: { zh: '道路交通事故', en: 'Traffic accident' },
  MEDICAL: { zh: '医疗', en: 'Medical' },
  PROPERTY_MANAGEMENT: { zh: '物业', en: 'Property management' },
  CONSUMER: { zh: '消费', en: 'Consumer' },
  OTHER: { zh: '其他', en: 'Other' },
};

/** Who pointed the parties to mediation, where none of them applied (人民调解法 Art. 17, 18). */
export type Proposer = 'COMMITTEE' | 'COURT' | 'POLICE' | 'PETITION_OFFICE';

export const proposers: Vocabulary<Proposer> = {
  COMMITTEE: { zh: '调解组织主动', en: 'The committee' },
  COURT: { zh: '人民法院', en: 'A court' },
  POLICE: { zh: '公安机关', en: 'The police' },
  PETITION_OFFICE: { zh: '信访部门', en: 'A petition office' },
};

/** As what somebody takes part. */
export type MediationPart = 'APPLICANT' | 'RESPONDENT' | 'PARTICIPANT';

export const mediationParts: Vocabulary<MediationPart> = {
  APPLICANT: { zh: '申请人', en: 'Applicant' },
  RESPONDENT: { zh: '被申请人', en: 'Respondent' },
  PARTICIPANT: { zh: '受邀参与人', en: 'Invited to take part' },
};

export type Side = Exclude<MediationPart, 'PARTICIPANT'>;

export const sides = codesOf(mediationParts).filter((part): part is Side => part !== 'PARTICIPANT');

/** What somebody who is invited is to the parties (人民调解法 Art. 20). */
export type Relation = 'RELATIVE' | 'NEIGHBOUR' | 'COLLEAGUE' | 'EXPERT' | 'SOCIAL_ORGANISATION' | 'OTHER';

export const relations: Vocabulary<Relation> = {
  RELATIVE: { zh: '亲属', en: 'Relative' },
  NEIGHBOUR: { zh: '邻里', en: 'Neighbour' },
  COLLEAGUE: { zh: '同事', en: 'Colleague' },
  EXPERT: { zh: '有专门知识的人员', en: 'Expert' },
  SOCIAL_ORGANISATION: { zh: '社会组织人员', en: 'Of a social organisation' },
  OTHER: { zh: '其他', en: 'Other' },
};

/** Why a committee does not accept a dispute. */
export type NotAcceptedReason =
  'NOT_A_CIVIL_DISPUTE' | 'OUTSIDE_COMPETENCE' | 'BEFORE_A_COURT' | 'DECIDED_ALREADY' | 'LAW_FORBIDS';

export const notAcceptedReasons: Vocabulary<NotAcceptedReason> = {
  NOT_A_CIVIL_DISPUTE: { zh: '不属于民间纠纷', en: 'No dispute between citizens' },
  OUTSIDE_COMPETENCE: { zh: '不属于本组织受理范围', en: 'Outside our competence' },
  BEFORE_A_COURT: { zh: '法院、仲裁机构已受理', en: 'Before a court or arbitration' },
  DECIDED_ALREADY: { zh: '已有生效裁决或处理决定', en: 'Decided already' },
  LAW_FORBIDS: { zh: '法律法规禁止调解', en: 'A law forbids mediation' },
};

/** Why a mediation ends without an agreement (人民调解法 Art. 26). */
export type TerminationReason =
  'NO_AGREEMENT' | 'PARTY_LEFT' | 'TIME_OVER' | 'NOT_SIGNED' | 'CRIMINAL_MATTER';

export const terminationReasons: Vocabulary<TerminationReason> = {
  NO_AGREEMENT: { zh: '调解不成', en: 'No agreement' },
  PARTY_LEFT: { zh: '当事人退出', en: 'A party left' },
  TIME_OVER: { zh: '期限届满未达成协议', en: 'No agreement within the time' },
  NOT_SIGNED: { zh: '当事人拒签协议', en: 'The agreement was not signed' },
  CRIMINAL_MATTER: { zh: '涉嫌治安、刑事案件，移送公安机关', en: 'A matter for the police' },
};

/** What a dispute threatens to become (人民调解法 Art. 25), or was kept from becoming. */
export type Intensification = 'PETITION' | 'GROUP_PETITION' | 'MASS_FIGHT' | 'CRIMINAL_TURN' | 'SELF_HARM';

export const intensifications: Vocabulary<Intensification> = {
  PETITION: { zh: '上访', en: 'A petition' },
  GROUP_PETITION: { zh: '群体性上访', en: 'A petition by many' },
  MASS_FIGHT: { zh: '群体性械斗', en: 'A fight of many' },
  CRIMINAL_TURN: { zh: '民转刑', en: 'A turn into crime' },
  SELF_HARM: { zh: '自伤自杀', en: 'Self-harm' },
};
