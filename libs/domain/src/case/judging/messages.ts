import type { Post } from '../../act';
import type { Evidence } from '../shapes';
import type { Outcome } from '../vocabulary';

/** Who was asked to check on site, from which unit; others may check all the same. */
export interface CheckRequest {
  readonly assignee: string;
  readonly unit: string;
  readonly note: string;
}

export interface JudgingCommands {
  RequestCheck: {
    readonly assignee: string;
    readonly assigneePosts: readonly Post[];
    readonly note: string;
  };
  PassCheck: JudgingEvents['CheckPassed'];
  FailCheck: JudgingEvents['CheckFailed'];
  CloseCase: { readonly note: string };
  ReopenCase: JudgingEvents['CaseReopened'];
}

export interface JudgingEvents {
  CheckRequested: CheckRequest;
  CheckPassed: { readonly note: string; readonly evidence: readonly Evidence[] };
  CheckFailed: { readonly reason: string; readonly evidence: readonly Evidence[] };
  CaseClosed: {
    readonly outcome: Outcome;
    readonly note: string;
    /** ISO 8601 UTC; absent when it was closed before the window was on record, and seven days then. */
    readonly reopenableUntil?: string;
    /** The same: absent when it was closed before it was on record, and thirty days after that then. */
    readonly archiveFrom?: string;
  };
  CaseReopened: { readonly reason: string };
}
