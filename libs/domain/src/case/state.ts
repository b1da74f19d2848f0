import type { Actor } from '../act';
import type { Clock, Pause } from '../clocks/clock';
import type { Asked, VoidAsked } from './approvals';
import type { Suspension } from './delays/suspension';
import type { Exclusion } from './evaluating/exclusion';
import type { Task, Transfer, Whistle } from './helping/help';
import type { CaseSource } from './intake/source';
import type { CheckRequest } from './judging/messages';
import type { Milestone } from './milestones/milestone';
import type { Person, Place } from './shapes';
import type { Redaction } from './remarks/redaction';
import type { Reveal } from './revealing/reveal';
import type { Instruction, Risk, Supervision } from './supervision/supervision-terms';
import type { CaseStatus, Outcome, Urgency } from './vocabulary';

/** Another case that was merged into this one, and the residents who follow this one for it. */
export interface TakenReport {
  readonly from: string;
  readonly followers: readonly string[];
}

export interface Refusal {
  readonly by: string;
  readonly at: string;
  /** ISO 8601 UTC; absent when no window was on record. */
  readonly appealableUntil?: string;
  readonly appealedAt?: string;
}

/** Somebody as he was named; mistaken when it was said later that he was somebody else. */
export interface CasePerson extends Person {
  readonly isMistaken?: true;
}

/** A case as its events leave it: one lifecycle status, the outcome apart from it, all else beside. */
export interface Case {
  readonly id: string;
  /** Nothing yet until the case is reported. */
  readonly status?: CaseStatus;
  readonly category: string;
  readonly place: Place;
  /** Units in which the same place lay before they gave way to others; the oldest first. */
  readonly formerPlaces: readonly string[];
  readonly people: readonly CasePerson[];
  readonly reporter?: Actor;
  readonly source?: CaseSource;
  readonly number?: string;
  readonly urgency: Urgency;
  readonly verifier?: string;
  readonly leadUnit?: string;
  readonly coHandlers: readonly string[];
  readonly tasks: readonly Task[];
  readonly whistles: readonly Whistle[];
  /** What it waits or waited for. */
  readonly milestones: readonly Milestone[];
  readonly transfer?: Transfer;
  readonly transfers: number;
  /** How often a unit would not have it; the unit that has to. */
  readonly objections: number;
  readonly designated?: string;
  /** The highest unit that it was escalated to since it was dispatched. */
  readonly escalatedTo?: string;
  /** Every organisation, and everybody, that ever handled: none of them checks or closes. */
  readonly handlingOrganisations: readonly string[];
  readonly handledBy: readonly string[];
  /** Everybody who ever sent it to a unit, or back to one that had objected. */
  readonly dispatchedBy: readonly string[];
  /** Everybody who ever spoke for a unit that would not have it. */
  readonly objectedBy: readonly string[];
  /** Everybody who ever checked or closed: none of them handles. */
  readonly judgedBy: readonly string[];
  /** Why it is not filed, and by whom: an appeal is decided by somebody else. */
  readonly refusal?: Refusal;
  /** The case that it was merged into; and those that were merged into it. */
  readonly mergedInto?: string;
  readonly taken: readonly TakenReport[];
  /** Cases that look like it, and are not about the same thing. */
  readonly notSameAs: readonly string[];
  readonly withdrawnAt?: string;
  readonly outcome?: Outcome;
  readonly checkedBy?: string;
  readonly checkAsked?: CheckRequest;
  /** Seen to by the grid worker who reported it; without a check, unless it is one of those drawn for it. */
  readonly isSelfHandled: boolean;
  /** Who reported it is hidden from those who handle it. */
  readonly isConfidential: boolean;
  /** Officers who asked to know all the same, while that waits or is granted. */
  readonly reveals: readonly Reveal[];
  /** Hashes of everything that was attached; and what of it is shown no more. */
  readonly evidence: readonly string[];
  readonly redactions: readonly Redaction[];
  readonly exclusion?: Exclusion;
  /** Attempts to ask the reporter since the last check. */
  readonly callbacks: { readonly attempts: number; readonly isReached: boolean };
  readonly reworks: number;
  readonly urged: number;
  readonly risk: Risk;
  readonly supervision?: Supervision;
  /** The unit above that sees to it, since whoever had it was late; until it moves on. */
  readonly raisedTo?: string;
  readonly instructions: readonly Instruction[];
  /** Officers who have an interest in it, and no part. */
  readonly recused: readonly string[];
  readonly reopened: number;
  readonly closedAt?: string;
  readonly reopenableUntil?: string;
  /** From when on the platform puts it away by itself. */
  readonly archiveFrom?: string;
  readonly filedAt?: string;
  /** From when what counts from the filing counts, where the filing was put on record later. */
  readonly filedFrom?: string;
  /** Since when it is with its present unit: sent to it, sent back to it, or signed for. */
  readonly withUnitSince?: string;
  readonly objectedAt?: string;
  /** What the unit that leads asked an approver for. */
  readonly asked?: Asked;
  /** That it should be void, which an approver decides. */
  readonly voidAsked?: VoidAsked;
  /** While it rests. */
  readonly suspension?: Suspension;
  /** Time that no unit's handling counts. */
  readonly credits: readonly Pause[];
  /** Those that run. */
  readonly clocks: readonly Clock[];
  readonly clocksStarted: number;
  /** When the last clock was put on record, while the case is told after it happened; absent for one that is lived. */
  readonly toldAt?: string;
  /** Clocks that were judged once more, each by which approved proposal; absent where none was. */
  readonly rejudged?: readonly { readonly clock: number; readonly retroaction: string }[];
}

export const noCase: Case = {
  id: '',
  category: '',
  place: { unit: '', path: [], description: '' },
  formerPlaces: [],
  people: [],
  urgency: 'ORDINARY',
  coHandlers: [],
  tasks: [],
  whistles: [],
  milestones: [],
  transfers: 0,
  objections: 0,
  handlingOrganisations: [],
  handledBy: [],
  dispatchedBy: [],
  objectedBy: [],
  judgedBy: [],
  callbacks: { attempts: 0, isReached: false },
  isSelfHandled: false,
  isConfidential: false,
  reveals: [],
  evidence: [],
  redactions: [],
  taken: [],
  notSameAs: [],
  reworks: 0,
  urged: 0,
  risk: 'NONE',
  instructions: [],
  recused: [],
  reopened: 0,
  credits: [],
  clocks: [],
  clocksStarted: 0,
};
