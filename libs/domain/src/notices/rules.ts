import type { CaseEventType } from '../case/events';
import type { Label } from '../labels';
import type { CaseEvent } from './receivers';
import { everywhere, quietly } from './notice';
import type { CaseAudience, NoticeChannel } from './vocabulary';

/** Somebody is told of an event, over these channels, in these words. */
export interface NoticeRule {
  readonly to: CaseAudience;
  readonly by: readonly NoticeChannel[];
  readonly say: Label;
  /** Only of such events; absent where it is of all of them. */
  readonly when?: (event: CaseEvent) => boolean;
}

const when =
  (isSo: (event: CaseEvent) => boolean) =>
  (rule: NoticeRule): NoticeRule => ({ ...rule, when: isSo });

const whenRed = when(({ data }) => 'risk' in data && data.risk === 'RED');
/** Units that gave way: only when the lead was among them. */
const whenLeadMoved = when(({ data }) => 'leadFrom' in data && data.leadFrom !== undefined);

const urgently = (to: CaseAudience, zh: string, en: string): NoticeRule => ({
  to,
  by: everywhere,
  say: { zh, en },
});
const plainly = (to: CaseAudience, zh: string, en: string): NoticeRule => ({
  to,
  by: quietly,
  say: { zh, en },
});

/** Who is told of what, and how. An event that is not here is told to nobody. */
export const noticeRules: { readonly [Type in CaseEventType]?: readonly NoticeRule[] } = {
  CaseReported: [plainly('ACCEPTORS', '有新上报待受理', 'A new report is to be accepted')],
  RefusalAppealed: [plainly('ACCEPTORS', '对不予立案提出异议', 'A refusal to file was appealed')],
  VerificationRequested: [urgently('VERIFIER', '请到现场核实', 'You are asked to look on site')],
  VerificationRecorded: [plainly('ACCEPTORS', '核实结果已反馈', 'What was found on site is recorded')],
  CaseFiled: [
    plainly('DISPATCHERS', '案件待派遣', 'A case is to be dispatched'),
    plainly('REPORTER', '您的上报已立案', 'Your report was filed'),
  ],
  FilingDeclined: [plainly('REPORTER', '您的上报不予立案', 'Your report was not filed')],
  CaseDispatched: [
    urgently('LEAD_UNIT', '案件已派遣至本单位，请签收', 'A case was sent to your unit, sign for it'),
    urgently('CO_HANDLERS', '请协办案件', 'Your unit is to help with a case'),
  ],
  DispatchRecalled: [
    plainly('ASKED_UNIT', '派遣已收回，无需签收', 'The dispatch was recalled; do not sign for it'),
    plainly(
      'DISPATCHERS',
      '派遣已收回，案件待重新派遣',
      'A dispatch was recalled; the case is to be dispatched',
    ),
  ],
  CaseSigned: [plainly('REPORTER', '承办单位已签收您的上报', 'The unit in charge has taken your report up')],
  DispatchObjected: [plainly('DISPATCHERS', '承办单位申请退单', 'The unit objects to the dispatch')],
  ObjectionUpheld: [plainly('DISPATCHERS', '退单成立，案件待重新派遣', 'The case is to be dispatched again')],
  ObjectionDenied: [
    urgently('LEAD_UNIT', '退单未获同意，请签收', 'Your objection was denied, sign for it'),
    plainly(
      'DISPATCHERS',
      '退单未获同意，请复核是否由原派遣人审理',
      'An objection was denied; see whether it was by whoever had sent the case',
    ),
  ],
  UnitDesignated: [urgently('LEAD_UNIT', '指定本单位承办，请签收', 'Your unit was designated, sign for it')],
  CoHandlerInvited: [urgently('ASKED_UNIT', '请协办案件', 'Your unit is to help with a case')],
  TaskAnswered: [plainly('LEAD_UNIT', '协办单位已答复', 'A unit that helps has answered')],
  WhistleBlown: [
    urgently('ASKED_UNIT', '吹哨：请到现场报到', 'A whistle calls your unit, report in on site'),
  ],
  DepartmentReportedIn: [
    plainly('LEAD_UNIT', '部门已报到', 'The department that was called has reported in'),
  ],
  MilestoneAwaited: [plainly('LEAD_UNIT', '案件等待调解结果', 'The case waits for a mediation')],
  MilestoneReached: [
    urgently(
      'LEAD_UNIT',
      '调解已有结果，请继续办理',
      'The mediation has come to something, go on with the case',
    ),
  ],
  MilestoneWaived: [
    urgently('LEAD_UNIT', '案件不再等待调解，请继续办理', 'The case needs not wait for its mediation, go on'),
  ],
  TransferOffered: [
    urgently('ASKED_UNIT', '申请转办至本单位，请接收或退回', 'A case is offered to your unit'),
  ],
  TransferAccepted: [plainly('CO_HANDLERS', '案件已转办，由新单位牵头', 'Another unit leads the case now')],
  TransferDeclined: [plainly('LEAD_UNIT', '对方单位不接受转办', 'The transfer was declined')],
  TransferWithdrawn: [plainly('ASKED_UNIT', '转办申请已撤回', 'The case is no longer offered to your unit')],
  CaseEscalated: [urgently('LEAD_UNIT', '案件升级至本单位，请签收', 'A case was escalated to your unit')],
  ExtensionRequested: [plainly('APPROVERS', '延期申请待审批', 'An extension was asked for')],
  ExtensionGranted: [
    plainly('LEAD_UNIT', '同意延期', 'The extension was granted'),
    plainly('REPORTER', '您的上报经批准延长办理时限', 'More time was granted for what you reported'),
  ],
  ExtensionDenied: [
    plainly('LEAD_UNIT', '不同意延期', 'The extension was denied'),
    plainly('REPORTER', '您的上报申请延期未获批准', 'No more time was granted for what you reported'),
  ],
  SuspensionRequested: [plainly('APPROVERS', '挂账申请待审批', 'A suspension was asked for')],
  CaseSuspended: [plainly('LEAD_UNIT', '同意挂账', 'The suspension was granted')],
  SuspensionDenied: [plainly('LEAD_UNIT', '不同意挂账', 'The suspension was denied')],
  CaseResumed: [urgently('LEAD_UNIT', '案件恢复办理', 'The case goes on')],
  VoidRequested: [plainly('APPROVERS', '作废申请待审批', 'Somebody asks that the case be voided')],
  ExclusionRequested: [plainly('SUPERVISORS', '剔除申请待审批', 'An exclusion was asked for')],
  ExclusionAppealed: [plainly('SUPERVISORS', '剔除复议待审批', 'A denied exclusion was appealed')],
  RevealRequested: [
    plainly(
      'SUPERVISORS',
      '查看保密信息申请待审批',
      'Somebody asks to know who reported a confidential case',
    ),
  ],
  RevealGranted: [
    plainly('NAMED_OFFICER', '同意您查看保密信息', 'You may read who reported, while it lasts'),
  ],
  RevealDenied: [plainly('NAMED_OFFICER', '不同意您查看保密信息', 'You may not know who reported')],
  HandlingCompleted: [plainly('CHECKERS', '处置完成，待核查', 'Handling is completed, it is to be checked')],
  CheckRequested: [urgently('NAMED_OFFICER', '请到现场核查', 'You are asked to check on site')],
  CheckPassed: [plainly('ACCEPTORS', '核查通过，待回访、结案', 'The check was passed, it is to be closed')],
  CheckFailed: [urgently('LEAD_UNIT', '核查不通过，请重办', 'The check failed, handle it anew')],
  ReworkOrdered: [urgently('LEAD_UNIT', '回访后发回重办', 'Sent back after the call, handle it anew')],
  CaseClosed: [
    plainly('REPORTER', '您的上报已结案', 'Your report was closed'),
    plainly('LEAD_UNIT', '案件已结案', 'The case was closed'),
  ],
  CaseReopened: [plainly('DISPATCHERS', '案件重启，待派遣', 'A case was reopened, it is to be dispatched')],
  CaseWithdrawn: [
    plainly('CHECKERS', '上报人撤诉，待核查是否自愿', 'Withdrawn by its reporter, check that it was freely'),
    plainly('LEAD_UNIT', '上报人已撤诉', 'The reporter has withdrawn the case'),
  ],
  WithdrawalRejected: [plainly('DISPATCHERS', '撤诉非自愿，案件待派遣', 'Not withdrawn freely, dispatch it')],
  CaseRedirected: [
    plainly('REPORTER', '您的上报已转其他渠道', 'Your report was passed on to another channel'),
    plainly('LEAD_UNIT', '案件已转其他渠道', 'The case was passed on to another channel'),
  ],
  CaseMergedInto: [
    plainly('REPORTER', '您的上报已并入另一案件', 'Your report was merged into another case'),
    plainly('LEAD_UNIT', '案件已并入另一案件', 'The case was merged into another one'),
  ],
  CaseVoided: [
    plainly('REPORTER', '您的上报已作废', 'Your report was voided'),
    plainly('LEAD_UNIT', '案件已作废', 'The case was voided'),
  ],
  UnitsFollowed: [
    whenLeadMoved(
      plainly(
        'LEAD_UNIT',
        '因单位调整，案件移交本单位',
        'Units were reorganised, and your unit has the case',
      ),
    ),
  ],
  CaseUrged: [urgently('LEAD_OR_CENTRE', '催办', 'You are urged to act')],
  SupervisionIssued: [
    urgently('LEAD_OR_CENTRE', '案件被督办，请答复', 'The case is under supervision, answer it'),
  ],
  SupervisionAnswered: [
    plainly('SUPERVISORS', '承办单位已答复督办', 'The lead unit answered the supervision'),
  ],
  SupervisionLifted: [plainly('LEAD_OR_CENTRE', '督办已解除', 'The supervision was lifted')],
  InstructionGiven: [
    urgently('LEAD_OR_CENTRE', '领导批示，请答复', 'A leader gave an instruction, answer it'),
  ],
  InstructionAnswered: [plainly('APPROVERS', '承办单位已答复批示', 'The lead unit answered an instruction')],
  RiskSet: [
    whenRed(
      urgently('APPROVERS', '案件风险等级调为红色', 'A case may grow worse at any time: its risk is red'),
    ),
    whenRed(
      urgently('DISPATCHERS', '案件风险等级调为红色', 'A case may grow worse at any time: its risk is red'),
    ),
  ],
  DeadlineWarned: [urgently('CLOCK_HOLDER', '时限提醒', 'Time is passing')],
  DeadlineBreached: [urgently('CLOCK_HOLDER', '已超过时限', 'The time is over')],
  CaseRaised: [urgently('SUPERVISORS', '案件超期，升级督办', 'A late case was raised to you')],
};
