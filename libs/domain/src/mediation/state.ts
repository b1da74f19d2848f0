import type { Day } from '../calendar/days';
import type { Person, Place } from '../case/shapes';
import type { OtherRoad } from '../case/vocabulary';
import type { Clocked } from '../clocks/clocked';
import type { PaperSubject } from './filing/messages';
import type { AgreementForm, ConfirmationStatus, Performance, SuitKind, SuitResult, Visit } from './outcomes';
import type {
  DisputeKind,
  Intensification,
  MediationPart,
  MediationStatus,
  Proposer,
  Relation,
  TerminationReason,
  Track,
} from './vocabulary';

/** Somebody who takes part. He is called by his number within the mediation; his data are sealed. */
export interface Participant {
  /** From 1, in the order in which they came. */
  readonly number: number;
  readonly as: MediationPart;
  readonly person: Person;
  /** Of somebody who was invited. */
  readonly relation?: Relation;
  readonly consent?: 'GIVEN' | 'REFUSED';
  /** Speaks and signs for his side. */
  readonly isRepresentative?: true;
  readonly left?: { readonly at: string; readonly road: OtherRoad };
}

/** An officer who mediates, and for which committee or office. */
export interface Mediator {
  readonly officer: string;
  readonly unit: string;
  readonly chosenBy: 'COMMITTEE' | 'PARTIES';
}

/** A sitting. One that is not open is nobody's business but of those who take part. */
export interface Session {
  readonly session: number;
  readonly status: 'SCHEDULED' | 'HELD' | 'CANCELLED';
  /** When it is to be held, or was. ISO 8601 UTC. */
  readonly at: string;
  readonly venue: string;
  readonly isOpen: boolean;
  /** Hash of the minutes. */
  readonly minutes?: string;
  readonly people: readonly number[];
  readonly mediators: readonly string[];
}

/** Something owed by one party to another. */
export interface Obligation {
  readonly obligation: number;
  readonly debtor: number;
  readonly creditor: number;
  readonly what: string;
  /** In fen, where it is money. */
  readonly amount?: number;
  /** The last day; absent where it was performed at once. */
  readonly dueOn?: Day;
  readonly performance: Performance;
}

export interface Agreement {
  readonly form: AgreementForm;
  readonly obligations: readonly Obligation[];
  /** It is about who is whose spouse, parent or child: no court confirms that (法释〔2011〕5号 Art. 4). */
  readonly isOfStatus: boolean;
  readonly isConfirmationWished: boolean;
  /** Hash of the text, of one in writing. */
  readonly text?: string;
  readonly signedBy: readonly number[];
  readonly signedByMediators: readonly string[];
  readonly isSealed: boolean;
  /** When the last mark that it needs was set, ISO 8601 UTC; or when it was reached by word of mouth. */
  readonly effectiveAt?: string;
}

export interface Confirmation {
  readonly status: ConfirmationStatus;
  readonly court: string;
  /** A third party challenges it, and the court has not spoken. */
  readonly isChallenged?: true;
}

/** That a dispute may become worse. */
export interface FoundRisk {
  readonly risk: number;
  readonly kind: Intensification;
  readonly isReported: boolean;
}

export interface Suit {
  readonly suit: number;
  readonly kind: SuitKind;
  readonly result?: SuitResult;
}

/** An offer to go on elsewhere: on another track, or before a higher or other committee or office. */
export interface HandOver {
  readonly track: Track;
  /** The committee or office that is to take it. */
  readonly committee: string;
  readonly by: string;
  readonly at: string;
}

export interface Termination {
  readonly reason: TerminationReason;
  readonly roads: readonly OtherRoad[];
  readonly explanation: string;
}

/** A paper of the file. */
export interface MadePaper extends PaperSubject {
  readonly number: string;
  /** Hash of the file. */
  readonly hash: string;
  readonly at: string;
  /** Number of the one that was made in its place. */
  readonly replacedBy?: string;
}

/** A mediation as its events leave it. */
export interface Mediation extends Clocked {
  readonly id: string;
  readonly status?: MediationStatus;
  /** The case that waits for it; absent where it stands alone. */
  readonly caseId?: string;
  readonly track: Track;
  readonly kind: DisputeKind;
  /** What it is about, for those who take part. */
  readonly summary: string;
  readonly place: Place;
  /** The committee or office before which it is; with those that joined. */
  readonly committee: string;
  readonly joined: readonly string[];
  readonly invited: readonly string[];
  /** Every committee and office before which it ever was. */
  readonly committees: readonly string[];
  /** Who proposed it; absent where a party applied. */
  readonly proposal?: { readonly proposer: Proposer; readonly reference?: string };
  readonly number?: string;
  readonly isComplex: boolean;
  readonly people: readonly Participant[];
  readonly mediators: readonly Mediator[];
  /** Officers who have an interest in it, and no part. */
  readonly recused: readonly string[];
  readonly sessions: readonly Session[];
  readonly risks: readonly FoundRisk[];
  readonly extensions: number;
  readonly handOver?: HandOver;
  readonly agreement?: Agreement;
  readonly confirmation?: Confirmation;
  /** Until when the parties may apply for confirmation, ISO 8601 UTC; absent where no table said so. */
  readonly confirmableUntil?: string;
  readonly visited: readonly Visit[];
  readonly suits: readonly Suit[];
  readonly isEnforced: boolean;
  /** What became of a decision of the government. */
  readonly decision?: 'OPEN' | 'FINAL' | 'KEPT' | 'NOT_KEPT';
  /** Hashes of everything that was attached. */
  readonly files: readonly string[];
  readonly papers: readonly MadePaper[];
  readonly acceptedAt?: string;
  readonly endedAt?: string;
  /** Why it ended without an agreement, and the roads that the parties were told of. */
  readonly termination?: Termination;
}

export const noMediation: Mediation = {
  id: '',
  track: 'PEOPLES',
  kind: 'OTHER',
  summary: '',
  place: { unit: '', path: [], description: '' },
  committee: '',
  joined: [],
  invited: [],
  committees: [],
  isComplex: false,
  people: [],
  mediators: [],
  recused: [],
  sessions: [],
  risks: [],
  extensions: 0,
  visited: [],
  suits: [],
  isEnforced: false,
  files: [],
  papers: [],
  clocks: [],
  clocksStarted: 0,
};
