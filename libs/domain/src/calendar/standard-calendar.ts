import type { Calendar, SpecialDay } from './calendar';
import { addDays, type Day } from './days';
import { holidayNames, officialArrangements } from './official-days';

const two = (text: string) => text.padStart(2, '0');

function daysIn(year: string, range: string): Day[] {
  const [first = '', last = first] = range.split('-').map((monthAndDay) => {
    const [month = '', day = ''] = monthAndDay.split('.');
    return `${year}-${two(month)}-${two(day)}`;
  });
  const days: Day[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}

function specialDaysOf(year: string, festival: string): SpecialDay[] {
  const [zh = '', ...ranges] = festival.split(' ');
  const label = { zh, en: holidayNames[zh] ?? zh };
  return ranges.flatMap((range) => {
    const kind = range.startsWith('+') ? 'MAKE_UP' : 'HOLIDAY';
    return daysIn(year, range.replace('+', '')).map((day): SpecialDay => ({ day, kind, label }));
  });
}

const years = Object.entries(officialArrangements);

/** Every public holiday and make-up working day that was announced. */
export const officialDays: readonly SpecialDay[] = years.flatMap(([year, festivals]) =>
  festivals.split(', ').flatMap((festival) => specialDaysOf(year, festival)),
);

/**
 * The calendar a new installation starts with: the official days of the whole country, and the office hours that a city
 * replaces by its own (09:00–12:00 and 14:00–18:00; a design figure, no statute).
 */
export const standardCalendar: Calendar = {
  code: 'CN',
  version: 1,
  hours: [
    { from: 9 * 60, until: 12 * 60 },
    { from: 14 * 60, until: 18 * 60 },
  ],
  specialDays: new Map(officialDays.map((special) => [special.day, special])),
  announcedUntil: `${Math.max(...years.map(([year]) => Number(year)))}-12-31`,
};
