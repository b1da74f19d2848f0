import type { Act } from '../../act';
import { dayOf, isoOf, startOf, type Day } from '../../calendar/days';
import { usualWork, type ClockWork } from '../../clocks/clocked';
import { clocked, clockedBy } from '../../clocks/run-clocks';
import type { MessageOf } from '../../decider';
import type { DeadlineKind } from '../../deadlines/clock-kinds';
import type { MediationEvents } from '../events';
import { evolveMediation } from '../phases';
import type { Mediation } from '../state';
import { isOwed, lastDueOn } from '../standing';
import { movesOf, startedBy } from './moves';

type Event = MessageOf<MediationEvents>;

/** The last day of performance, for kinds that count from it where it is later (of enforcement: 民事诉讼法 Art. 250). */
const countedFrom: { readonly [Kind in DeadlineKind]?: (state: Mediation) => Day | undefined } = {
  ENFORCEMENT: (state) => lastDueOn(state),
  LAST_FOLLOW_UP: (state) => lastDueOn(state, isOwed),
};

function beginningOf(kind: DeadlineKind, state: Mediation, at: string): string {
  const last = countedFrom[kind]?.(state);
  return last !== undefined && last > dayOf(at) ? isoOf(startOf(last)) : at;
}

const work: ClockWork<Mediation, Event> = {
  ...usualWork,
  moves: movesOf,
  started: startedBy,
  evolve: (state, { type, data }, act) => {
    const change = evolveMediation[type] as (state: Mediation, data: object, fact: Act) => Mediation;
    return change(state, data, act);
  },
  subject: ({ committee }) => ({ category: '', urgency: 'ORDINARY', leadUnit: committee }),
  unit: (kind, _, { committee, handOver }) => (kind === 'HAND_OVER' ? handOver?.committee : committee),
  beginning: ({ kind }, state, at) => ({
    from: beginningOf(kind, state, at),
    pauses: [],
  }),
  granted: (event) =>
    event.type === 'MediationExtended' || event.type === 'CourtExtended' ? event.data.amount : 0,
};

/** The rule, and what its events do to the clocks of the mediation. */
export const withClocks = clockedBy<Mediation, MediationEvents>((events, before, run) =>
  clocked<Mediation, Event>(work, events, before, run),
);
