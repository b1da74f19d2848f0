import type { OtherCase, Person, Place } from '../../case/shapes';
import type { OtherRoad } from '../../case/vocabulary';
import type { OfficeKind } from '../../territory/levels';
import type { DisputeKind, NotAcceptedReason, Proposer, Side, Track } from '../vocabulary';

/** A party as he is named first. */
export interface NewParty {
  readonly number: number;
  readonly as: Side;
  readonly person: Person;
}

/** What is said of a dispute first. */
export interface MediationBeginning {
  readonly mediationId: string;
  /** The case that waits for it. */
  readonly caseId?: string;
  readonly track: Track;
  readonly kind: DisputeKind;
  readonly place: Place;
  /** What it is about, in words, without names. */
  readonly summary: string;
  readonly isComplex: boolean;
  readonly people: readonly NewParty[];
}

/** A case that shall wait for the mediation, as it stands. */
export interface WaitingCase extends OtherCase {
  /** The unit in which it lies. */
  readonly unit: string;
  /** It waits for another mediation. */
  readonly isWaiting: boolean;
}

export interface BeforeOffice {
  /** The committee or office, as it stands on the map. */
  readonly office: { readonly code: string; readonly kind: OfficeKind };
}

/** What is said of a dispute first, with what has to be looked up for it. */
type Begin = Omit<MediationBeginning, 'caseId'> & BeforeOffice & { readonly case?: WaitingCase };

interface Told {
  /** Code of the committee or office. */
  readonly committee: string;
}

interface Proposed {
  readonly proposer: Proposer;
  /** By which paper of theirs. */
  readonly reference?: string;
}

export interface PartyNamed {
  readonly party: number;
}

export interface BeginningCommands {
  ApplyMediation: Begin;
  ProposeMediation: Begin & Proposed;
  /** `number` is what it is registered under, once all have agreed. */
  RecordConsent: PartyNamed & { readonly number?: string };
  /** `roads` are those that he was told of. */
  RecordRefusal: PartyNamed & { readonly roads: readonly OtherRoad[]; readonly reason: string };
  DeclineMediation: {
    readonly reason: NotAcceptedReason;
    readonly road: OtherRoad;
    readonly explanation: string;
  };
}

export interface BeginningEvents {
  MediationApplied: MediationBeginning & Told;
  MediationProposed: MediationBeginning & Told & Proposed;
  ConsentGiven: PartyNamed;
  ConsentRefused: BeginningCommands['RecordRefusal'];
  MediationAccepted: { readonly number: string };
  MediationNotAccepted: BeginningCommands['DeclineMediation'];
}
