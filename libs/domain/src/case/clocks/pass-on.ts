import type { Act } from '../../act';
import type { MessageOf } from '../../decider';
import type { CaseEvents } from '../events';
import type { Case } from '../state';
import type { Clock } from '../../clocks/clock';
import { isOfLead } from './clock-units';
import { tellOf } from './telling';

/** Events that hand on what somebody is to do, with the time that is left. */
export type HandingOn = 'TransferAccepted' | 'UnitsFollowed';

/** What each of them leaves of a clock that runs: it is whose the case is now. What was broken before stays where it was. */
export const passOn: {
  readonly [Type in HandingOn]: (clock: Clock, data: CaseEvents[Type]) => Clock;
} = {
  TransferAccepted: (clock, { unit }) => (isOfLead(clock.kind) ? { ...clock, unit } : clock),
  UnitsFollowed: (clock, { moved }) => {
    const now = moved.find(({ from }) => from === clock.unit);
    return now ? { ...clock, unit: now.to } : clock;
  },
};

const isLate = ({ dueAt, isBreached, pausedSince }: Clock, at: string) =>
  at > dueAt && !isBreached && pausedSince === undefined;

/** What the platform was still to tell when a case is handed on too late: it is told of whoever was late. */
export function toldBefore(state: Case, act: Act): MessageOf<CaseEvents>[] {
  return state.clocks
    .filter((clock) => clock.unit !== undefined && isLate(clock, act.at))
    .flatMap((clock) => tellOf(clock, state, { ...act, now: act.at }));
}
