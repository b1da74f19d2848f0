import type { Vocabulary } from '../labels';
import type { CaseEventType } from './events';

/** What people read in the timeline of a case for each kind of event. */
export const caseEventNames: Vocabulary<CaseEventType> = {
  CaseReported: { zh: '上报', en: 'Reported' },
  VerificationRequested: { zh: '派发核实', en: 'Verification asked for' },
  VerificationRecorded: { zh: '核实反馈', en: 'Verified on site' },
  CaseFiled: { zh: '立案', en: 'Filed' },
  FilingDeclined: { zh: '不予立案', en: 'Not filed' },
  CaseDispatched: { zh: '派遣', en: 'Dispatched' },
  CaseSigned: { zh: '签收', en: 'Signed for' },
  DispatchObjected: { zh: '申请退单', en: 'Objected to the dispatch' },
  ObjectionUpheld: { zh: '同意退单', en: 'Objection upheld' },
  ObjectionDenied: { zh: '驳回退单', en: 'Objection denied' },
  HandlingNoted: { zh: '办理记录', en: 'Progress noted' },
  CaseEscalated: { zh: '升级上报', en: 'Escalated' },
  HandlingCompleted: { zh: '处置完成', en: 'Handling completed' },
  CheckPassed: { zh: '核查通过', en: 'Check passed' },
  CheckFailed: { zh: '核查不通过', en: 'Check failed' },
  CaseClosed: { zh: '结案', en: 'Closed' },
  CaseReopened: { zh: '重启', en: 'Reopened' },
  Commented: { zh: '留言', en: 'Comment' },
  EvidenceAttached: { zh: '补充证据', en: 'Evidence attached' },
  ClockStarted: { zh: '开始计时', en: 'Clock started' },
  ClockStopped: { zh: '停止计时', en: 'Clock stopped' },
  DeadlineWarned: { zh: '时限提醒', en: 'Warned of a deadline' },
  DeadlineBreached: { zh: '超过时限', en: 'Deadline breached' },
};
