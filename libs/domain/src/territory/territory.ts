import { holds, type Act } from '../act';
import { Refused, type Decider, type Decision } from '../decider';
import { territoryOf } from './code';
import type { ReorganisationKind } from './levels';
import { reorganise } from './reorganising';
import { placeUnit, type FormerUnit, type NewUnit, type Territory, type Unit } from './unit';

/** A unit that gives way, and the one that follows it. */
export interface Succession {
  readonly code: string;
  readonly successor: string;
}

export interface TerritoryCommands {
  /** Opens units, parents before children. Units already open in the same shape are left alone. */
  OpenUnits: { readonly units: readonly NewUnit[]; readonly above: readonly string[] };
  RenameUnit: { readonly code: string; readonly name: string };
  /**
   * Units give way to others of the same district. What lies below one and stands at it follows it under new codes, unless
   * it is named itself.
   */
  ReorganiseUnits: {
    readonly kind: ReorganisationKind;
    readonly opens: readonly NewUnit[];
    readonly closes: readonly Succession[];
    readonly reason: string;
  };
}

export interface TerritoryEvents {
  UnitsOpened: { readonly units: readonly Unit[] };
  UnitRenamed: { readonly code: string; readonly name: string };
  UnitsReorganised: {
    readonly kind: ReorganisationKind;
    readonly opened: readonly Unit[];
    /** Every unit that is no more, with whichever follows it. */
    readonly closed: readonly Succession[];
    readonly reason: string;
  };
}

/** Most units that one command opens, so that one event stays well below a megabyte. */
export const unitsPerCommand = 500;

const sameUnit = (known: Unit, unit: NewUnit) =>
  known.name === unit.name && known.parent === unit.parent && known.affiliation === unit.affiliation;

function openUnits(
  { units, above }: TerritoryCommands['OpenUnits'],
  { units: open, former }: Territory,
): Decision<TerritoryEvents> {
  const stray = units.find(({ code }) => territoryOf(code) !== territoryOf(units[0]?.code ?? ''));
  if (stray) return new Refused('UNIT_OF_OTHER_DISTRICT', stray.code);
  const known = new Map(open);
  const opened: Unit[] = [];
  for (const unit of units) {
    const before = known.get(unit.code);
    if (before && sameUnit(before, unit)) continue;
    const placed = placeUnit(unit, { known, taken: former, above });
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

const opened = (units: Territory['units'], added: readonly Unit[]) =>
  new Map([...units, ...added.map((unit) => [unit.code, unit] as const)]);

function closed(
  { units, former }: Territory,
  successions: readonly Succession[],
  until: string,
): Pick<Territory, 'units' | 'former'> {
  const [left, gone] = [new Map(units), new Map<string, FormerUnit>(former)];
  for (const { code, successor } of successions) {
    const unit = left.get(code);
    left.delete(code);
    if (unit) gone.set(code, { ...unit, successor, until });
  }
  return { units: left, former: gone };
}

/** What is on the map is unique by code and hangs from a parent that exists. */
export const territory: Decider<Territory, TerritoryCommands, TerritoryEvents> = {
  initial: { version: 0, units: new Map(), former: new Map() },
  rules: {
    OpenUnits: { may: [mayDrawTheMap], then: openUnits },
    RenameUnit: { may: [mayDrawTheMap], then: renameUnit },
    ReorganiseUnits: { may: [mayDrawTheMap], then: reorganise },
  },
  evolve: {
    UnitsOpened: (state, { units }) => ({
      ...state,
      version: state.version + 1,
      units: opened(state.units, units),
    }),
    UnitRenamed: (state, { code, name }) => {
      const unit = state.units.get(code);
      const units = new Map(state.units);
      if (unit) units.set(code, { ...unit, name });
      return { ...state, version: state.version + 1, units };
    },
    UnitsReorganised: (state, { opened: added, closed: successions }, { at }) => {
      const { units, former } = closed(state, successions, at);
      return { version: state.version + 1, units: opened(units, added), former };
    },
  },
};

/** The unit on this map, or the refusal to give to whoever named it. */
export const findUnit = (map: Territory, code: string, field: string): Unit | Refused =>
  map.units.get(code) ?? new Refused('UNIT_UNKNOWN', field);

export const territoryStream = (code: string): string => `territory-${territoryOf(code)}`;
