import type {
  AskedMediationCommandType,
  DisputeKind,
  EvidenceKind,
  Intensification,
  NotAcceptedReason,
  OtherRoad,
  PaperKind,
  Performance,
  Proposer,
  Relation,
  Side,
  SuitKind,
  SuitResult,
  TerminationReason,
  Track,
  Visit,
} from '@casegrid/domain';

export interface Party {
  readonly as: Side;
  readonly isMyself?: true;
  readonly name: string;
  readonly phone: string;
}

interface Begin {
  readonly track: Track;
  readonly kind: DisputeKind;
  readonly place: { readonly unit: string; readonly description: string };
  readonly committee: string;
  readonly summary: string;
  readonly isComplex: boolean;
  readonly parties: readonly Party[];
}

/** What is owed; `dueOn` is absent for what was done on the spot. */
export interface Owed {
  readonly debtor: number;
  readonly creditor: number;
  readonly what: string;
  readonly amount?: number;
  readonly dueOn?: string;
}

interface Agreed {
  readonly obligations: readonly Owed[];
  readonly isOfStatus: boolean;
  readonly isConfirmationWished: boolean;
}

interface Ruled {
  readonly reference: string;
}

interface Explained extends Ruled {
  readonly reason: string;
}

interface Worse {
  readonly kind: Intensification;
  readonly explanation: string;
}

/** What each act that stories of mediations tell is asked with, as the API takes it, without the ids and the time of the act. */
export interface MediationInputs {
  ApplyMediation: Begin;
  ProposeMediation: Begin & { readonly proposer: Proposer; readonly reference?: string };
  RecordConsent: { readonly party: number };
  RecordRefusal: { readonly party: number; readonly roads: readonly OtherRoad[]; readonly reason: string };
  DeclineMediation: {
    readonly reason: NotAcceptedReason;
    readonly road: OtherRoad;
    readonly explanation: string;
  };
  AppointMediators: { readonly mediators: readonly string[] };
  ChooseMediators: { readonly mediators: readonly string[]; readonly agreedBy: readonly number[] };
  RecuseMediator: { readonly officer: string; readonly reason: string };
  NameRepresentatives: { readonly side: Side; readonly people: readonly number[] };
  InviteParticipant: {
    readonly participant: { readonly name: string; readonly phone: string };
    readonly relation: Relation;
    readonly agreedBy: readonly number[];
  };
  InviteCommittee: { readonly committee: string; readonly reason: string };
  JoinMediation: object;
  DeclineToJoin: { readonly reason: string };
  ScheduleSession: {
    readonly at: string;
    readonly venue: string;
    readonly isOpen: boolean;
    readonly agreedBy: readonly number[];
  };
  CancelSession: { readonly session: number; readonly reason: string };
  HoldSession: {
    readonly session: number;
    readonly minutes: string;
    readonly people: readonly number[];
    readonly note: string;
  };
  RecordRisk: Worse;
  ReportRisk: { readonly police: string; readonly reference: string };
  RecordPrevention: Worse & { readonly people: number };
  OfferHandOver: {
    readonly track: Track;
    readonly committee: string;
    readonly reason: string;
    readonly files: readonly string[];
    readonly agreedBy: readonly number[];
  };
  AcceptHandOver: { readonly note: string };
  DeclineHandOver: { readonly reason: string };
  WithdrawHandOver: { readonly reason: string };
  ExtendMediation: { readonly amount: number; readonly askedBy: readonly number[]; readonly reason: string };
  DraftAgreement: Agreed & { readonly text: string };
  WithdrawDraft: { readonly reason: string };
  SignAgreement: { readonly party: number; readonly sheet?: string };
  SignAsMediator: object;
  SealAgreement: object;
  RecordOralAgreement: Agreed & { readonly agreedBy: readonly number[]; readonly record: string };
  RecordPerformance: {
    readonly obligation: number;
    readonly performance: Exclude<Performance, 'DUE'>;
    readonly note: string;
  };
  RecordFollowUp: { readonly visit: Visit; readonly note: string };
  RecordPersuasion: { readonly note: string };
  ApplyConfirmation: { readonly court: string; readonly appliedBy: readonly number[] };
  RecordCourtAcceptance: Ruled;
  RecordCourtRefusal: Explained;
  RecordCourtExtension: Ruled & { readonly amount: number };
  RecordConfirmation: Ruled & { readonly ruling: string };
  RecordConfirmationRefusal: Explained;
  RecordRevocation: Explained;
  RecordChallenge: Ruled & { readonly knownOn: string };
  RecordChallengeRefusal: Explained;
  RecordEnforcement: Ruled & { readonly court: string };
  RecordSuit: Ruled & { readonly kind: SuitKind; readonly party: number; readonly court: string };
  RecordSuitResult: Ruled & {
    readonly suit: number;
    readonly result: SuitResult;
    readonly isAgreementVoid: boolean;
    readonly note: string;
  };
  RecordDecisionOutcome: {
    readonly isKept: boolean;
    readonly roads: readonly OtherRoad[];
    readonly note: string;
  };
  LeaveMediation: { readonly party: number; readonly road: OtherRoad; readonly reason: string };
  TerminateMediation: {
    readonly reason: Exclude<TerminationReason, 'PARTY_LEFT'>;
    readonly roads: readonly OtherRoad[];
    readonly explanation: string;
  };
  DecideDispute: { readonly decision: string; readonly reference: string; readonly explanation: string };
  AttachToMediation: { readonly hash: string; readonly kind: EvidenceKind; readonly caption: string };
  NoteOnMediation: { readonly text: string };
  MakePaper: {
    readonly kind: PaperKind;
    readonly session?: number;
    readonly visit?: Visit;
    readonly fields: readonly { readonly path: string; readonly value: string }[];
  };
  ArchiveMediation: { readonly note: string; readonly withoutFiles: readonly string[] };
}

export type ToldMediationAct = keyof MediationInputs & AskedMediationCommandType;
