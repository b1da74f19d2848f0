import type { Actor, Fact } from '../act';
import type { Decider } from '../decider';
import { organisationOf } from '../territory/code';
import { evolveClocks } from './clocks/evolve-clocks';
import type { Clock, Pause } from './clocks/clock';
import type { CaseCommands } from './commands';
import type { CaseEvents, Person, Place } from './events';
import { reopenWindowEnds } from './windows';
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

const withOne = (list: readonly string[], item: string) => (list.includes(item) ? list : [...list, item]);

/** Remembers who worked on the case, and for which organisations. */
const worked = (state: Case, units: readonly string[], { actor }: Fact): Case => ({
  ...state,
  handlingOrganisations: units.map(organisationOf).reduce(withOne, state.handlingOrganisations),
  handledBy: withOne(state.handledBy, actor.id),
});

const dispatchedBy = ({ dispatchedBy: before }: Case, { actor }: Fact) => withOne(before, actor.id);
const judgedBy = ({ judgedBy: before }: Case, { actor }: Fact) => withOne(before, actor.id);

/** The case as nobody's: to be dispatched anew. */
const unassigned = ({ leadUnit: _leadUnit, ...rest }: Case): Case => ({ ...rest, coHandlers: [] });

const undecided = ({
  outcome: _outcome,
  checkedBy: _checkedBy,
  closedAt: _closedAt,
  reopenableUntil: _until,
  ...rest
}: Case): Case => rest;

/** Time that an objection took which was upheld. */
const credited = (state: Case, until: string): Case =>
  state.objectedAt === undefined
    ? state
    : { ...state, credits: [...state.credits, { from: state.objectedAt, until }] };

export const evolveCase: Decider<Case, CaseCommands, CaseEvents>['evolve'] = {
  CaseReported: (state, { caseId, category, place, people }, { actor }) => ({
    ...state,
    id: caseId,
    status: 'REPORTED',
    category,
    place,
    people,
    reporter: actor,
  }),
  VerificationRequested: (state, { assignee }) => ({ ...state, status: 'VERIFYING', verifier: assignee }),
  VerificationRecorded: (state) => ({ ...state, status: 'REPORTED' }),
  CaseFiled: (state, { number, urgency }, { at }) => ({
    ...state,
    status: 'FILED',
    number,
    urgency,
    filedAt: at,
  }),
  FilingDeclined: (state) => ({ ...state, status: 'NOT_FILED' }),
  CaseDispatched: (state, { leadUnit, coHandlers }, fact) => ({
    ...state,
    status: 'DISPATCHED',
    leadUnit,
    coHandlers,
    withUnitSince: fact.at,
    dispatchedBy: dispatchedBy(state, fact),
  }),
  // From here on it is the work of the lead and of all who help it, whether or not they note what they do.
  CaseSigned: (state, { unit }, fact) =>
    worked({ ...state, status: 'HANDLING', withUnitSince: fact.at }, [unit, ...state.coHandlers], fact),
  DispatchObjected: (state, _, { actor, at }) => ({
    ...state,
    status: 'RETURN_PENDING',
    objectedAt: at,
    objectedBy: withOne(state.objectedBy, actor.id),
  }),
  ObjectionUpheld: (state, _, { at }) => ({ ...unassigned(credited(state, at)), status: 'FILED' }),
  ObjectionDenied: (state, _, fact) => ({
    ...state,
    status: 'DISPATCHED',
    withUnitSince: fact.at,
    dispatchedBy: dispatchedBy(state, fact),
  }),
  HandlingNoted: (state, { unit }, fact) => worked(state, [unit], fact),
  CaseEscalated: (state, { from, to }, fact) => ({
    ...worked(state, [from], fact),
    status: 'DISPATCHED',
    withUnitSince: fact.at,
    leadUnit: to,
    coHandlers: withOne(
      state.coHandlers.filter((unit) => unit !== to),
      from,
    ),
  }),
  HandlingCompleted: (state, { unit, outcome }, fact) =>
    worked({ ...state, status: 'HANDLED', outcome }, [unit], fact),
  CheckPassed: (state, _, fact) => ({
    ...state,
    status: 'CHECKED',
    checkedBy: fact.actor.id,
    judgedBy: judgedBy(state, fact),
  }),
  CheckFailed: (state, _, fact) => ({
    ...undecided(state),
    status: 'HANDLING',
    reworks: state.reworks + 1,
    judgedBy: judgedBy(state, fact),
  }),
  CaseClosed: (state, { outcome, reopenableUntil }, fact) => ({
    ...state,
    status: 'CLOSED',
    outcome,
    closedAt: fact.at,
    reopenableUntil: reopenableUntil ?? reopenWindowEnds(fact.at),
    judgedBy: judgedBy(state, fact),
  }),
  CaseReopened: (state) => ({
    ...undecided(unassigned(state)),
    status: 'FILED',
    reopened: state.reopened + 1,
  }),
  Commented: (state) => state,
  EvidenceAttached: (state) => state,
  ...evolveClocks,
};
