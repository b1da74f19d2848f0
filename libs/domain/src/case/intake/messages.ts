import type { Post } from '../../act';
import type { Category } from '../../catalogue/catalogue';
import type { Evidence, Person, Place } from '../shapes';
import type { CaseSource } from './source';
import type { DeclineReason, Finding, OtherRoad, Urgency } from '../vocabulary';

export interface IntakeCommands {
  ReportCase: Omit<IntakeEvents['CaseReported'], 'category'> & { readonly category: Category };
  RequestVerification: {
    readonly assignee: string;
    readonly assigneePosts: readonly Post[];
    readonly note: string;
  };
  RecordVerification: IntakeEvents['VerificationRecorded'];
  FileCase: IntakeEvents['CaseFiled'];
  DeclineFiling: Omit<IntakeEvents['FilingDeclined'], 'appealableUntil'>;
}

export interface IntakeEvents {
  CaseReported: {
    readonly caseId: string;
    readonly category: string;
    readonly title: string;
    readonly description: string;
    readonly place: Place;
    readonly evidence: readonly Evidence[];
    readonly people: readonly Person[];
    /** Absent when it was reported before that was on record, or nobody could know. */
    readonly source?: CaseSource;
    /** Whoever reports wishes from the first that those who handle it do not learn who he is. */
    readonly isConfidential?: true;
  };
  VerificationRequested: { readonly assignee: string; readonly unit: string; readonly note: string };
  VerificationRecorded: {
    readonly finding: Finding;
    readonly note: string;
    readonly evidence: readonly Evidence[];
  };
  CaseFiled: { readonly number: string; readonly urgency: Urgency };
  FilingDeclined: {
    readonly reason: DeclineReason;
    readonly explanation: string;
    readonly otherRoads: readonly OtherRoad[];
    /** ISO 8601 UTC; absent when it was refused before the window was on record. */
    readonly appealableUntil?: string;
  };
}
