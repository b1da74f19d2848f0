import type { Act } from '../act';
import type { Clocked } from './clocked';

/**
 * True when an act belongs to a course that is told after it all happened, as stories and paper files are: the case was
 * told so from its report on, and the act is said to have happened before the last clock was even put on record. Once
 * an act is recorded as it happens, people live by the clocks of the case, and nothing of it is told so any more.
 */
export const isToldAfterwards = (
  { clocksStarted, toldAt }: Pick<Clocked, 'clocksStarted' | 'toldAt'>,
  { at, now }: Pick<Act, 'at' | 'now'>,
): boolean => (clocksStarted === 0 ? at < now : toldAt !== undefined && at < toldAt);

/**
 * The moment that others live by: from it the clocks count that an act starts, for whoever is to act next learns of it
 * when it is put on record; and by it windows are over.
 */
export const beginsAt = (state: Pick<Clocked, 'clocksStarted' | 'toldAt'>, act: Act): string =>
  isToldAfterwards(state, act) || act.at > act.now ? act.at : act.now;
