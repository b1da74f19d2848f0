/** A day of the local calendar, `2026-03-02`. All of China keeps one time: UTC+8, without daylight saving since 1991. */
export type Day = string;

export const minute = 60_000;
export const hour = 60 * minute;
const dayLength = 24 * hour;
const shanghaiOffset = 8 * hour;

/** The local day on which a moment lies. Milliseconds since 1970, or ISO 8601. */
export const dayOf = (moment: number | string): Day =>
  new Date((typeof moment === 'string' ? Date.parse(moment) : moment) + shanghaiOffset)
    .toISOString()
    .slice(0, 10);

/** When a local day begins. Milliseconds since 1970. */
export const startOf = (day: Day): number => Date.parse(`${day}T00:00:00Z`) - shanghaiOffset;

export const addDays = (day: Day, days: number): Day => dayOf(startOf(day) + days * dayLength);

/** The same day so many years on; the last of February where there is no 29th (民法典 Art. 202). */
export function addYears(day: Day, years: number): Day {
  const then = `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}${day.slice(4)}`;
  return isDay(then) ? then : `${then.slice(0, 8)}28`;
}

/** 24:00 of a local day. Milliseconds since 1970. */
export const endOf = (day: Day): number => startOf(day) + dayLength;

/** 0 for Sunday to 6 for Saturday. */
export const weekdayOf = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay();

/** ISO 8601 UTC, as all moments are kept. */
export const isoOf = (moment: number): string => new Date(moment).toISOString();

const clockForm = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

/** What a clock on the wall shows: `09:30`, or `09:30:15` where there are seconds. */
export const wallClock = (moment: number): string => clockForm.format(moment).replace(/:00$/, '');

/** Whether a text is a day that is on the calendar: there is no 30 February. */
export function isDay(text: string): boolean {
  const midnight = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  return !Number.isNaN(midnight) && dayOf(midnight) === text;
}
