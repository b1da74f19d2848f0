import { findUnit, isRefused, Refused, type Unit } from '@casegrid/domain';
import type { Sources } from './act';

/** Units may be named in another district's stream: each is looked for on its own part of the map. */
export async function findUnits(
  codes: readonly string[],
  field: string,
  { facts }: Sources,
): Promise<Unit[] | Refused> {
  const found: Unit[] = [];
  for (const code of codes) {
    const unit = findUnit(await facts.map(code), code, field);
    if (isRefused(unit)) return unit;
    found.push(unit);
  }
  return found;
}

/** The one unit that is named. */
export async function findOne(code: string, field: string, from: Sources): Promise<Unit | Refused> {
  const found = await findUnits([code], field, from);
  if (isRefused(found)) return found;
  return found[0] ?? new Refused('UNIT_UNKNOWN', field);
}
