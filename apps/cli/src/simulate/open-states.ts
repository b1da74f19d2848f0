import type { CaseStatus, MediationStatus } from '@casegrid/domain';
import type { Line, Thread, Timed, ToldCaseAct } from './script';

/** The status that an act leads to; an act that is not here changes none. */
const leadsTo: Readonly<Partial<Record<ToldCaseAct, CaseStatus>>> = {
  ReportCase: 'REPORTED',
  RequestVerification: 'VERIFYING',
  RecordVerification: 'REPORTED',
  FileCase: 'FILED',
  DeclineFiling: 'NOT_FILED',
  DispatchCase: 'DISPATCHED',
  RecallDispatch: 'FILED',
  SignCase: 'HANDLING',
  ObjectToDispatch: 'RETURN_PENDING',
  UpholdObjection: 'FILED',
  DenyObjection: 'DISPATCHED',
  EscalateCase: 'DISPATCHED',
  GrantSuspension: 'SUSPENDED',
  ResumeCase: 'HANDLING',
  CompleteHandling: 'HANDLED',
  PassCheck: 'CHECKED',
  FailCheck: 'HANDLING',
  CloseCase: 'CLOSED',
  RedirectCase: 'REDIRECTED',
  MergeCase: 'MERGED',
  ApproveVoid: 'VOIDED',
  WithdrawCase: 'HANDLED',
  ArchiveCase: 'ARCHIVED',
  ReopenCase: 'FILED',
};

/** Where a case is left that is not at its end yet: what waits on work lists, the slow stages most of all. */
export const openStates = {
  REPORTED: 12,
  VERIFYING: 8,
  FILED: 10,
  DISPATCHED: 14,
  HANDLING: 28,
  RETURN_PENDING: 6,
  SUSPENDED: 2,
  HANDLED: 13,
  CHECKED: 9,
} as const;

export type OpenState = keyof typeof openStates;

type AnyLine = Line | Timed;

const statusAfter = (line: AnyLine): CaseStatus | MediationStatus | undefined =>
  line.of === 'MEDIATION' ? line.leadsTo : leadsTo[line.act];

const isOf =
  (thread: Thread) =>
  (line: AnyLine): boolean =>
    line.of === thread;

/** The story up to the last line after which its case, or its mediation, is in that state; all of it when it never is. */
export function upTo(
  lines: readonly Line[],
  state: CaseStatus | MediationStatus,
  thread: Thread = 'CASE',
): readonly Line[] {
  let status: CaseStatus | MediationStatus | undefined;
  let end = lines.length;
  lines.forEach((line, index) => {
    status = (line.of === thread && statusAfter(line)) || status;
    if (status === state) end = index + 1;
  });
  return lines.slice(0, end);
}

const endOf = (lines: readonly AnyLine[], thread: Thread) =>
  lines
    .filter(isOf(thread))
    .flatMap((line) => statusAfter(line) ?? [])
    .slice(-1);

/** The status that a story leaves its case in, and that of the case's duplicate where it has one. */
export const endsOf = (lines: readonly Timed[]): CaseStatus[] =>
  (['CASE', 'DUPLICATE'] as const).flatMap((thread) => endOf(lines, thread) as CaseStatus[]);

/** The status that a story leaves its mediation in, where it has one. */
export const mediationEndsOf = (lines: readonly Timed[]): MediationStatus[] =>
  endOf(lines, 'MEDIATION') as MediationStatus[];
