import * as guard from '../guards';
import type { Phase } from '../phase';
import type { Case } from '../state';
import type { Clock } from './clock';
import type { ClockCommands, ClockEvents } from './messages';
import { tell } from './tell';

const changed = (state: Case, number: number, change: Partial<Clock>): Case => ({
  ...state,
  clocks: state.clocks.map((one) => (one.clock === number ? { ...one, ...change } : one)),
});

/** What the platform does by itself. What events about clocks leave of the case: nothing changes but its clocks. */
export const telling: Phase<ClockCommands, ClockEvents> = {
  rules: {
    TellClock: { may: [guard.isVisible, guard.bySystem], then: tell },
  },
  evolve: {
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
  },
  names: {
    ClockStarted: { zh: '开始计时', en: 'Clock started' },
    ClockStopped: { zh: '停止计时', en: 'Clock stopped' },
    DeadlineWarned: { zh: '时限提醒', en: 'Warned of a deadline' },
    DeadlineBreached: { zh: '超过时限', en: 'Deadline breached' },
  },
};
