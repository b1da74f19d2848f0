import { isoOf, startOf } from './days';
import { due, lastCountedDay, type Counting } from './due';
import type { PeriodUnit } from './period';
import { momentAfter, timeBetween } from './time-spans';

/** Shares of a period, in percent, at which whoever holds the case is warned (a design figure, no statute). */
export const warningShares = [50, 80, 150] as const;

/** When a share of a period has passed. ISO 8601 UTC. */
export interface Mark {
  readonly percent: number;
  readonly at: string;
}

/** Hours and minutes of the clock warn by night too; all else in the time in which offices are open. */
const countedBy = (unit: PeriodUnit): PeriodUnit =>
  unit === 'CLOCK_HOUR' || unit === 'MINUTE' ? unit : 'WORKING_HOUR';

/** On the morning of so many days, or as soon as offices open. */
function markAfter(units: number, counting: Counting): Mark {
  const { period, calendar } = counting;
  const day = lastCountedDay({ ...counting, period: { ...period, amount: units } });
  const moment = momentAfter(0, 'WORKING_HOUR', calendar, { from: startOf(day), pauses: [] });
  return { percent: Math.round((units * 100) / period.amount), at: isoOf(moment) };
}

/**
 * When to warn: at these shares of the time that counts between the start of a period and its end, or on those of its days
 * that are said.
 */
export function marksOf(counting: Counting, warnAfter?: readonly number[]): Mark[] {
  if (warnAfter) return warnAfter.map((units) => markAfter(units, counting));
  const { calendar, period, pauses = [] } = counting;
  const unit = countedBy(period.unit);
  const from = Date.parse(counting.from);
  const until = Date.parse(due(counting).dueAt);
  const length = timeBetween(unit, calendar, { from, until }, pauses);
  return warningShares.map((percent) => {
    const moment = momentAfter((length * percent) / 100, unit, calendar, { from, pauses });
    return { percent, at: isoOf(Math.round(moment)) };
  });
}
