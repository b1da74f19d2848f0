import type { Act } from '../../act';
import { dayOf, isoOf, startOf } from '../../calendar/days';
import { usualWork, type ClockWork } from '../../clocks/clocked';
import { clocked, clockedBy } from '../../clocks/run-clocks';
import type { MessageOf } from '../../decider';
import type { MediationEvents } from '../events';
import { evolveMediation } from '../phases';
import type { Mediation } from '../state';
import { moves, startedBy, visited } from './moves';

type Event = MessageOf<MediationEvents>;

/** From the last day on which something is to be performed, where that is later (民事诉讼法 Art. 250). */
function enforceableFrom({ agreement }: Mediation, at: string): string {
  const days = (agreement?.obligations ?? []).flatMap(({ dueOn }) => dueOn ?? []);
  const last = [...days].sort().at(-1);
  return last !== undefined && last > dayOf(at) ? isoOf(startOf(last)) : at;
}

const work: ClockWork<Mediation, Event> = {
  ...usualWork,
  moves: (event) => (event.type === 'FollowUpRecorded' ? visited[event.data.visit] : moves[event.type]),
  started: ({ type }, after) => startedBy(type, after),
  evolve: (state, { type, data }, act) => {
    const change = evolveMediation[type] as (state: Mediation, data: object, fact: Act) => Mediation;
    return change(state, data, act);
  },
  subject: ({ committee }) => ({ category: '', urgency: 'ORDINARY', leadUnit: committee }),
  unit: (kind, _, { committee, handOver }) => (kind === 'HAND_OVER' ? handOver?.committee : committee),
  beginning: ({ kind }, state, at) => ({
    from: kind === 'ENFORCEMENT' ? enforceableFrom(state, at) : at,
    pauses: [],
  }),
  granted: (event) =>
    event.type === 'MediationExtended' || event.type === 'CourtExtended' ? event.data.amount : 0,
};

/** The rule, and what its events do to the clocks of the mediation. */
export const withClocks = clockedBy<Mediation, MediationEvents>((events, before, run) =>
  clocked<Mediation, Event>(work, events, before, run),
);
