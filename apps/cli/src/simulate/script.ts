import type {
  AskedCommandType,
  CallBackAnswers,
  DeclineReason,
  EvidenceKind,
  Finding,
  ObjectionReason,
  OtherRoad,
  Outcome,
  PersonPart,
  SuspensionReason,
  Urgency,
  VoidReason,
} from '@casegrid/domain';
import type { Bearer } from '../token/issuer';

export interface Photo {
  readonly hash: string;
  readonly kind: EvidenceKind;
  readonly caption: string;
}

export interface Somebody {
  readonly part: PersonPart;
  readonly name: string;
  readonly phone?: string;
  readonly address?: string;
}

/** What each act that stories tell is asked with, as the API takes it, without the ids and the time of the act. */
export interface Inputs {
  ReportCase: {
    readonly category: string;
    readonly title: string;
    readonly description: string;
    readonly place: { readonly unit: string; readonly description: string };
    readonly evidence: readonly Photo[];
    readonly people: readonly Somebody[];
    readonly isConfidential: boolean;
  };
  RequestVerification: { readonly assignee: string; readonly note: string };
  RecordVerification: {
    readonly finding: Finding;
    readonly note: string;
    readonly evidence: readonly Photo[];
  };
  FileCase: { readonly urgency: Urgency };
  DeclineFiling: {
    readonly reason: DeclineReason;
    readonly explanation: string;
    readonly otherRoads: readonly OtherRoad[];
  };
  DispatchCase: {
    readonly leadUnit: string;
    readonly coHandlers: readonly string[];
    readonly instructions: string;
  };
  RecallDispatch: { readonly reason: string };
  SignCase: object;
  ObjectToDispatch: { readonly reason: ObjectionReason; readonly explanation: string };
  UpholdObjection: { readonly explanation: string };
  DenyObjection: { readonly explanation: string };
  NoteProgress: {
    readonly note: string;
    readonly reporterContacted: boolean;
    readonly evidence: readonly Photo[];
  };
  EscalateCase: { readonly to: string; readonly reason: string };
  CompleteHandling: {
    readonly outcome: Outcome;
    readonly summary: string;
    readonly evidence: readonly Photo[];
  };
  RequestCheck: { readonly assignee: string; readonly note: string };
  PassCheck: { readonly note: string; readonly evidence: readonly Photo[] };
  FailCheck: { readonly reason: string; readonly evidence: readonly Photo[] };
  RequestSuspension: {
    readonly reason: SuspensionReason;
    readonly explanation: string;
    readonly expectedUntil: string;
    readonly evidence: readonly Photo[];
  };
  GrantSuspension: { readonly explanation: string };
  ResumeCase: { readonly reason: string };
  RedirectCase: { readonly channel: OtherRoad; readonly reference: string; readonly explanation: string };
  MergeCase: { readonly reason: string };
  RequestVoid: { readonly reason: VoidReason; readonly explanation: string };
  ApproveVoid: { readonly explanation: string };
  WithdrawCase: { readonly reason: string };
  ArchiveCase: { readonly note: string };
  UrgeCase: { readonly note: string };
  RecordCallback: { readonly answers?: CallBackAnswers; readonly note: string };
  CloseCase: { readonly note: string };
  ReopenCase: { readonly reason: string };
  Comment: { readonly text: string };
  AttachEvidence: { readonly evidence: readonly Photo[] };
  RedactEvidence: { readonly hash: string; readonly reason: string };
  RequestReveal: { readonly purpose: string };
  GrantReveal: { readonly officer: string; readonly hours: number; readonly explanation: string };
  RevealPeople: object;
}

export type ToldAct = keyof Inputs & AskedCommandType;

/** One act of a story: who does what. */
export type Line = {
  [Name in ToldAct]: {
    readonly act: Name;
    readonly by: Bearer;
    readonly input: Inputs[Name];
    /** True for what happens to another report of the same, which is merged into the case. */
    readonly isOfDuplicate: boolean;
  };
}[ToldAct];

/** A line with the moment at which it happens, ISO 8601 UTC. */
export type Timed = Line & { readonly at: string };

/** What happens to one case, from its report on, and to the report that was merged into it. */
export interface Plot {
  /** Which of the story's cases it is, from 0. */
  readonly index: number;
  readonly lines: readonly Timed[];
}
