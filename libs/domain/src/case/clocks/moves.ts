import type { StopReason } from '../../clocks/clock';
import type { Moves } from '../../clocks/moves';
import { caseClockKinds, type ClockKind } from '../../deadlines/clock-kinds';
import { codesOf } from '../../labels';
import type { CaseEventType } from '../events';

/**
 * A clock that an event starts. FIRST_OR_NEW_HANDLING is the short clock of rework when the case was reopened;
 * CHECK_IF_SAMPLED that of closing where nobody checks.
 */
export type Start = ClockKind | 'FIRST_OR_NEW_HANDLING' | 'CHECK_IF_SAMPLED';

/** What an event does to the clocks of its case. */
interface CaseMoves extends Moves {
  readonly start?: readonly Start[];
}

/** The clocks of whoever handles. */
export const working: readonly ClockKind[] = ['HANDLING', 'REWORK'];
/** The same, and of whoever helps. */
const atWork: readonly ClockKind[] = [...working, 'ASSISTANCE', 'REPORT_IN'];

const all = codesOf(caseClockKinds);
const ended = (reason: StopReason): CaseMoves => ({ taken: { kinds: all, reason } });

/** The only events that touch a clock. Each open status has one that runs; a comment, a view or a file touches none. */
export const moves: { readonly [Type in CaseEventType]?: CaseMoves } = {
  CaseReported: { start: ['ACCEPTANCE'] },
  CaseSelfHandled: { done: ['ACCEPTANCE'], start: ['CHECK_IF_SAMPLED'] },
  VerificationRequested: {
    taken: { kinds: ['VERIFICATION'], reason: 'REASSIGNED' },
    start: ['VERIFICATION'],
  },
  VerificationRecorded: { done: ['VERIFICATION'] },
  CaseFiled: { done: ['ACCEPTANCE'], start: ['DISPATCH'] },
  FilingDeclined: { done: ['ACCEPTANCE'] },
  CaseDispatched: { done: ['DISPATCH'], start: ['SIGNING', 'FIRST_OR_NEW_HANDLING'] },
  DispatchRecalled: { taken: { kinds: [...atWork, 'SIGNING'], reason: 'RECALLED' }, start: ['DISPATCH'] },
  CaseSigned: { done: ['SIGNING'] },
  DispatchObjected: { done: ['SIGNING'], start: ['ARBITRATION'] },
  ObjectionUpheld: {
    done: ['ARBITRATION'],
    taken: { kinds: atWork, reason: 'RETURNED' },
    start: ['DISPATCH'],
  },
  UnitDesignated: { done: ['ARBITRATION'], start: ['SIGNING'] },
  CoHandlerInvited: { start: ['ASSISTANCE'] },
  TaskAnswered: { doneBy: ['ASSISTANCE'] },
  CoHandlerExcused: { excused: ['ASSISTANCE'] },
  WhistleBlown: { start: ['REPORT_IN'] },
  DepartmentReportedIn: { doneBy: ['REPORT_IN'] },
  WhistleClosed: { excused: ['REPORT_IN'] },
  ObjectionDenied: { done: ['ARBITRATION'], start: ['SIGNING'] },
  CaseEscalated: {
    taken: { kinds: atWork, reason: 'ESCALATED' },
    start: ['SIGNING', 'FIRST_OR_NEW_HANDLING'],
  },
  ExtensionGranted: { extend: working },
  CaseSuspended: { pause: atWork, start: ['SUSPENSION'] },
  SuspensionKept: { done: ['SUSPENSION'], start: ['SUSPENSION'] },
  CaseResumed: { done: ['SUSPENSION'], resume: atWork },
  HandlingCompleted: { done: working, start: ['CHECK'] },
  CheckPassed: { done: ['CHECK'], start: ['CLOSING'] },
  CheckFailed: { done: ['CHECK'], start: ['REWORK'] },
  ReworkOrdered: { done: ['CLOSING'], start: ['REWORK'] },
  CaseClosed: { done: ['CLOSING'] },
  ReportWithdrawn: ended('WITHDRAWN'),
  CaseWithdrawn: { ...ended('WITHDRAWN'), start: ['CHECK'] },
  WithdrawalRejected: { done: ['CHECK'], start: ['DISPATCH'] },
  CaseRedirected: ended('REDIRECTED'),
  RefusalAppealed: { start: ['ACCEPTANCE'] },
  CaseMergedInto: ended('MERGED'),
  CaseVoided: ended('VOIDED'),
  CaseReopened: { start: ['DISPATCH'] },
};

/** What each event starts. */
export const starts: { readonly [Type in CaseEventType]?: readonly Start[] } = Object.fromEntries(
  Object.entries(moves).map(([type, { start = [] }]) => [type, start]),
);
