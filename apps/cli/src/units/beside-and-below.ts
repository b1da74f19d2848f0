import { codesOf, officeKinds, type Level, type NewUnit, type OfficeKind } from '@casegrid/domain';
import type { Division } from './divisions';

const centres: readonly OfficeKind[] = ['COMMAND_CENTRE', 'SUPERVISION_CENTRE'];
const mediating: OfficeKind = 'MEDIATION_COMMITTEE';
/** Where and how many there are of these is for each place to say. */
const byHand: readonly OfficeKind[] = [
  'SERVICE_CENTRE',
  'FAMILY_CENTRE',
  'SECURITY_CENTRE',
  'SOCIAL_ORGANISATION',
];
const departments = codesOf(officeKinds).filter((kind) => ![...centres, ...byHand, mediating].includes(kind));

/**
 * Offices that stand at each unit of a level. A street has no centres of its own: those of its district serve it. Each village
 * and residents' committee has a mediation committee (人民调解法 Art. 8), and so have streets and towns.
 */
const officesAt: Readonly<Partial<Record<Level, readonly OfficeKind[]>>> = {
  CITY: [...centres, ...departments],
  DISTRICT: [...centres, ...departments],
  STREET: [...departments, mediating],
  COMMUNITY: [mediating],
};

const gridNames = ['第一网格', '第二网格', '第三网格'];

const officesOf = (code: string, owner: string, level: Level): NewUnit[] =>
  (officesAt[level] ?? []).map((kind) => ({
    code: `${code}-${kind}`,
    name: `${owner}${officeKinds[kind].zh}`,
    parent: code,
  }));

const gridsOf = (code: string): NewUnit[] =>
  gridNames.map((name, index) => ({
    code: `${code}${String(index + 1).padStart(3, '0')}`,
    name,
    parent: code,
  }));

/** How many units a division of this level is opened as. */
export const unitsPer = (level: Level): number =>
  1 + (officesAt[level]?.length ?? 0) + (level === 'COMMUNITY' ? gridNames.length : 0);

/**
 * A division's unit with the offices beside it and, in a community or village, its grids. `owner` is whose offices
 * they are called, where that is not the division itself.
 */
export function unitsOf({ code, name, parent }: Division, level: Level, owner = name): NewUnit[] {
  const unit = { code, name, ...(parent !== undefined && { parent }) };
  return [unit, ...officesOf(code, owner, level), ...(level === 'COMMUNITY' ? gridsOf(code) : [])];
}
