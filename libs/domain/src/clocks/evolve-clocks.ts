import type { Fact } from '../act';
import type { StartedClock } from './clock';
import type { Clocked } from './clocked';
import { evolveClock, type ClockChange } from './evolve-clock';
import type { ClockEvents } from './messages';

type Evolve<State> = {
  readonly [Name in keyof ClockEvents]: (state: State, data: ClockEvents[Name], fact: Fact) => State;
};

/** What an event changes of the clock that it names. */
const ofClock =
  <State extends Clocked, Name extends ClockChange>(name: Name) =>
  (state: State, data: ClockEvents[Name], fact: Fact): State => ({
    ...state,
    clocks: state.clocks.map((one) => (one.clock === data.clock ? evolveClock[name](one, data, fact) : one)),
  });

/** What a clock that was started leaves: one more that runs. */
export function withStarted<State extends Clocked>(state: State, clock: StartedClock): State {
  const { toldAt: _told, ...before } = state;
  return {
    ...(before as State),
    clocks: [...state.clocks, { ...clock, warned: 0, isBreached: false }],
    clocksStarted: clock.clock,
    ...(clock.toldAt && { toldAt: clock.toldAt }),
  };
}

/** What events about clocks leave of whatever has them: nothing changes but its clocks. */
export const evolveClocks = <State extends Clocked>(): Evolve<State> => ({
  ClockStarted: withStarted,
  ClockStopped: (state, { clock }) => ({
    ...state,
    clocks: state.clocks.filter((one) => one.clock !== clock),
  }),
  ClockPaused: ofClock('ClockPaused'),
  ClockResumed: ofClock('ClockResumed'),
  ClockExtended: ofClock('ClockExtended'),
  DeadlineWarned: ofClock('DeadlineWarned'),
  DeadlineBreached: ofClock('DeadlineBreached'),
});

/** What people read for them in the history of whatever has them. */
export const clockEventNames = {
  ClockStarted: { zh: '开始计时', en: 'Clock started' },
  ClockPaused: { zh: '暂停计时', en: 'Clock paused' },
  ClockResumed: { zh: '恢复计时', en: 'Clock resumed' },
  ClockExtended: { zh: '延长时限', en: 'Time extended' },
  ClockStopped: { zh: '停止计时', en: 'Clock stopped' },
  DeadlineWarned: { zh: '时限提醒', en: 'Warned of a deadline' },
  DeadlineBreached: { zh: '超过时限', en: 'Deadline breached' },
} as const;
