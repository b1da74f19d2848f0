import type { Fact } from '../act';
import { organisationOf } from '../territory/code';
import type { Case } from './state';

/** The list, and the item in it once. */
export const withOne = (list: readonly string[], item: string): readonly string[] =>
  list.includes(item) ? list : [...list, item];

/** Remembers who worked on the case, and for which organisations. */
export const worked = (state: Case, units: readonly string[], { actor }: Fact): Case => ({
  ...state,
  handlingOrganisations: units.map(organisationOf).reduce(withOne, state.handlingOrganisations),
  handledBy: withOne(state.handledBy, actor.id),
});

/** Remembers who sent it to a unit. */
export const dispatched = (state: Case, { actor }: Fact): Case => ({
  ...state,
  dispatchedBy: withOne(state.dispatchedBy, actor.id),
});

/** Remembers who judged it. */
export const judged = (state: Case, { actor }: Fact): Case => ({
  ...state,
  judgedBy: withOne(state.judgedBy, actor.id),
});

/** Time that is nobody's: work that counts from the filing does not count it. */
export const credited = (state: Case, from: string | undefined, until: string): Case =>
  from === undefined ? state : { ...state, credits: [...state.credits, { from, until }] };

/** The case as nobody's: to be dispatched anew. */
export const unassigned = ({
  leadUnit: _lead,
  transfer: _transfer,
  designated: _designated,
  escalatedTo: _escalated,
  ...rest
}: Case): Case => ({ ...rest, coHandlers: [], tasks: [], whistles: [] });

/** The case with nothing decided about it. */
export const undecided = ({
  outcome: _outcome,
  checkedBy: _checkedBy,
  closedAt: _closedAt,
  reopenableUntil: _until,
  archiveFrom: _archive,
  withdrawnAt: _withdrawn,
  ...rest
}: Case): Case => ({ ...rest, callbacks: { attempts: 0, isReached: false } });

/** The unit that leads waits for no approver: it was decided, or the case has moved on. */
export const unasked = ({ asked: _asked, ...rest }: Case): Case => rest;

/** Nobody asks any more that it should be void: it was decided, or the case is over. */
export const notToBeVoid = ({ voidAsked: _asked, ...rest }: Case): Case => rest;
