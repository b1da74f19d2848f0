import {
  codesOf,
  isDay,
  longestPeriod,
  officeHoursIn,
  periodUnits,
  standardCalendar,
  type Calendar,
  type DayEnd,
  type OfficeHours,
  type PeriodUnit,
} from '@casegrid/domain';
import { InvalidArgumentError } from 'commander';
import { whole } from '../command-line/option-values';

const dashed = (code: string) => code.toLowerCase().replaceAll('_', '-');
const units = new Map(codesOf(periodUnits).map((code) => [dashed(code), code]));
const ends = new Map<string, DayEnd>([
  ['midnight', 'MIDNIGHT'],
  ['office-close', 'OFFICE_CLOSE'],
]);

export const unitNames: readonly string[] = [...units.keys()];
export const amount = whole(0, longestPeriod, 'how many units');

const oneOf =
  <Value>(named: ReadonlyMap<string, Value>) =>
  (text: string): Value => {
    const value = named.get(dashed(text));
    if (value === undefined)
      throw new InvalidArgumentError(`Expected one of: ${[...named.keys()].join(', ')}.`);
    return value;
  };

export const unit: (text: string) => PeriodUnit = oneOf(units);
export const dayEnd: (text: string) => DayEnd = oneOf(ends);
export const calendar: (text: string) => Calendar = oneOf(
  new Map([[dashed(standardCalendar.code), standardCalendar]]),
);

export function officeHours(text: string): OfficeHours {
  const hours = officeHoursIn(text);
  if (!hours)
    throw new InvalidArgumentError('Expected parts of a day in order, such as 09:00-12:00,14:00-18:00.');
  return hours;
}

const momentForm = /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?)?(Z|[+-]\d{2}:\d{2})?$/;

/** Beyond it dates have years of five digits, and before it China had daylight saving. */
const isInOurTime = (day: string) => isDay(day) && day >= '1992' && day < '3000';

/** ISO 8601 UTC. Without an offset it is Beijing time, without a time the beginning of the day. */
export function moment(text: string): string {
  const [, day = '', time = 'T00:00', , , offset = '+08:00'] = momentForm.exec(text) ?? [];
  const value = new Date(`${day}${time}${offset}`);
  if (!isInOurTime(day) || Number.isNaN(value.getTime()))
    throw new InvalidArgumentError('Expected a moment from 1992 to 2999, such as 2026-03-02T10:00:00+08:00.');
  return value.toISOString();
}
