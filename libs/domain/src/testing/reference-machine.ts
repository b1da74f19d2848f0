import type { CaseEvents, CaseEventType } from '../case/events';
import type { CaseStatus } from '../case/vocabulary';
import type { MessageOf } from '../decider';

/** The course of a case on one page, written from the procedure, and apart from the rules that it is held against. */
export type At = CaseStatus | 'NOTHING';
type Row = readonly [events: readonly CaseEventType[], from: readonly At[], to?: CaseStatus];

const atUnit = ['DISPATCHED', 'HANDLING', 'RETURN_PENDING', 'SUSPENDED'] as const;
const open = ['REPORTED', 'VERIFYING', 'FILED', ...atUnit, 'HANDLED', 'CHECKED'] as const;
const untilArchived = [...open, 'NOT_FILED', 'REDIRECTED', 'MERGED', 'VOIDED', 'CLOSED'] as const;
const anywhere = [...untilArchived, 'ARCHIVED'] as const;
const evaluated = ['HANDLED', 'CHECKED', 'CLOSED'] as const;
const helped = ['DISPATCHED', 'HANDLING', 'RETURN_PENDING'] as const;

/** These events come in these statuses, and lead to that one, or leave the case where it is. */
const table = [
  [['CaseReported'], ['NOTHING'], 'REPORTED'],
  [['CaseSelfHandled'], ['REPORTED'], 'HANDLED'],
  [['VerificationRequested'], ['REPORTED', 'VERIFYING'], 'VERIFYING'],
  [['VerificationRecorded'], ['VERIFYING'], 'REPORTED'],
  [['CaseFiled'], ['REPORTED'], 'FILED'],
  [['FilingDeclined'], ['REPORTED'], 'NOT_FILED'],
  [['ReportWithdrawn'], ['REPORTED', 'VERIFYING'], 'NOT_FILED'],
  [['RefusalAppealed'], ['NOT_FILED'], 'REPORTED'],
  [['CaseRedirected'], ['REPORTED', 'FILED'], 'REDIRECTED'],
  [['CaseMergedInto'], ['REPORTED', 'FILED'], 'MERGED'],
  [['CaseDispatched'], ['FILED'], 'DISPATCHED'],
  [['DispatchRecalled'], ['DISPATCHED'], 'FILED'],
  [['CaseSigned'], ['DISPATCHED'], 'HANDLING'],
  [['DispatchObjected'], ['DISPATCHED', 'HANDLING'], 'RETURN_PENDING'],
  [['ObjectionUpheld'], ['RETURN_PENDING'], 'FILED'],
  [['ObjectionDenied', 'UnitDesignated'], ['RETURN_PENDING'], 'DISPATCHED'],
  [['CaseEscalated'], ['HANDLING'], 'DISPATCHED'],
  [['CaseSuspended'], ['HANDLING'], 'SUSPENDED'],
  [['CaseResumed'], ['SUSPENDED'], 'HANDLING'],
  [['HandlingCompleted'], ['HANDLING'], 'HANDLED'],
  [['CaseWithdrawn'], ['FILED', ...atUnit], 'HANDLED'],
  [['WithdrawalRejected'], ['HANDLED'], 'FILED'],
  [['CheckPassed'], ['HANDLED'], 'CHECKED'],
  [['CheckFailed'], ['HANDLED'], 'HANDLING'],
  [['ReworkOrdered'], ['CHECKED'], 'HANDLING'],
  [['CaseClosed'], ['CHECKED'], 'CLOSED'],
  [['CaseReopened'], ['CLOSED'], 'FILED'],
  [['CaseArchived'], ['CLOSED'], 'ARCHIVED'],
  [['CaseVoided'], open, 'VOIDED'],
  [['HandlingNoted', 'CoHandlerInvited', 'CoHandlerExcused', 'WhistleBlown', 'WhistleClosed'], ['HANDLING']],
  [['TransferOffered', 'TransferAccepted', 'TransferDeclined', 'TransferWithdrawn'], ['HANDLING']],
  [['ExtensionRequested', 'ExtensionGranted', 'ExtensionDenied', 'ClockExtended'], ['HANDLING']],
  [['LateExtensionRefused'], ['HANDLING']],
  [['SuspensionRequested', 'SuspensionDenied', 'ClockResumed'], ['HANDLING']],
  [['SuspensionKept', 'ClockPaused'], ['SUSPENDED']],
  [['ConsultationHeld'], ['FILED', 'HANDLING']],
  [['TaskAnswered', 'DepartmentReportedIn'], helped],
  [['CheckRequested'], ['HANDLED']],
  [['CallbackRecorded'], ['CHECKED']],
  [['ExclusionRequested', 'ExclusionAppealed', 'ExclusionGranted', 'ExclusionDenied'], evaluated],
  [['VoidRequested', 'VoidDenied', 'ReportTaken', 'CaseUrged', 'RiskSet', 'OfficerRecused'], open],
  [['SupervisionIssued', 'SupervisionAnswered', 'SupervisionLifted', 'CaseRaised'], open],
  [['InstructionGiven', 'InstructionAnswered', 'UnitsFollowed'], open],
  [['CategoryCorrected', 'PlaceCorrected', 'ReporterCorrected'], open],
  [['DuplicateRejected', 'MilestoneWaived'], open],
  [['MilestoneAwaited'], ['REPORTED', 'VERIFYING', 'FILED', ...atUnit]],
  [['MilestoneReached', 'MilestoneDropped'], anywhere],
  [['ConfidentialityChanged'], anywhere],
  [['RevealRequested', 'RevealGranted', 'RevealDenied', 'PeopleRevealed'], open],
  [['ClockStarted', 'DeadlineWarned'], open],
  [['ClockStopped', 'DeadlineBreached', 'EvidenceRedacted', 'ReportReturned'], anywhere],
  [['ClockRejudged'], anywhere],
  [['Commented', 'EvidenceAttached'], untilArchived],
] as const satisfies readonly Row[];

type Known = (typeof table)[number][0][number];
type Complete<Events extends Known> = Events;

/** A kind of event without its row does not compile. */
export const machineEvents: readonly Complete<CaseEventType>[] = table.flatMap(([events]) => events);

/** Where a case is after the event; nothing when it cannot come there. What nobody checks is as good as checked. */
export function nextStatus(status: At, { type, data }: MessageOf<CaseEvents>): At | undefined {
  const rows: readonly Row[] = table;
  const row = rows.find(([events, from]) => events.includes(type) && from.includes(status));
  if (row && type === 'CaseSelfHandled' && !data.isSampled) return 'CHECKED';
  return row && (row[2] ?? status);
}
