import type { Label, Vocabulary } from '../labels';

/** How the length of a period is counted. A minute is one of the clock, by day and by night. */
export type PeriodUnit =
  'CALENDAR_YEAR' | 'CALENDAR_DAY' | 'WORKING_DAY' | 'WORKING_HOUR' | 'CLOCK_HOUR' | 'MINUTE';

export const periodUnits: Vocabulary<PeriodUnit> = {
  CALENDAR_YEAR: { zh: '年', en: 'Calendar year' },
  CALENDAR_DAY: { zh: '日', en: 'Calendar day' },
  WORKING_DAY: { zh: '个工作日', en: 'Working day' },
  WORKING_HOUR: { zh: '个工作小时', en: 'Working hour' },
  CLOCK_HOUR: { zh: '小时', en: 'Clock hour' },
  MINUTE: { zh: '分钟', en: 'Minute' },
};

export interface Period {
  /** A whole number of units. No days at all end with the day on which they begin. */
  readonly amount: number;
  readonly unit: PeriodUnit;
}

/** The longest period that can be asked for, in units of any kind … */
export const longestPeriod = 100_000;

/** … and in years. */
const mostYears = 100;

export const longestOf = (unit: PeriodUnit): number => (unit === 'CALENDAR_YEAR' ? mostYears : longestPeriod);

/** Days begin with the day after; hours and minutes with the moment itself. */
export const isCountedInDays = ({ unit }: Period): boolean =>
  unit === 'CALENDAR_YEAR' || unit === 'CALENDAR_DAY' || unit === 'WORKING_DAY';

/** Whether every day counts alike, working or off. */
export const isByCalendar = (unit: PeriodUnit): boolean =>
  unit === 'CALENDAR_YEAR' || unit === 'CALENDAR_DAY';

/** Whether only the time counts in which offices are open. */
export const isWorkingTime = (unit: PeriodUnit): boolean => unit === 'WORKING_DAY' || unit === 'WORKING_HOUR';

export const periodText = ({ amount, unit }: Period): Label => ({
  zh: `${amount}${periodUnits[unit].zh}`,
  en: `${amount} ${periodUnits[unit].en.toLowerCase()}${amount === 1 ? '' : 's'}`,
});
