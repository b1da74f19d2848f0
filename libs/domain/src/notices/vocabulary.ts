import type { Vocabulary } from '../labels';

/** Whom a notice is for, by what he has to do with the case. */
export type NoticeAudience =
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
};

export type NoticeChannel = 'INBOX' | 'WEBHOOK' | 'EMAIL';

export const noticeChannels: Vocabulary<NoticeChannel> = {
  INBOX: { zh: '站内消息', en: 'Inbox' },
  WEBHOOK: { zh: '接口推送', en: 'Webhook' },
  EMAIL: { zh: '电子邮件', en: 'E-mail' },
};
