import {
  codesOf,
  isUnitCode,
  longestOf,
  longestPeriod,
  officeHoursIn,
  periodUnits,
  standardScope,
  type DayEnd,
  type OfficeHours,
  type Period,
  type PeriodUnit,
} from '@casegrid/domain';
import { InvalidArgumentError } from 'commander';
import { CannotDo } from '../command-line/cannot-do';
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
/** The whole country's, or that of a unit. */
export function calendar(text: string): string {
  if (text !== standardScope && !isUnitCode(text))
    throw new InvalidArgumentError('Expected CN or the code of a unit (310115).');
  return text;
}

export function officeHours(text: string): OfficeHours {
  const hours = officeHoursIn(text);
  if (!hours)
    throw new InvalidArgumentError('Expected parts of a day in order, such as 09:00-12:00,14:00-18:00.');
  return hours;
}

const tooLong = ({ unit: of }: Period) => `At most ${longestOf(of)} can be counted in this unit.`;

/** @throws CannotDo when it is longer than can be counted in its unit */
export function countable(period: Period): Period {
  if (period.amount > longestOf(period.unit)) throw new CannotDo(tooLong(period));
  return period;
}

const shorthand = new Map<string, PeriodUnit>([['h', 'CLOCK_HOUR']]);

/** Such as 36h or 3-working-day. */
export function period(text: string): Period {
  const [, many = '', of = ''] = /^(\d+)-?(.+)$/.exec(text) ?? [];
  const asked = { amount: amount(many), unit: shorthand.get(of) ?? unit(of) };
  if (asked.amount > longestOf(asked.unit)) throw new InvalidArgumentError(tooLong(asked));
  return asked;
}
