import { isWorkingDay, type Calendar } from './calendar';
import { addDays, dayOf, minute, startOf } from './days';
import { isWorkingTime, type PeriodUnit } from './period';

/** From one moment up to another, which is not part of it. Milliseconds since 1970. */
export interface TimeSpan {
  readonly from: number;
  readonly until: number;
}

/** The time in which offices are open, from a moment on, without end. */
function* openFrom(calendar: Calendar, moment: number): Generator<TimeSpan> {
  for (let day = dayOf(moment); ; day = addDays(day, 1)) {
    if (!isWorkingDay(calendar, day)) continue;
    const midnight = startOf(day);
    for (const { from, until } of calendar.hours) {
      const span = { from: Math.max(midnight + from * minute, moment), until: midnight + until * minute };
      if (span.from < span.until) yield span;
    }
  }
}

/** What is left of a span outside of all pauses, in order. */
function outside(span: TimeSpan, pauses: readonly TimeSpan[]): readonly TimeSpan[] {
  return pauses.reduce<readonly TimeSpan[]>(
    (left, pause) =>
      left
        .flatMap(({ from, until }) => [
          { from, until: Math.min(until, pause.from) },
          { from: Math.max(from, pause.until), until },
        ])
        .filter(({ from, until }) => from < until),
    [span],
  );
}

/** The time that counts for a unit, from a moment on, without end: pauses are left out. */
export function* countedFrom(
  unit: PeriodUnit,
  calendar: Calendar,
  moment: number,
  pauses: readonly TimeSpan[],
): Generator<TimeSpan> {
  const all = isWorkingTime(unit)
    ? openFrom(calendar, moment)
    : [{ from: moment, until: Number.POSITIVE_INFINITY }];
  for (const span of all) yield* outside(span, pauses);
}

/** How much time counted between two moments. Milliseconds, never less than none. */
export function timeBetween(
  unit: PeriodUnit,
  calendar: Calendar,
  { from, until }: TimeSpan,
  pauses: readonly TimeSpan[] = [],
): number {
  let sum = 0;
  for (const span of countedFrom(unit, calendar, from, pauses)) {
    if (span.from >= until) break;
    sum += Math.min(span.until, until) - span.from;
  }
  return sum;
}

/** When so much time has counted since a moment. Milliseconds; no time at all is over as soon as time counts. */
export function momentAfter(
  length: number,
  unit: PeriodUnit,
  calendar: Calendar,
  { from, pauses }: { readonly from: number; readonly pauses: readonly TimeSpan[] },
): number {
  let left = length;
  for (const span of countedFrom(unit, calendar, from, pauses)) {
    if (left <= span.until - span.from) return span.from + left;
    left -= span.until - span.from;
  }
  throw new RangeError('time that counts has no end');
}
