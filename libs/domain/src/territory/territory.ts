import type { Act } from '../act';
import { Refused, type Decider, type Decision } from '../decider';
import { codesOf } from '../labels';
import { holds } from '../act';
import { isUnitCode, levelOf, standsAt, territoryOf } from './code';
import { levels } from './levels';

/** A unit as it is opened: its code, name, and the code of the unit above it (none for a province). */
export interface NewUnit {
  readonly code: string;
  readonly name: string;
  readonly parent?: string;
}

/** A unit on the map in force. `path` runs from the province down to the unit itself. */
export interface Unit extends NewUnit {
  readonly path: readonly string[];
}

export interface TerritoryCommands {
  /** Opens units, parents before children. Units already open in the same shape are left alone. */
  OpenUnits: { readonly units: readonly NewUnit[]; readonly above: readonly string[] };
  RenameUnit: { readonly code: string; readonly name: string };
}

export interface TerritoryEvents {
  UnitsOpened: { readonly units: readonly Unit[] };
  UnitRenamed: { readonly code: string; readonly name: string };
}

/** One stream's part of the map: a province with its cities, or a district and all below it. */
export interface Territory {
  /** Rises with every change; named in the metadata of every event that rested on this map. */
  readonly version: number;
  readonly units: ReadonlyMap<string, Unit>;
}

/** Most units that one command opens, so that one event stays well below a megabyte. */
export const unitsPerCommand = 500;

const rank = (code: string) => codesOf(levels).indexOf(levelOf(code));

/** A unit lies below one of a higher level in the same stream of codes; an office stands at its unit. */
function isBelow(unit: NewUnit, parent: string): boolean {
  if (unit.code.includes('-')) return standsAt(unit.code) === parent;
  return rank(parent) < rank(unit.code) && unit.code.startsWith(parent.split('Q')[0] ?? parent);
}

const sameUnit = (known: Unit, unit: NewUnit) => known.name === unit.name && known.parent === unit.parent;

/** The path to what a unit hangs from: nothing for a province; none at all where it cannot hang. */
function pathAbove(
  unit: NewUnit,
  known: ReadonlyMap<string, Unit>,
  above: readonly string[],
): readonly string[] | undefined {
  const { code, parent } = unit;
  if (parent === undefined) return levelOf(code) === 'PROVINCE' ? [] : undefined;
  const path = known.get(parent)?.path ?? (above.at(-1) === parent ? above : undefined);
  return path && isBelow(unit, parent) ? path : undefined;
}

function placeUnit(
  unit: NewUnit,
  known: ReadonlyMap<string, Unit>,
  above: readonly string[],
): Unit | Refused {
  if (!isUnitCode(unit.code)) return new Refused('UNIT_CODE_MALFORMED', unit.code);
  if (known.has(unit.code)) return new Refused('UNIT_CODE_TAKEN', unit.code);
  const path = pathAbove(unit, known, above);
  return path ? { ...unit, path: [...path, unit.code] } : new Refused('UNIT_PARENT_UNKNOWN', unit.code);
}

function openUnits(
  { units, above }: TerritoryCommands['OpenUnits'],
  state: Territory,
): Decision<TerritoryEvents> {
  const known = new Map(state.units);
  const opened: Unit[] = [];
  for (const unit of units) {
    const before = known.get(unit.code);
    if (before && sameUnit(before, unit)) continue;
    const placed = placeUnit(unit, known, above);
    if (placed instanceof Refused) return placed;
    known.set(placed.code, placed);
    opened.push(placed);
  }
  return opened.length ? [{ type: 'UnitsOpened', data: { units: opened } }] : [];
}

function renameUnit(
  { code, name }: TerritoryCommands['RenameUnit'],
  state: Territory,
): Decision<TerritoryEvents> {
  const unit = state.units.get(code);
  if (!unit) return new Refused('UNIT_UNKNOWN', 'code');
  return unit.name === name ? [] : [{ type: 'UnitRenamed', data: { code, name } }];
}

const mayDrawTheMap = (_: Territory, { actor }: Act) =>
  actor.kind === 'SYSTEM' || holds(actor, 'ADMIN') ? undefined : 'ROLE_MAY_NOT';

/** What is on the map is unique by code and hangs from a parent that exists. */
export const territory: Decider<Territory, TerritoryCommands, TerritoryEvents> = {
  initial: { version: 0, units: new Map() },
  rules: {
    OpenUnits: { may: [mayDrawTheMap], then: openUnits },
    RenameUnit: { may: [mayDrawTheMap], then: renameUnit },
  },
  evolve: {
    UnitsOpened: (state, { units }) => ({
      version: state.version + 1,
      units: new Map([...state.units, ...units.map((unit) => [unit.code, unit] as const)]),
    }),
    UnitRenamed: (state, { code, name }) => {
      const unit = state.units.get(code);
      const units = new Map(state.units);
      if (unit) units.set(code, { ...unit, name });
      return { version: state.version + 1, units };
    },
  },
};

/** The unit on this map, or the refusal to give to whoever named it. */
export const findUnit = (map: Territory, code: string, field: string): Unit | Refused =>
  map.units.get(code) ?? new Refused('UNIT_UNKNOWN', field);

export const territoryStream = (code: string): string => `territory-${territoryOf(code)}`;
