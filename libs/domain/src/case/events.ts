import type { Mark } from '../calendar/marks';
import type { ClockKind } from '../deadlines/clock-kinds';
import type { StartedClock, StopReason, Verdict } from './clocks/clock';
import type {
  DeclineReason,
  EvidenceKind,
  Finding,
  ObjectionReason,
  OtherRoad,
  Outcome,
  PersonPart,
  Urgency,
} from './vocabulary';

/** Text that only the holder of a person's key can read. */
export type Sealed = string;

/** Somebody the case is about. Everything but the id and the part he plays is sealed under his own key. */
export interface Person {
  readonly personId: string;
  readonly part: PersonPart;
  readonly name: Sealed;
  readonly phone?: Sealed;
  readonly address?: Sealed;
  readonly identityNumber?: Sealed;
}

/** A file named by what it holds: `hash` is the SHA-256 of its bytes in lower-case hex. */
export interface Evidence {
  readonly hash: string;
  readonly kind: EvidenceKind;
  readonly caption?: string;
}

/** Where it is, on the map of that day: `path` runs from the province to the unit. WGS 84 degrees. */
export interface Place {
  readonly unit: string;
  readonly path: readonly string[];
  readonly description: string;
  readonly longitude?: number;
  readonly latitude?: number;
}

export interface CaseEvents {
  CaseReported: {
    readonly caseId: string;
    readonly category: string;
    readonly title: string;
    readonly description: string;
    readonly place: Place;
    readonly evidence: readonly Evidence[];
    readonly people: readonly Person[];
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
  };
  CaseDispatched: {
    readonly leadUnit: string;
    readonly coHandlers: readonly string[];
    readonly instructions: string;
  };
  CaseSigned: { readonly unit: string };
  DispatchObjected: { readonly unit: string; readonly reason: ObjectionReason; readonly explanation: string };
  ObjectionUpheld: { readonly explanation: string };
  ObjectionDenied: { readonly explanation: string };
  HandlingNoted: {
    readonly unit: string;
    readonly note: string;
    readonly reporterContacted: boolean;
    readonly evidence: readonly Evidence[];
  };
  CaseEscalated: { readonly from: string; readonly to: string; readonly reason: string };
  HandlingCompleted: {
    readonly unit: string;
    readonly outcome: Outcome;
    readonly summary: string;
    readonly evidence: readonly Evidence[];
  };
  CheckPassed: { readonly note: string; readonly evidence: readonly Evidence[] };
  CheckFailed: { readonly reason: string; readonly evidence: readonly Evidence[] };
  CaseClosed: {
    readonly outcome: Outcome;
    readonly note: string;
    /** ISO 8601 UTC; absent when it was closed before the window was on record, and seven days then. */
    readonly reopenableUntil?: string;
  };
  CaseReopened: { readonly reason: string };
  Commented: { readonly text: string };
  EvidenceAttached: { readonly evidence: readonly Evidence[] };
  ClockStarted: StartedClock;
  ClockStopped: ClockNamed & {
    readonly verdict: Verdict;
    readonly reason: StopReason;
    readonly dueAt: string;
    /** The moment that was judged, ISO 8601 UTC. */
    readonly at: string;
  };
  /** So many percent of the time had passed `at` that moment; it is told when it is told. */
  DeadlineWarned: ClockNamed & Mark & { readonly dueAt: string };
  DeadlineBreached: ClockNamed & { readonly dueAt: string };
}

/** Which clock of the case. */
interface ClockNamed {
  readonly clock: number;
  readonly kind: ClockKind;
}

export type CaseEventType = keyof CaseEvents;
