/** Part of a day in which an office is open. Minutes from midnight; `until` is not part of it. */
export interface Span {
  readonly from: number;
  readonly until: number;
}

/** When offices are open on a working day: parts of the day in their order, none touching another. */
export type OfficeHours = readonly Span[];

const clock = /^([01]\d|2[0-3]):([0-5]\d)$|^24:00$/;

function minutesOf(text: string): number {
  const [hours = NaN, minutes = NaN] = clock.test(text) ? text.split(':').map(Number) : [];
  return hours * 60 + minutes;
}

function spanOf(text: string): Span {
  const [from = '', until = '', ...rest] = text.trim().split('-');
  return { from: minutesOf(from), until: rest.length ? NaN : minutesOf(until) };
}

/** Reads `09:00-12:00,14:00-18:00`. Nothing when it is no such list, or its parts overlap or run backwards. */
export function officeHoursIn(text: string): OfficeHours | undefined {
  const spans = text.split(',').map(spanOf);
  const marks = spans.flatMap(({ from, until }) => [from, until]);
  const isRising = marks.every((mark, index) => index === 0 || mark > (marks[index - 1] ?? NaN));
  return isRising && !Number.isNaN(marks[0]) ? spans : undefined;
}

const two = (number: number) => String(number).padStart(2, '0');
const clockText = (minutes: number) => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;

export const officeHoursText = (hours: OfficeHours): string =>
  hours.map(({ from, until }) => `${clockText(from)}-${clockText(until)}`).join(',');
