import type { Post } from '../act';
import type { Category } from '../catalogue/catalogue';
import type { Unit } from '../territory/territory';
import type { CaseEvents } from './events';

/**
 * What is asked. Facts that live elsewhere (the category in force, a unit on today's map, an officer's posts,
 * the number drawn) are looked up by the caller and travel in the command, so that deciding needs nothing else.
 */
export interface CaseCommands {
  ReportCase: Omit<CaseEvents['CaseReported'], 'category'> & { readonly category: Category };
  RequestVerification: {
    readonly assignee: string;
    readonly assigneePosts: readonly Post[];
    readonly note: string;
  };
  RecordVerification: CaseEvents['VerificationRecorded'];
  FileCase: CaseEvents['CaseFiled'];
  DeclineFiling: CaseEvents['FilingDeclined'];
  DispatchCase: {
    readonly lead: Unit;
    readonly coHandlers: readonly Unit[];
    readonly instructions: string;
    readonly category: Category;
  };
  SignCase: object;
  ObjectToDispatch: Omit<CaseEvents['DispatchObjected'], 'unit'>;
  UpholdObjection: CaseEvents['ObjectionUpheld'];
  DenyObjection: CaseEvents['ObjectionDenied'];
  NoteProgress: Omit<CaseEvents['HandlingNoted'], 'unit'>;
  EscalateCase: { readonly to: Unit; readonly reason: string };
  CompleteHandling: Omit<CaseEvents['HandlingCompleted'], 'unit'>;
  PassCheck: CaseEvents['CheckPassed'];
  FailCheck: CaseEvents['CheckFailed'];
  CloseCase: { readonly note: string };
  ReopenCase: CaseEvents['CaseReopened'];
  Comment: CaseEvents['Commented'];
  AttachEvidence: CaseEvents['EvidenceAttached'];
  TellClock: { readonly clock: number };
}

export type CaseCommandType = keyof CaseCommands;

/** What the platform does by itself, and nobody can ask for. */
export type OwnCommandType = 'TellClock';

/** What people ask for. */
export type AskedCommandType = Exclude<CaseCommandType, OwnCommandType>;
