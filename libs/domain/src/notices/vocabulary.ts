import type { Vocabulary } from '../labels';

/** Whom a notice of a case is for, by what he has to do with it. */
export type CaseAudience =
  | 'ACCEPTORS'
  | 'VERIFIER'
  | 'DISPATCHERS'
  | 'LEAD_UNIT'
  | 'LEAD_OR_CENTRE'
  | 'CO_HANDLERS'
  | 'ASKED_UNIT'
  | 'CLOCK_HOLDER'
  | 'APPROVERS'
  | 'SUPERVISORS'
  | 'CHECKERS'
  | 'NAMED_OFFICER'
  | 'REPORTER';

/** Whom a notice of a mediation is for. */
export type MediationAudience =
  | 'PARTIES'
  | 'INVITED_PERSON'
  | 'MEDIATORS'
  | 'COMMITTEE'
  | 'ASKED_COMMITTEE'
  | 'FORMER_COMMITTEE'
  | 'JUDICIAL_OFFICE'
  | 'LOCAL_LEADERS'
  | 'NAMED_OFFICER';

export type NoticeAudience = CaseAudience | MediationAudience;

export const noticeAudiences: Vocabulary<NoticeAudience> = {
  ACCEPTORS: { zh: '受理、值班人员', en: 'Those who accept and close' },
  VERIFIER: { zh: '核实人', en: 'Whoever was asked to look' },
  DISPATCHERS: { zh: '派遣员', en: 'Those who dispatch' },
  LEAD_UNIT: { zh: '牵头单位', en: 'The lead unit' },
  LEAD_OR_CENTRE: {
    zh: '牵头单位；无牵头单位时为监督、指挥中心',
    en: 'The lead unit, or the centres while none leads',
  },
  CO_HANDLERS: { zh: '协办单位', en: 'Units that help' },
  ASKED_UNIT: { zh: '被请求单位', en: 'The unit that was asked' },
  CLOCK_HOLDER: { zh: '计时责任方', en: 'Whoever the time is running for' },
  APPROVERS: { zh: '审批领导', en: 'Leaders who approve' },
  SUPERVISORS: { zh: '督查与领导', en: 'Supervisors and leaders above' },
  CHECKERS: { zh: '核查员', en: 'Those who check' },
  NAMED_OFFICER: { zh: '所指的人员', en: 'The officer whom it is about' },
  REPORTER: { zh: '上报人', en: 'Whoever reported it' },
  PARTIES: { zh: '当事人', en: 'The parties' },
  INVITED_PERSON: { zh: '受邀参与人', en: 'Whoever was invited to take part' },
  MEDIATORS: {
    zh: '调解员；未确定时为调解组织',
    en: 'Those who mediate, or the committee until there are any',
  },
  COMMITTEE: { zh: '调解组织', en: 'The committee or office' },
  ASKED_COMMITTEE: { zh: '被请求的调解组织', en: 'The committee or office that was asked' },
  FORMER_COMMITTEE: { zh: '移出的调解组织', en: 'The committee or office that handed it over' },
  JUDICIAL_OFFICE: { zh: '司法所', en: 'The judicial office' },
  LOCAL_LEADERS: { zh: '村（居）和街道（乡镇）领导', en: 'Leaders of the community and the street' },
};

export type NoticeChannel = 'INBOX' | 'WEBHOOK' | 'EMAIL';

export const noticeChannels: Vocabulary<NoticeChannel> = {
  INBOX: { zh: '站内消息', en: 'Inbox' },
  WEBHOOK: { zh: '接口推送', en: 'Webhook' },
  EMAIL: { zh: '电子邮件', en: 'E-mail' },
};
