import type { AskedCommandType, CaseStatus } from '@casegrid/domain';
import type { Line } from './script';

/** The status that an act leads to; an act that is not here changes none. */
const leadsTo: Readonly<Partial<Record<AskedCommandType, CaseStatus>>> = {
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

/** The story up to the last line after which its case is in that state; all of it when it never is. */
export function upTo(lines: readonly Line[], state: OpenState): readonly Line[] {
  let status: CaseStatus | undefined;
  let end = lines.length;
  lines.forEach(({ act, isOfDuplicate }, index) => {
    status = (!isOfDuplicate && leadsTo[act]) || status;
    if (status === state) end = index + 1;
  });
  return lines.slice(0, end);
}

const endOf = (lines: readonly Line[]): CaseStatus[] =>
  lines.flatMap(({ act }) => leadsTo[act] ?? []).slice(-1);

/** The status that a story leaves its case in, and that of the case's duplicate where it has one. */
export const endsOf = (lines: readonly Line[]): CaseStatus[] =>
  [false, true].flatMap((isOther) => endOf(lines.filter(({ isOfDuplicate }) => isOfDuplicate === isOther)));
