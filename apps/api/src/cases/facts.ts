import {
  calendars,
  calendarStream,
  catalogue,
  catalogueStream,
  deadlines,
  deadlinesStream,
  districtOf,
  findCategory,
  formerUnitsOf,
  inForce,
  isRefused,
  powers,
  powersStream,
  standardScope,
  territory,
  territoryStream,
  weights,
  weightsStream,
  type CalendarVersion,
  type CatalogueVersion,
  type Category,
  type ClockRules,
  type DeadlinePolicy,
  type DeadlinesVersion,
  type Power,
  type PowersVersion,
  type PublishedTable,
  type Refused,
  type Territory,
  type TerritoryCommands,
  type TerritoryEvents,
  type Versions,
  type WeightsVersion,
} from '@casegrid/domain';
import { Aggregate, Published, RecentlyUsed, type EventStore, type Grounds } from '@casegrid/event-store';

/** How old a map or catalogue may be when a command is judged by it. Its version goes on record. Milliseconds. */
const freshFor = 1_000;

/** Parts of the map kept in memory: more districts than one copy is asked about in a day. */
const mostMaps = 500;

interface Remembered {
  readonly at: number;
  readonly value: Promise<unknown>;
}

/** Who may lead a case of this category at a place: what the catalogue says, and what the list of powers does beside it. */
export interface Competence {
  readonly category: Category;
  readonly powers: readonly Power[];
}

/** What every version says of itself. */
export interface PublishedVersion {
  readonly version: number;
  readonly effectiveFrom: string;
  readonly reason: string;
  /** Whose it is; a calendar has it as its code. */
  readonly scope?: string;
  readonly code?: string;
}

const tables = {
  CATALOGUE: 'catalogues',
  POWERS: 'powers',
  WEIGHTS: 'weights',
  DEADLINES: 'deadlines',
  CALENDAR: 'calendars',
} as const satisfies { readonly [Table in PublishedTable]: string };

function publishedIn(store: EventStore, fresh: Facts['fresh']) {
  return {
    catalogues: new Published(store, catalogue, catalogueStream, fresh),
    powers: new Published(store, powers, powersStream, fresh),
    weights: new Published(store, weights, weightsStream, fresh),
    deadlines: new Published(store, deadlines, deadlinesStream, fresh),
    calendars: new Published(store, calendars, calendarStream, fresh),
  };
}

/** What commands need to know of the map and of what was published, folded from the log. */
export class Facts {
  readonly #territories: Aggregate<Territory, TerritoryCommands, TerritoryEvents>;
  readonly #published: ReturnType<typeof publishedIn>;
  readonly #remembered = new RecentlyUsed<Remembered>(mostMaps);

  constructor(
    store: EventStore,
    private readonly clock: () => number,
  ) {
    this.#territories = new Aggregate(store, territory, mostMaps);
    this.#published = publishedIn(store, (stream, load) => this.fresh(stream, load));
  }

  /** The part of the map that a unit lies in. */
  map(unit: string): Promise<Territory> {
    return this.fresh(territoryStream(unit), async (stream) => (await this.#territories.load(stream)).state);
  }

  /** The catalogue that holds at a unit at a moment: the nearest. So with the other tables. */
  catalogueAt(moment: string, unit: string): Promise<CatalogueVersion | undefined> {
    return this.#published.catalogues.at(moment, unit);
  }

  powersAt(moment: string, unit: string): Promise<PowersVersion | undefined> {
    return this.#published.powers.at(moment, unit);
  }

  weightsAt(moment: string, unit: string): Promise<WeightsVersion | undefined> {
    return this.#published.weights.at(moment, unit);
  }

  deadlinesAt(moment: string, unit: string): Promise<DeadlinesVersion | undefined> {
    return this.#published.deadlines.at(moment, unit);
  }

  /** The rows of the tables of the units above a scope that are in force at a moment. */
  async deadlinesAbove(moment: string, scope: string): Promise<readonly DeadlinePolicy[]> {
    const [_own, ...above] = await this.#published.deadlines.of(scope);
    return above.flatMap((table) => inForce(table, moment)?.policies ?? []);
  }

  calendarAt(moment: string, unit: string): Promise<CalendarVersion | undefined> {
    return this.#published.calendars.at(moment, unit);
  }

  /** Every version of a table that may ever have held at a unit, from those of the nearest scope on. */
  versionsOf(table: PublishedTable, unit: string): Promise<readonly Versions<PublishedVersion>[]> {
    return this.#published[tables[table]].of(unit);
  }

  /** Whether a unit is on the map, or was. */
  async isKnown(unit: string): Promise<boolean> {
    const { units, former } = await this.map(unit);
    return units.has(unit) || former.has(unit);
  }

  /** Every version of every calendar that may ever have held at a unit. */
  async calendarsOf(unit: string): Promise<readonly CalendarVersion[]> {
    return (await this.#published.calendars.of(unit)).flatMap(({ versions }) => versions);
  }

  /** Units that are no more, and whose cases are now in a unit's charge: the highest of each branch. */
  async formerUnitsOf(unit: string): Promise<readonly string[]> {
    return formerUnitsOf(await this.map(unit), unit);
  }

  async competence(moment: string, unit: string, code: string): Promise<Competence | Refused> {
    const [version, list] = await Promise.all([this.catalogueAt(moment, unit), this.powersAt(moment, unit)]);
    const category = findCategory(version, code);
    return isRefused(category) ? category : { category, powers: list?.powers ?? [] };
  }

  /** What clocks that start at a moment run by in a case of that unit; nothing where none was published. */
  async clockRulesAt(moment: string, unit: string): Promise<ClockRules | undefined> {
    const [deadlines, calendar, calendars] = await Promise.all([
      this.deadlinesAt(moment, unit),
      this.calendarAt(moment, unit),
      this.calendarsOf(unit),
    ]);
    return deadlines && calendar && { deadlines, calendar, calendars };
  }

  /** The versions that an act at this place and moment rests on. */
  async record(place: string, moment: string): Promise<Grounds> {
    const [map, version, list] = await Promise.all([
      this.map(place),
      this.catalogueAt(moment, place),
      this.powersAt(moment, place),
    ]);
    return {
      district: districtOf(place) ?? place,
      mapVersion: map.version,
      ...(version && { catalogueVersion: version.version }),
      ...(version && version.scope !== standardScope && { catalogueScope: version.scope }),
      ...(list && { powersVersion: list.version, powersScope: list.scope }),
    };
  }

  /** What a stream was folded to, not longer ago than a moment. */
  async fresh<Value>(stream: string, load: (stream: string) => Promise<Value>): Promise<Value> {
    const known = this.#remembered.get(stream);
    const at = this.clock();
    if (known && at - known.at < freshFor) return known.value as Promise<Value>;
    const value = load(stream);
    const remembered = { at, value };
    this.#remembered.set(stream, remembered);
    value.catch(() => {
      if (this.#remembered.get(stream) === remembered) this.#remembered.delete(stream);
    });
    return value;
  }
}
