import type { Act } from '../../act';
import type { Decision, MessageOf } from '../../decider';
import type { CaseEvents } from '../events';
import type { Case } from '../state';
import type { Clock } from './clock';
import type { ClockRules } from './clock-rules';
import { raise } from './raise';

type Event = MessageOf<CaseEvents>;

/** A row that was turned off warns of nothing, also on clocks that it started. */
const isTurnedOff = ({ policy }: Clock, rules: ClockRules | undefined) =>
  rules?.deadlines.policies.find(({ id }) => id === policy)?.isOff === true;

/** Of several marks that have passed the last is told; before it is due those below 100 %, then those above. */
function warning(clock: Clock, now: string): Event[] {
  const isDue = now >= clock.dueAt;
  const mark = clock.marks.findLast(
    ({ percent, at }) => percent > clock.warned && at <= now && percent > 100 === isDue,
  );
  if (!mark) return [];
  const { kind, dueAt } = clock;
  return [{ type: 'DeadlineWarned', data: { clock: clock.clock, kind, ...mark, dueAt } }];
}

function breach({ clock, kind, dueAt, isBreached }: Clock, now: string): Event[] {
  return now > dueAt && !isBreached ? [{ type: 'DeadlineBreached', data: { clock, kind, dueAt } }] : [];
}

/** What has come due on a clock and was not told, and what follows from it; nothing when it does not run. Late rather than never. */
export function tell({ clock: number }: { clock: number }, state: Case, { now, clocks: rules }: Act) {
  const clock = state.clocks.find((one) => one.clock === number);
  if (!clock || clock.pausedSince) return [];
  const broken = breach(clock, now);
  if (isTurnedOff(clock, rules)) return broken;
  const told: Event[] = [...broken, ...warning(clock, now)];
  const decision: Decision<CaseEvents> = [...told, ...raise(clock, state, told)];
  return decision;
}
