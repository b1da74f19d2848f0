import { Refused } from '../decider';
import { depthOf, isOffice, isUnitCode, levelOf, standsAt } from './code';
import type { Affiliation } from './levels';

/** A unit as it is opened: its code, name, and the code of the unit above it (none for a province). */
export interface NewUnit {
  readonly code: string;
  readonly name: string;
  readonly parent?: string;
  /** Of an office: how it belongs to the unit it stands at. */
  readonly affiliation?: Affiliation;
}

/** A unit on the map in force. `path` runs from the province down to the unit itself. */
export interface Unit extends NewUnit {
  readonly path: readonly string[];
}

/** A unit that is no more, and the one that its open cases and its officers have followed. */
export interface FormerUnit extends Unit {
  readonly successor: string;
  /** ISO 8601 UTC. */
  readonly until: string;
}

/** One stream's part of the map: a province with its cities, or a district and all below it. */
export interface Territory {
  /** Rises with every change; named in the metadata of every event that rested on this map. */
  readonly version: number;
  readonly units: ReadonlyMap<string, Unit>;
  readonly former: ReadonlyMap<string, FormerUnit>;
}

/** A unit lies below one of a higher level in the same stream of codes; an office stands at its unit. */
function isBelow(unit: NewUnit, parent: string): boolean {
  if (isOffice(unit.code)) return standsAt(unit.code) === parent;
  return depthOf(parent) < depthOf(unit.code) && unit.code.startsWith(parent.split('Q')[0] ?? parent);
}

/** What is there already, and the path to what lies above it in another stream. */
export interface Ground {
  readonly known: ReadonlyMap<string, Unit>;
  /** Codes that were given before, and are not to be found among these. */
  readonly taken: { has(code: string): boolean };
  readonly above: readonly string[];
}

/** The path to what a unit hangs from: nothing for a province; none at all where it cannot hang. */
function pathAbove(unit: NewUnit, { known, above }: Ground): readonly string[] | undefined {
  const { code, parent } = unit;
  if (parent === undefined) return levelOf(code) === 'PROVINCE' ? [] : undefined;
  const path = known.get(parent)?.path ?? (above.at(-1) === parent ? above : undefined);
  return path && isBelow(unit, parent) ? path : undefined;
}

/** The unit on the map; a code is never given twice, even when its unit is no more. */
export function placeUnit(unit: NewUnit, ground: Ground): Unit | Refused {
  if (!isUnitCode(unit.code)) return new Refused('UNIT_CODE_MALFORMED', unit.code);
  if (ground.known.has(unit.code) || ground.taken.has(unit.code))
    return new Refused('UNIT_CODE_TAKEN', unit.code);
  const path = pathAbove(unit, ground);
  return path ? { ...unit, path: [...path, unit.code] } : new Refused('UNIT_PARENT_UNKNOWN', unit.code);
}
