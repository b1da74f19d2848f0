import type { Actor } from '../act';
import type { Clock, Pause } from './clocks/clock';
import type { Asked, Suspension } from './delays/approval';
import type { Person, Place } from './shapes';
import type { CaseStatus, Outcome, Urgency } from './vocabulary';

/** A case as its events leave it: one lifecycle status, the outcome apart from it, all else beside. */
export interface Case {
  readonly id: string;
  /** Nothing yet until the case is reported. */
  readonly status?: CaseStatus;
  readonly category: string;
  readonly place: Place;
  readonly people: readonly Person[];
  readonly reporter?: Actor;
  readonly number?: string;
  readonly urgency: Urgency;
  readonly verifier?: string;
  readonly leadUnit?: string;
  readonly coHandlers: readonly string[];
  /** Every organisation, and everybody, that ever handled: none of them checks or closes. */
  readonly handlingOrganisations: readonly string[];
  readonly handledBy: readonly string[];
  /** Everybody who ever sent it to a unit, or back to one that had objected. */
  readonly dispatchedBy: readonly string[];
  /** Everybody who ever spoke for a unit that would not have it. */
  readonly objectedBy: readonly string[];
  /** Everybody who ever checked or closed: none of them handles. */
  readonly judgedBy: readonly string[];
  readonly outcome?: Outcome;
  readonly checkedBy?: string;
  readonly reworks: number;
  readonly reopened: number;
  readonly closedAt?: string;
  readonly reopenableUntil?: string;
  readonly filedAt?: string;
  /** Since when it is with its present unit: sent to it, sent back to it, or signed for. */
  readonly withUnitSince?: string;
  readonly objectedAt?: string;
  /** What waits for an approver. */
  readonly asked?: Asked;
  /** While it rests. */
  readonly suspension?: Suspension;
  /** Time that no unit's handling counts. */
  readonly credits: readonly Pause[];
  /** Those that run. */
  readonly clocks: readonly Clock[];
  readonly clocksStarted: number;
}

export const noCase: Case = {
  id: '',
  category: '',
  place: { unit: '', path: [], description: '' },
  people: [],
  urgency: 'ORDINARY',
  coHandlers: [],
  handlingOrganisations: [],
  handledBy: [],
  dispatchedBy: [],
  objectedBy: [],
  judgedBy: [],
  reworks: 0,
  reopened: 0,
  credits: [],
  clocks: [],
  clocksStarted: 0,
};
