import { InvalidArgumentError } from 'commander';
import { isUnitCode, momentIn } from '@casegrid/domain';

/** A whole number within these bounds. */
export const whole = (least: number, most: number, what: string) => (text: string) => {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < least || value > most) {
    throw new InvalidArgumentError(`Expected ${what}, a whole number from ${least} to ${most}.`);
  }
  return value;
};

export const port = whole(1, 65_535, 'a port');
export const caseCount = whole(1, 1_000_000, 'how many cases');
export const seed = whole(0, 4_294_967_295, 'a seed');
export const flightSize = whole(1, 256, 'how many at once');

/** Hours; parts of an hour are as good. */
export function hours(text: string): number {
  const value = Number(text);
  if (!(value > 0 && value <= 24 * 366))
    throw new InvalidArgumentError('Expected hours, up to those of a year.');
  return value;
}

const matching = (form: RegExp, what: string) => (text: string) => {
  if (!form.test(text)) throw new InvalidArgumentError(`Expected ${what}.`);
  return text;
};

export const area = matching(
  /^\d{2}(\d{2}){0,2}$/,
  'the code of a province (31), a city (3101) or a district (310115)',
);
export const district = matching(/^\d{6}$/, 'the code of a district (310115)');
export function unit(text: string): string {
  if (!isUnitCode(text)) throw new InvalidArgumentError('Expected the code of a unit or office (310115).');
  return text;
}

export const officerId = matching(/^[A-Za-z0-9][A-Za-z0-9._@-]{0,127}$/, 'the id of an officer');
export const officerName = matching(/^\S(.{0,98}\S)?$/u, 'a name of up to 100 characters');
export const personId = matching(
  /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
  'the id of a person, a UUID in lower case',
);

/** ISO 8601 UTC. */
export function moment(text: string): string {
  const value = momentIn(text);
  if (value === undefined)
    throw new InvalidArgumentError('Expected a moment from 1992 to 2999, such as 2026-03-02T10:00:00+08:00.');
  return value;
}

/** Reads the values of an option that takes several. */
export const each =
  <Value>(read: (text: string) => Value) =>
  (text: string, before: readonly Value[] = []): Value[] => [...before, read(text)];
