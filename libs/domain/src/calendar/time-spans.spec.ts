import fc from 'fast-check';
import type { Calendar } from './calendar';
import { hour, isoOf, minute } from './days';
import { due, type Counting } from './due';
import { standardCalendar } from './standard-calendar';
import { timeBetween, type TimeSpan } from './time-spans';

/** Monday 2 February 2026, 00:00 in Beijing: the make-up days and the Spring Festival lie ahead. */
const monday = Date.parse('2026-02-02T00:00:00+08:00');
const fiveWeeks = 35 * 24 * 60;
const dayNames = (offset: number) =>
  new Date(monday + 8 * hour + offset * 24 * hour).toISOString().slice(0, 10);

const marks = (count: number, most: number) =>
  fc
    .uniqueArray(fc.integer({ min: 0, max: most }), { minLength: count, maxLength: count })
    .map((list) => list.sort((one, other) => one - other));

const hours = fc
  .integer({ min: 1, max: 3 })
  .chain((spans) => marks(spans * 2, 24 * 60))
  .map((list) =>
    list.flatMap((from, index) => (index % 2 ? [] : [{ from, until: list[index + 1] ?? from + 1 }])),
  );

const calendars: fc.Arbitrary<Calendar> = fc
  .record({
    hours,
    changed: fc.dictionary(
      fc.integer({ min: 0, max: 34 }).map(dayNames),
      fc.constantFrom('HOLIDAY' as const, 'MAKE_UP' as const, 'CLOSURE' as const),
      { maxKeys: 8 },
    ),
  })
  .map(({ hours: open, changed }) => ({
    ...standardCalendar,
    hours: open,
    specialDays: new Map(
      Object.entries(changed).map(([day, kind]) => [day, { day, kind, label: { zh: '', en: '' } }]),
    ),
  }));

/** Moments of a case's events, in minutes of the five weeks: each second span between them is a pause. */
const histories = fc
  .uniqueArray(fc.integer({ min: 0, max: fiveWeeks }), { minLength: 2, maxLength: 12 })
  .map((list) => list.sort((one, other) => one - other).map((at) => monday + at * minute));

const pausesIn = (moments: readonly number[]): TimeSpan[] =>
  moments.flatMap((from, index) => {
    const until = moments[index + 1];
    return index % 2 && until !== undefined ? [{ from, until }] : [];
  });

/** Whether a minute counts, by looking at it alone. */
function isOpen({ specialDays, hours: open }: Calendar, at: number): boolean {
  const local = new Date(at + 8 * hour);
  const special = specialDays.get(local.toISOString().slice(0, 10));
  const isWeekday = ![0, 6].includes(local.getUTCDay());
  const isWorked = special ? special.kind === 'MAKE_UP' : isWeekday;
  const minutes = local.getUTCHours() * 60 + local.getUTCMinutes();
  return isWorked && open.some(({ from, until }) => minutes >= from && minutes < until);
}

function minuteByMinute(calendar: Calendar, { from, until }: TimeSpan, pauses: readonly TimeSpan[]): number {
  let counted = 0;
  for (let at = from; at < until; at += minute) {
    const isPaused = pauses.some((pause) => at >= pause.from && at < pause.until);
    if (!isPaused && isOpen(calendar, at)) counted += minute;
  }
  return counted;
}

describe('working time', () => {
  it('equals a count minute by minute, whatever the calendar and the pauses', () => {
    fc.assert(
      fc.property(calendars, histories, (calendar, moments) => {
        const span = { from: moments[0] ?? 0, until: moments.at(-1) ?? 0 };
        const pauses = pausesIn(moments);
        expect(timeBetween('WORKING_HOUR', calendar, span, pauses)).toBe(
          minuteByMinute(calendar, span, pauses),
        );
      }),
    );
  });

  it('is never negative and never decreases as time goes by', () => {
    fc.assert(
      fc.property(calendars, histories, (calendar, moments) => {
        const from = moments[0] ?? 0;
        const elapsed = moments.map((until) =>
          timeBetween('WORKING_HOUR', calendar, { from, until }, pausesIn(moments)),
        );
        expect(elapsed[0]).toBe(0);
        expect(elapsed).toEqual([...elapsed].sort((one, other) => one - other));
      }),
    );
  });

  it('is exactly its length when a period in working hours is over', () => {
    fc.assert(
      fc.property(calendars, histories, fc.integer({ min: 1, max: 40 }), (calendar, moments, amount) => {
        const from = moments[0] ?? 0;
        const pauses = pausesIn(moments);
        const counting: Counting = {
          from: isoOf(from),
          period: { amount, unit: 'WORKING_HOUR' },
          calendar,
          pauses,
        };
        const until = Date.parse(due(counting).dueAt);
        expect(timeBetween('WORKING_HOUR', calendar, { from, until }, pauses)).toBe(amount * hour);
      }),
    );
  });
});

describe('a period in working days', () => {
  it('ends on the day that a count day by day comes to', () => {
    fc.assert(
      fc.property(calendars, histories, fc.integer({ min: 1, max: 15 }), (calendar, moments, amount) => {
        const [from = 0] = moments;
        const noon = { ...calendar, hours: [{ from: 720, until: 721 }] };
        let left = amount;
        let at = from - ((from + 8 * hour) % (24 * hour)) + 12 * hour;
        while (left > 0) {
          at += 24 * hour;
          if (isOpen(noon, at)) left -= 1;
        }
        const { dueOn } = due({ from: isoOf(from), period: { amount, unit: 'WORKING_DAY' }, calendar });
        expect(dueOn).toBe(new Date(at + 8 * hour).toISOString().slice(0, 10));
      }),
    );
  });
});
