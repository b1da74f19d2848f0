import { isCodeOf } from '../labels';
import { levels, officeDuties, officeKinds, type Level, type OfficeKind } from './levels';

/**
 * Codes of units: 2, 4, 6, 9 and 12 digits are the significant digits of the statistical division code from
 * province to village (统计用区划代码, 12 digits with trailing zeros); a grid adds three digits (GB/T 34300-2017:
 * 6 district, 3 street, 3 community, 3 grid). An area is its street's code with Q and two digits, an office its
 * unit's code with a dash and its kind; where several of a kind stand at one unit, a dash and two digits follow.
 */
const levelByLength: Readonly<Record<number, Level>> = {
  2: 'PROVINCE',
  4: 'CITY',
  6: 'DISTRICT',
  9: 'STREET',
  12: 'COMMUNITY',
  15: 'GRID',
};

const territorial = /^(\d{2}|\d{4}|\d{6}|\d{9}|\d{9}Q\d{2}|\d{12}|\d{15})$/;

/** The territorial unit at which an office stands; a territorial unit stands at itself. */
export const standsAt = (code: string): string => code.split('-')[0] ?? code;

/** The kind of an office, or nothing for a territorial unit. */
export function officeKindOf(code: string): OfficeKind | undefined {
  const kind = code.slice(standsAt(code).length + 1).replace(/-\d{2}$/, '');
  return isCodeOf(officeKinds, kind) ? kind : undefined;
}

/** True for a centre: it drives the procedure and never handles a case itself. */
export function isCentre(code: string): boolean {
  const kind = officeKindOf(code);
  return kind !== undefined && officeDuties[kind] === 'PROCEDURE';
}

/** True for an office, false for a territorial unit. */
export const isOffice = (code: string): boolean => code.includes('-');

export const isUnitCode = (code: string): boolean =>
  territorial.test(standsAt(code)) &&
  (!isOffice(code) || code.replace(/-\d{2}$/, '') === `${standsAt(code)}-${officeKindOf(code)}`);

/** The level at which a unit or office works. The code must be well formed. */
export function levelOf(code: string): Level {
  const unit = standsAt(code);
  if (unit.includes('Q')) return 'AREA';
  const level = levelByLength[unit.length];
  if (!level) throw new Error(`not a unit code: ${code}`);
  return level;
}

const fromTheTop = Object.keys(levels) as Level[];

/** True for what a case may lie in: a community, a village or a grid. */
export const isPlace = (code: string): boolean =>
  !isOffice(code) && ['COMMUNITY', 'GRID'].includes(levelOf(code));

/** How far below the top a unit or office works: 0 for a province. The code must be well formed. */
export const depthOf = (code: string): number => fromTheTop.indexOf(levelOf(code));

/** The six-digit district of a unit at or below a district; nothing above it. */
export const districtOf = (code: string): string | undefined =>
  standsAt(code).length >= 6 ? code.slice(0, 6) : undefined;

/**
 * Whose acts count as one party when duties are kept apart: an office is its own organisation, a territorial
 * unit its own, and grid workers belong to their community.
 */
export const organisationOf = (code: string): string =>
  !isOffice(code) && levelOf(code) === 'GRID' ? code.slice(0, 12) : code;

/** The stream that a unit belongs to: its district's, or above that its province's. */
export const territoryOf = (code: string): string => districtOf(code) ?? code.slice(0, 2);
