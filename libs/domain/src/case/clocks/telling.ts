import type { Act } from '../../act';
import type { Clock, StartedClock } from '../../clocks/clock';
import { clockEventNames, evolveClocks, withStarted } from '../../clocks/evolve-clocks';
import type { ClockCommands } from '../../clocks/messages';
import { told, warns } from '../../clocks/tell';
import type { MessageOf } from '../../decider';
import type { CaseEvents } from '../events';
import * as guard from '../guards';
import type { Phase } from '../phase';
import type { Case } from '../state';
import { isStricter, type Supervision } from '../supervision/supervision-terms';
import { isOfLead } from './clock-units';
import type { CaseClockEvents } from './messages';
import { raise } from './raise';

/** Whether it came to be dispatched by its filing, and not by coming back: from a unit, a withdrawal or its end. */
const isFiledOnly = ({ dispatchedBy, credits, reopened }: Case) =>
  dispatchedBy.length === 0 && credits.length === 0 && reopened === 0;

/** What a clock that was started leaves of the case. */
function started(state: Case, clock: StartedClock): Case {
  const { kind, from } = clock;
  const isOfFiling = kind === 'DISPATCH' && isFiledOnly(state) && from !== state.filedAt;
  return { ...withStarted(state, clock), ...(isOfFiling && { filedFrom: from }) };
}

/** A card only rises: a milder one changes nothing. */
const stricter = (before: Supervision | undefined, card: Supervision): Supervision =>
  before && !isStricter(card.card, before.card) ? before : card;

/** What has come due on a clock of the case, and who sees to it from then on. */
export function tellOf(clock: Clock, state: Case, act: Pick<Act, 'now' | 'clocks'>): MessageOf<CaseEvents>[] {
  const events = told(clock, act);
  return warns(clock, act) ? [...events, ...raise(clock, state, events)] : events;
}

/** Nothing, when it does not run. */
function tell({ clock: number }: ClockCommands['TellClock'], state: Case, act: Act): MessageOf<CaseEvents>[] {
  const clock = state.clocks.find((one) => one.clock === number);
  return clock ? tellOf(clock, state, act) : [];
}

/** What the platform does by itself. What events about clocks leave of the case: nothing changes but its clocks. */
export const telling: Phase<ClockCommands, CaseClockEvents> = {
  rules: {
    TellClock: { may: [guard.isVisible, guard.bySystem], then: tell },
  },
  evolve: {
    ...evolveClocks<Case>(),
    ClockStarted: started,
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
    ...clockEventNames,
    CaseRaised: { zh: '超期升级督办', en: 'Raised for being late' },
  },
};
