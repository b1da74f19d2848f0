import type { Act } from '../act';
import type { Clock } from './clock';
import type { ClockRules } from './clock-rules';
import type { ClockEvent } from './stop-clocks';

/** A row that was turned off warns of nothing, also on clocks that it started. */
const isTurnedOff = ({ policy }: Clock, rules: ClockRules | undefined) =>
  rules?.deadlines.policies.find(({ id }) => id === policy)?.isOff === true;

/** Of several marks that have passed the last is told; before it is due those below 100 %, then those above. */
function warning(clock: Clock, now: string): ClockEvent[] {
  const isDue = now >= clock.dueAt;
  const mark = clock.marks.findLast(
    ({ percent, at }) => percent > clock.warned && at <= now && percent > 100 === isDue,
  );
  if (!mark) return [];
  const { kind, dueAt } = clock;
  return [{ type: 'DeadlineWarned', data: { clock: clock.clock, kind, ...mark, dueAt } }];
}

function breach({ clock, kind, dueAt, isBreached }: Clock, now: string): ClockEvent[] {
  return now > dueAt && !isBreached ? [{ type: 'DeadlineBreached', data: { clock, kind, dueAt } }] : [];
}

/** What has come due on a clock and was not told; nothing while it stands still. Late rather than never. */
export function told(clock: Clock, { now, clocks: rules }: Pick<Act, 'now' | 'clocks'>): ClockEvent[] {
  if (clock.pausedSince) return [];
  const broken = breach(clock, now);
  return isTurnedOff(clock, rules) ? broken : [...broken, ...warning(clock, now)];
}

/** Whether a row that was turned off raises nobody either. */
export const warns = (clock: Clock, { clocks }: Pick<Act, 'clocks'>): boolean => !isTurnedOff(clock, clocks);
