import { codesOf } from '../../labels';
import * as guard from '../guards';
import type { Phase } from '../phase';
import type { Case } from '../state';
import { supervisionCards, type Supervision } from '../supervision/supervision-terms';
import type { Clock } from './clock';
import { isOfLead } from './clock-units';
import { evolveClock } from './evolve-clock';
import type { ClockCommands, ClockEvents } from './messages';
import { tell } from './tell';

const changed = (state: Case, number: number, change: (clock: Clock) => Clock): Case => ({
  ...state,
  clocks: state.clocks.map((one) => (one.clock === number ? change(one) : one)),
});

const cards = codesOf(supervisionCards);

/** A card only rises: a milder one changes nothing. */
const stricter = (before: Supervision | undefined, card: Supervision): Supervision =>
  before && cards.indexOf(before.card) >= cards.indexOf(card.card) ? before : card;

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
    ClockPaused: (state, data, fact) =>
      changed(state, data.clock, (clock) => evolveClock.ClockPaused(clock, data, fact)),
    ClockResumed: (state, data, fact) =>
      changed(state, data.clock, (clock) => evolveClock.ClockResumed(clock, data, fact)),
    ClockExtended: (state, data, fact) =>
      changed(state, data.clock, (clock) => evolveClock.ClockExtended(clock, data, fact)),
    DeadlineWarned: (state, data, fact) =>
      changed(state, data.clock, (clock) => evolveClock.DeadlineWarned(clock, data, fact)),
    DeadlineBreached: (state, data, fact) =>
      changed(state, data.clock, (clock) => evolveClock.DeadlineBreached(clock, data, fact)),
    // A card is for whoever leads: what a centre or a helper was late with is not his.
    CaseRaised: (state, { to, card, kind }, { at }) => ({
      ...state,
      raisedTo: to,
      ...(isOfLead(kind) && {
        supervision: stricter(state.supervision, { card, note: '', since: at, isByRule: true }),
      }),
    }),
  },
  names: {
    ClockStarted: { zh: '开始计时', en: 'Clock started' },
    ClockPaused: { zh: '暂停计时', en: 'Clock paused' },
    ClockResumed: { zh: '恢复计时', en: 'Clock resumed' },
    ClockExtended: { zh: '延长时限', en: 'Time extended' },
    ClockStopped: { zh: '停止计时', en: 'Clock stopped' },
    DeadlineWarned: { zh: '时限提醒', en: 'Warned of a deadline' },
    CaseRaised: { zh: '超期升级督办', en: 'Raised for being late' },
    DeadlineBreached: { zh: '超过时限', en: 'Deadline breached' },
  },
};
