import { nobody, plainly, until, urgently, type MediationNoticeRules } from './rule';

/** Who is told of what happens until something is agreed on. */
export const mediatingRules = {
  MediationApplied: [
    plainly('COMMITTEE', '有新的调解申请待受理', 'An application for mediation is to be accepted'),
    plainly('PARTIES', '已申请调解，请各方表示是否同意', 'Mediation was applied for; say whether you agree'),
  ],
  MediationProposed: [
    plainly(
      'COMMITTEE',
      '有新的调解建议，待征求当事人意见',
      'Mediation was proposed; the parties are to be asked',
    ),
    plainly(
      'PARTIES',
      '有关组织建议调解，请表示是否同意',
      'Mediation was proposed to you; say whether you agree',
    ),
  ],
  ConsentGiven: nobody,
  ConsentRefused: [
    plainly(
      'PARTIES',
      '有当事人不同意调解，调解不再进行',
      'A party does not want mediation; there will be none',
    ),
    plainly('COMMITTEE', '有当事人不同意调解', 'A party does not want mediation'),
  ],
  MediationAccepted: [
    plainly('PARTIES', '调解已受理', 'The mediation was accepted'),
    plainly(
      'COMMITTEE',
      '调解已受理，待确定调解员',
      'A mediation was accepted; mediators are to be appointed',
    ),
  ],
  MediationNotAccepted: [plainly('PARTIES', '调解申请不予受理', 'The mediation was not accepted')],
  MediatorsAppointed: [
    plainly('PARTIES', '已确定调解员', 'The mediators were appointed'),
    urgently('MEDIATORS', '您被确定为调解员', 'You were appointed to mediate'),
  ],
  MediatorRecused: [
    plainly('PARTIES', '有调解员回避', 'A mediator was recused'),
    plainly('NAMED_OFFICER', '您已回避，不再参与调解', 'You were recused and have no part in it any more'),
    plainly('COMMITTEE', '有调解员回避，请重新确定调解员', 'A mediator was recused; see who mediates'),
  ],
  RepresentativesNamed: [plainly('PARTIES', '已推选代表人', 'Representatives were named')],
  ParticipantInvited: [
    plainly('INVITED_PERSON', '邀请您参加调解', 'You are invited to take part in a mediation'),
  ],
  CommitteeInvited: [
    urgently('ASKED_COMMITTEE', '邀请联合调解，请答复', 'You are asked to mediate jointly; answer'),
  ],
  CommitteeJoined: [
    plainly('MEDIATORS', '受邀组织参加联合调解', 'The committee that was asked mediates jointly'),
  ],
  CommitteeDeclined: [
    plainly('MEDIATORS', '受邀组织不参加联合调解', 'The committee that was asked does not join'),
  ],
  SessionScheduled: [
    plainly('PARTIES', '已约定调解时间', 'A session was scheduled'),
    plainly('MEDIATORS', '已约定调解时间', 'A session was scheduled'),
  ],
  SessionCancelled: [
    plainly('PARTIES', '调解已取消，请勿前往', 'A session was cancelled; do not come'),
    plainly('MEDIATORS', '调解已取消', 'A session was cancelled'),
  ],
  SessionHeld: nobody,
  RiskFound: [
    until(
      'RISK_REPORT',
      urgently('MEDIATORS', '发现激化风险，待报告公安机关', 'A risk is to be reported to the police'),
    ),
    until(
      'RISK_REPORT',
      urgently('JUDICIAL_OFFICE', '发现激化风险，待报告公安机关', 'A risk is to be reported to the police'),
    ),
  ],
  RiskReported: [plainly('JUDICIAL_OFFICE', '激化风险已报告公安机关', 'A risk was reported to the police')],
  PreventionRecorded: nobody,
  HandOverOffered: [
    until(
      'HAND_OVER',
      urgently('ASKED_COMMITTEE', '申请移交至本组织，请答复', 'A mediation is offered to you; answer'),
    ),
  ],
  HandOverAccepted: [
    plainly('PARTIES', '调解已移交，由新的组织继续', 'The mediation was handed over and goes on elsewhere'),
    plainly('FORMER_COMMITTEE', '移交已被接受', 'What you offered was taken over'),
  ],
  HandOverDeclined: [plainly('COMMITTEE', '对方不接受移交', 'What you offered was not taken over')],
  HandOverWithdrawn: [
    plainly('ASKED_COMMITTEE', '移交申请已撤回，无需答复', 'The offer was taken back; do not answer'),
  ],
  MediationExtended: [
    until(
      'MEDIATION',
      plainly('PARTIES', '调解期限已按各方意愿延长', 'The mediation goes on longer, as all parties wish'),
    ),
  ],
} satisfies Partial<MediationNoticeRules>;
