import type { Vocabulary } from '../labels';
import { isWorkingDay, workingDayFrom, type Calendar } from './calendar';
import { addDays, addYears, dayOf, endOf, hour, isoOf, minute, startOf, type Day } from './days';
import { isByCalendar, isCountedInDays, type Period } from './period';
import { momentAfter, type TimeSpan } from './time-spans';

/** When a day-counted period is over on its last day: at 24:00, or when offices close. */
export type DayEnd = 'MIDNIGHT' | 'OFFICE_CLOSE';

export const dayEnds: Vocabulary<DayEnd> = {
  MIDNIGHT: { zh: '当日24时', en: 'At 24:00' },
  OFFICE_CLOSE: { zh: '当日下班时', en: 'When offices close' },
};

/** What a date rests on. `from` is ISO 8601 UTC; pauses are in order and do not overlap. */
export interface Counting {
  readonly from: string;
  readonly period: Period;
  readonly calendar: Calendar;
  readonly endsAt?: DayEnd;
  readonly pauses?: readonly TimeSpan[];
}

/** `dueOn` is the last local day; `dueAt` the moment after which it is late, ISO 8601 UTC. */
export interface Due {
  readonly dueOn: Day;
  readonly dueAt: string;
}

/** The day on which it paused still counted, the day on which it went on did not: as with the day of its start. */
export const isPausedOn = (day: Day, pauses: readonly TimeSpan[]): boolean =>
  pauses.some(({ from, until }) => day > dayOf(from) && day <= dayOf(until));

/** Whether a day after the first one counts towards a period in days. */
export function countsOn(day: Day, { period, calendar, pauses = [] }: Counting): boolean {
  if (isPausedOn(day, pauses)) return false;
  return isByCalendar(period.unit) || isWorkingDay(calendar, day);
}

/** How many units are left to count, and from which day on: years are not counted day by day. */
function toCount({ from, period: { amount, unit }, pauses = [] }: Counting): { day: Day; left: number } {
  const first = dayOf(from);
  if (unit !== 'CALENDAR_YEAR') return { day: first, left: amount };
  const last = addYears(first, amount);
  let paused = 0;
  for (let day = addDays(first, 1); day <= last && pauses.length > 0; day = addDays(day, 1))
    if (isPausedOn(day, pauses)) paused += 1;
  return { day: last, left: paused };
}

/** The day on which the last unit is counted, be it a holiday. */
export function lastCountedDay(counting: Counting): Day {
  let { day, left } = toCount(counting);
  while (left > 0) {
    day = addDays(day, 1);
    if (countsOn(day, counting)) left -= 1;
  }
  return day;
}

function endOfDay(day: Day, { endsAt, calendar }: Counting): number {
  const closing = calendar.hours.at(-1);
  return endsAt === 'OFFICE_CLOSE' && closing ? startOf(day) + closing.until * minute : endOf(day);
}

/** A period in days that would end on a day off ends on the next working day. */
function dueInDays(counting: Counting): Due {
  const dueOn = workingDayFrom(counting.calendar, lastCountedDay(counting));
  return { dueOn, dueAt: isoOf(endOfDay(dueOn, counting)) };
}

function dueInTime({ from, period: { amount, unit }, calendar, pauses = [] }: Counting): Due {
  const length = amount * (unit === 'MINUTE' ? minute : hour);
  const dueAt = momentAfter(length, unit, calendar, { from: Date.parse(from), pauses });
  return { dueOn: dayOf(dueAt), dueAt: isoOf(dueAt) };
}

/**
 * When a period is over. The day of its start is not counted, and a last day that is a day off makes room for the next
 * working day (民法典 Art. 201–203, 民事诉讼法 Art. 85); hours and minutes count from the moment itself.
 */
export const due = (counting: Counting): Due =>
  isCountedInDays(counting.period) ? dueInDays(counting) : dueInTime(counting);
