import {
  isOffice,
  levelOf,
  officeKindOf,
  territory,
  territoryStream,
  type Level,
  type Unit,
} from '@casegrid/domain';
import { Aggregate, type EventStore } from '@casegrid/event-store';
import { CannotDo } from '../command-line/cannot-do';

/** A district on the map, with all below it and the city above it. */
export class DistrictMap {
  readonly #units: ReadonlyMap<string, Unit>;
  readonly #children = new Map<string, Unit[]>();

  constructor(
    readonly district: string,
    units: Iterable<Unit>,
  ) {
    this.#units = new Map([...units].map((unit) => [unit.code, unit]));
    for (const unit of this.#units.values()) {
      const parent = unit.parent ?? '';
      const children = this.#children.get(parent);
      if (children) children.push(unit);
      else this.#children.set(parent, [unit]);
    }
  }

  get city(): string {
    return this.unit(this.district).parent ?? '';
  }

  has(code: string): boolean {
    return this.#units.has(code);
  }

  /** @throws when it is not on this map */
  unit(code: string): Unit {
    const unit = this.#units.get(code);
    if (!unit) throw new Error(`not on the map of ${this.district}: ${code}`);
    return unit;
  }

  /** The territorial units of a level right below a unit, in the order in which they were opened. */
  below(code: string, level: Level): Unit[] {
    return this.#childrenOf(code).filter((unit) => !isOffice(unit.code) && levelOf(unit.code) === level);
  }

  /** The offices beside a unit. */
  offices(code: string): Unit[] {
    return this.#childrenOf(code).filter((unit) => officeKindOf(unit.code) !== undefined);
  }

  #childrenOf(code: string): readonly Unit[] {
    return this.#children.get(code) ?? [];
  }
}

/**
 * The map of this district, or of the one that was imported first.
 * @throws CannotDo when it has not been imported
 */
export async function loadDistrictMap(store: EventStore, named?: string): Promise<DistrictMap> {
  const district = named ?? (await firstDistrict(store));
  const territories = new Aggregate(store, territory, 2);
  const [own, above] = await Promise.all([
    territories.load(territoryStream(district)),
    territories.load(territoryStream(district.slice(0, 2))),
  ]);
  if (!own.state.units.has(district)) {
    throw new CannotDo(
      `District ${district} is not on the map: "npm run cli -- units import --area ${district}".`,
    );
  }
  return new DistrictMap(district, [...above.state.units.values(), ...own.state.units.values()]);
}

async function firstDistrict(store: EventStore): Promise<string> {
  for await (const { records } of store.readAll({ streams: ['territory-'] })) {
    const code = records
      .map(({ stream }) => stream.slice('territory-'.length))
      .find(({ length }) => length === 6);
    if (code !== undefined) return code;
  }
  throw new CannotDo('No district is on the map yet: "npm run cli -- units import --area 310115".');
}
