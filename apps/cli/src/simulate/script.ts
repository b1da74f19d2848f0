import type {
  AskedCommandType,
  CallBackAnswers,
  DeclineReason,
  EvidenceKind,
  Finding,
  MediationStatus,
  ObjectionReason,
  OtherRoad,
  Outcome,
  PersonPart,
  SuspensionReason,
  Urgency,
  VoidReason,
} from '@casegrid/domain';
import type { Bearer } from '../token/issuer';
import type { MediationInputs, ToldMediationAct } from './mediation/inputs';

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

/** What each act on a case that stories tell is asked with, as the API takes it, without the ids and the time of the act. */
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
  WaiveMilestone: { readonly reason: string };
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

export type ToldCaseAct = keyof Inputs & AskedCommandType;

export type ToldAct = ToldCaseAct | ToldMediationAct;

/** What of a plot an act is on: its case, another report of the same that is merged into it, or a mediation. */
export type Thread = 'CASE' | 'DUPLICATE' | 'MEDIATION';

interface Said<Name, Input> {
  readonly act: Name;
  readonly by: Bearer;
  readonly input: Input;
}

export type CaseLine = {
  [Name in ToldCaseAct]: Said<Name, Inputs[Name]> & { readonly of: 'CASE' | 'DUPLICATE' };
}[ToldCaseAct];

/** After the act before: so many minutes at least and at most, or on the day so many days later at that hour. */
export type Wait = readonly [number, number] | { readonly days: number; readonly hour: number };

/** When an act on a mediation happens, and what of it depends on that. */
export interface Timing<Name extends ToldMediationAct> {
  /** As its kind of act does where nothing is said. */
  readonly wait?: Wait;
  /** What it is asked with that counts from its own moment, ISO 8601 UTC, or from those of the acts before. */
  readonly dated?: (at: string, before: readonly Timed[]) => Partial<MediationInputs[Name]>;
}

interface OnMediation<Name extends ToldMediationAct> extends Said<Name, MediationInputs[Name]> {
  readonly of: 'MEDIATION';
  /** The status that it leads to; absent where it leads to none. */
  readonly leadsTo?: MediationStatus;
  /** It happens when it is put on record, and is not told as something of the past. */
  readonly isLive?: true;
}

export type MediationLine = {
  [Name in ToldMediationAct]: OnMediation<Name> & { readonly timing: Timing<Name> };
}[ToldMediationAct];

/** One act of a story: who does what. */
export type Line = CaseLine | MediationLine;

/** A line with the moment at which it happens, ISO 8601 UTC. */
export type Timed = (CaseLine | { [Name in ToldMediationAct]: OnMediation<Name> }[ToldMediationAct]) & {
  readonly at: string;
};

/** What happens to one case from its report on, with what is told beside it; or to a dispute that stands alone. */
export interface Plot {
  /** Which of the story's it is: of a case its number, from 0. */
  readonly key: number | string;
  readonly lines: readonly Timed[];
}
