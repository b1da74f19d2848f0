import type { Label, Vocabulary } from '../labels';
import { addDays, weekdayOf, type Day } from './days';
import type { OfficeHours } from './office-hours';

/** HOLIDAY: a public holiday. MAKE_UP: a weekend day that is worked. CLOSURE: offices are closed here. */
export type SpecialDayKind = 'HOLIDAY' | 'MAKE_UP' | 'CLOSURE';

export const specialDayKinds: Vocabulary<SpecialDayKind> = {
  HOLIDAY: { zh: '放假', en: 'Holiday' },
  MAKE_UP: { zh: '调休上班', en: 'Make-up working day' },
  CLOSURE: { zh: '停止办公', en: 'Offices closed' },
};

/** A day that differs from the ordinary week. */
export interface SpecialDay {
  readonly day: Day;
  readonly kind: SpecialDayKind;
  readonly label: Label;
}

/** Working days and office hours as one version has them. A version never changes. */
export interface Calendar {
  readonly code: string;
  readonly version: number;
  readonly hours: OfficeHours;
  readonly specialDays: ReadonlyMap<Day, SpecialDay>;
  /** The last day for which the holidays are announced; later, Monday to Friday count as working days. */
  readonly announcedUntil: Day;
}

const isWeekend = (day: Day) => weekdayOf(day) % 6 === 0;

export function isWorkingDay({ specialDays }: Calendar, day: Day): boolean {
  const special = specialDays.get(day);
  return special ? special.kind === 'MAKE_UP' : !isWeekend(day);
}

/** The day itself when it is worked, or else the next that is. */
export function workingDayFrom(calendar: Calendar, day: Day): Day {
  let at = day;
  while (!isWorkingDay(calendar, at)) at = addDays(at, 1);
  return at;
}

/** A calendar with days closed that it has open, as a district closes its offices in a flood. */
export const withSpecialDays = (calendar: Calendar, days: readonly SpecialDay[]): Calendar => ({
  ...calendar,
  specialDays: new Map([...calendar.specialDays, ...days.map((special) => [special.day, special] as const)]),
});
