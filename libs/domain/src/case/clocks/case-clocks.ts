import type { Act } from '../../act';
import type { ClockRules } from '../../clocks/clock-rules';
import { usualWork, type ClockWork } from '../../clocks/clocked';
import { clocked as follow, clockedBy } from '../../clocks/run-clocks';
import { unitIn } from '../../clocks/stop-clocks';
import type { MessageOf } from '../../decider';
import type { ClockKind } from '../../deadlines/clock-kinds';
import type { CaseEvents } from '../events';
import { evolveCase } from '../phases';
import type { Case } from '../state';
import { isOfHelper, isOfLead } from './clock-units';
import { moves, starts, type Start } from './moves';

type Event = MessageOf<CaseEvents>;

const kindOf = (start: Start, { reopened, status }: Case): ClockKind => {
  if (start === 'FIRST_OR_NEW_HANDLING') return reopened > 0 ? 'REWORK' : 'HANDLING';
  if (start === 'CHECK_IF_SAMPLED') return status === 'HANDLED' ? 'CHECK' : 'CLOSING';
  return start;
};

const work: ClockWork<Case, Event> = {
  ...usualWork,
  moves: ({ type }) => moves[type],
  started: ({ type }, after) => (starts[type] ?? []).map((start) => kindOf(start, after)),
  evolve: (state, { type, data }, act) => {
    const change = evolveCase[type] as (state: Case, data: object, fact: Act) => Case;
    return change(state, data, act);
  },
  subject: (state) => state,
  /** The lead, or the one that the event names. */
  unit: (kind, event, { leadUnit }) => {
    if (isOfLead(kind)) return leadUnit;
    return isOfHelper(kind) ? unitIn(event) : undefined;
  },
  /** Work that counts from the filing does not count the time that an upheld objection took, a rest, or a withdrawal that was not free. */
  beginning: (policy, { filedAt, filedFrom = filedAt, credits }, at) => {
    const from = policy.countsFrom === 'FILED' ? (filedFrom ?? at) : at;
    return { from, pauses: credits.filter(({ until }) => until > from) };
  },
  /** Whoever objected in time was in time, however long the decision took … */
  takenAt: (reason, { objectedAt }, { at }) => (reason === 'RETURNED' ? (objectedAt ?? at) : at),
  /** … and what it is judged by was known when he did. */
  wasBreached: ({ isBreached, wasBreachedWhenObjected }, reason) =>
    reason === 'RETURNED' ? wasBreachedWhenObjected === true : isBreached,
  granted: (event) => (event.type === 'ExtensionGranted' ? event.data.amount : 0),
};

/** Follows each event of an act with what it does to the clocks of the case. */
export const clocked = (
  events: readonly Event[],
  before: Case,
  run: { readonly act: Act; readonly rules: ClockRules },
): Event[] => follow<Case, Event>(work, events, before, run);

/** The rule, and what its events do to the clocks of the case. */
export const withClocks = clockedBy<Case, CaseEvents>(clocked);
