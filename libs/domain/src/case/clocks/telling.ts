import type { Fact } from '../../act';
import * as guard from '../guards';
import type { Phase } from '../phase';
import type { Case } from '../state';
import { isStricter, type Supervision } from '../supervision/supervision-terms';
import type { StartedClock } from './clock';
import { isOfLead } from './clock-units';
import { evolveClock, type ClockChange } from './evolve-clock';
import type { ClockCommands, ClockEvents } from './messages';
import { tell } from './tell';

/** What an event changes of the clock that it names. */
const ofClock =
  <Name extends ClockChange>(name: Name) =>
  (state: Case, data: ClockEvents[Name], fact: Fact): Case => ({
    ...state,
    clocks: state.clocks.map((one) => (one.clock === data.clock ? evolveClock[name](one, data, fact) : one)),
  });

/** Whether it came to be dispatched by its filing, and not by coming back: from a unit, a withdrawal or its end. */
const isFiledOnly = ({ dispatchedBy, credits, reopened }: Case) =>
  dispatchedBy.length === 0 && credits.length === 0 && reopened === 0;

/** What a clock that was started leaves of the case. */
function started({ toldAt: _told, ...state }: Case, clock: StartedClock): Case {
  const { kind, from, toldAt } = clock;
  const isOfFiling = kind === 'DISPATCH' && isFiledOnly(state) && from !== state.filedAt;
  return {
    ...state,
    clocks: [...state.clocks, { ...clock, warned: 0, isBreached: false }],
    clocksStarted: clock.clock,
    ...(toldAt && { toldAt }),
    ...(isOfFiling && { filedFrom: from }),
  };
}

/** A card only rises: a milder one changes nothing. */
const stricter = (before: Supervision | undefined, card: Supervision): Supervision =>
  before && !isStricter(card.card, before.card) ? before : card;

/** What the platform does by itself. What events about clocks leave of the case: nothing changes but its clocks. */
export const telling: Phase<ClockCommands, ClockEvents> = {
  rules: {
    TellClock: { may: [guard.isVisible, guard.bySystem], then: tell },
  },
  evolve: {
    ClockStarted: started,
    ClockStopped: (state, { clock }) => ({
      ...state,
      clocks: state.clocks.filter((one) => one.clock !== clock),
    }),
    ClockPaused: ofClock('ClockPaused'),
    ClockResumed: ofClock('ClockResumed'),
    ClockExtended: ofClock('ClockExtended'),
    DeadlineWarned: ofClock('DeadlineWarned'),
    DeadlineBreached: ofClock('DeadlineBreached'),
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
