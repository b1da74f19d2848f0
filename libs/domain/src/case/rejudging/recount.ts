import type { Calendar } from '../../calendar/calendar';
import { due, type Counting, type Due } from '../../calendar/due';
import { isCountedInDays, type Period } from '../../calendar/period';
import { countingOf, type Basis } from '../../clocks/clock';
import type { CaseEvents } from '../events';

/** What a later version gives a clock. */
export type Given = Pick<CaseEvents['ClockRejudged'], 'period' | 'endsAt'>;

/** The day that 24:00 ends, rather than the one that it begins. */
const lastMoment = ({ dueAt }: Due) => new Date(Date.parse(dueAt) - 1).toISOString();

const granted = ({ extensions = [], period: { unit } }: Basis): Period => ({
  amount: extensions.reduce((sum, { amount }) => sum + amount, 0),
  unit,
});

/**
 * How a clock is counted by what a later version gives it: from the same start, with the same pauses and the time that
 * was granted on top. Where that version counts in other units, what was granted is counted after it in its own.
 */
export function recounted(
  clock: Basis,
  { period, endsAt }: Given,
  calendar: Calendar,
): { readonly steps: readonly Counting[]; readonly due: Due } {
  const { from, pauses, extensions = [] } = clock;
  const basis = { from, pauses, period, ...(endsAt && { endsAt }) };
  const more = granted(clock);
  if (more.amount === 0 || more.unit === period.unit) {
    const whole = countingOf({ ...basis, extensions }, calendar);
    return { steps: [whole], due: due(whole) };
  }
  const first = countingOf(basis, calendar);
  const until = due(first);
  const start = isCountedInDays(more) ? lastMoment(until) : until.dueAt;
  const second = countingOf({ from: start, pauses, period: more }, calendar);
  return { steps: [first, second], due: due(second) };
}
