import type { Decider } from '../../decider';
import type { CaseCommands } from '../commands';
import type { CaseEvents } from '../events';
import type { Case } from '../state';
import type { Clock } from './clock';

type ClockEventType = 'ClockStarted' | 'ClockStopped' | 'DeadlineWarned' | 'DeadlineBreached';
type Evolve = Pick<Decider<Case, CaseCommands, CaseEvents>['evolve'], ClockEventType>;

const changed = (state: Case, number: number, change: Partial<Clock>): Case => ({
  ...state,
  clocks: state.clocks.map((one) => (one.clock === number ? { ...one, ...change } : one)),
});

/** What events about clocks leave of the case: nothing changes but its clocks. */
export const evolveClocks: Evolve = {
  ClockStarted: (state, started) => ({
    ...state,
    clocks: [...state.clocks, { ...started, warned: 0, isBreached: false }],
    clocksStarted: started.clock,
  }),
  ClockStopped: (state, { clock }) => ({
    ...state,
    clocks: state.clocks.filter((one) => one.clock !== clock),
  }),
  DeadlineWarned: (state, { clock, percent }) => changed(state, clock, { warned: percent }),
  DeadlineBreached: (state, { clock }) => changed(state, clock, { isBreached: true }),
};
