import { decide, evolve, isRefused, territory, type SystemActor, type Territory } from '@casegrid/domain';
import { DistrictMap } from '../cast/district-map';
import type { Divisions } from '../units/divisions';
import { LeftOut } from '../units/left-out';
import { MapSheets, type MapSheet } from '../units/map-sheets';

const actor: SystemActor = { kind: 'SYSTEM', id: 'spec' };
const at = '2026-01-01T00:00:00.000Z';

/** The map of a district as the rules alone draw it, without a log. */
export async function drawnMap(divisions: Divisions, district: string): Promise<DistrictMap> {
  const sheets = new MapSheets(divisions, district, new LeftOut());
  let map: Territory = territory.initial;
  const draw = (sheet: MapSheet) => {
    const decision = decide(territory, { type: 'OpenUnits', data: sheet }, map, { actor, at, now: at });
    if (isRefused(decision)) throw new Error(`${decision.code} ${decision.field ?? ''}`);
    for (const event of decision) map = evolve(territory, map, event, { actor, at });
  };
  for (const sheet of sheets.provinces()) draw(sheet);
  for await (const sheet of sheets.districts()) draw(sheet);
  return new DistrictMap(district, map.units.values());
}
