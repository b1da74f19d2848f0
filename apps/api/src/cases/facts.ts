import {
  calendars,
  calendarStream,
  catalogue,
  catalogueStream,
  deadlines,
  deadlinesStream,
  districtOf,
  inForce,
  nearestInForce,
  scopesOf,
  standardScope,
  territory,
  territoryStream,
  type CalendarVersion,
  type Calendars,
  type CalendarsCommands,
  type CalendarsEvents,
  type CatalogueVersion,
  type Catalogue,
  type CatalogueCommands,
  type CatalogueEvents,
  type ClockRules,
  type Deadlines,
  type DeadlinesVersion,
  type DeadlinesCommands,
  type DeadlinesEvents,
  type Territory,
  type TerritoryCommands,
  type TerritoryEvents,
} from '@casegrid/domain';
import { Aggregate, RecentlyUsed, type EventStore } from '@casegrid/event-store';

/** Whose catalogue is in use; cities and districts may have their own one day. */
const scope = standardScope;

/** How old a map or catalogue may be when a command is judged by it. Its version goes on record. Milliseconds. */
const freshFor = 1_000;

/** Parts of the map kept in memory: more districts than one copy is asked about in a day. */
const mostMaps = 500;

interface Remembered {
  readonly at: number;
  readonly value: Promise<unknown>;
}

/** What commands need to know of the map and the catalogue, folded from the log. */
export class Facts {
  readonly #territories: Aggregate<Territory, TerritoryCommands, TerritoryEvents>;
  readonly #catalogues: Aggregate<Catalogue, CatalogueCommands, CatalogueEvents>;
  readonly #deadlines: Aggregate<Deadlines, DeadlinesCommands, DeadlinesEvents>;
  readonly #calendars: Aggregate<Calendars, CalendarsCommands, CalendarsEvents>;
  readonly #remembered = new RecentlyUsed<Remembered>(mostMaps);

  constructor(
    store: EventStore,
    private readonly clock: () => number,
  ) {
    this.#territories = new Aggregate(store, territory, mostMaps);
    this.#catalogues = new Aggregate(store, catalogue, 10);
    this.#deadlines = new Aggregate(store, deadlines, mostMaps);
    this.#calendars = new Aggregate(store, calendars, mostMaps);
  }

  /** The part of the map that a unit lies in. */
  map(unit: string): Promise<Territory> {
    return this.#fresh(territoryStream(unit), async (stream) => (await this.#territories.load(stream)).state);
  }

  async catalogueAt(moment: string): Promise<CatalogueVersion | undefined> {
    const published = await this.#fresh(catalogueStream(scope), async (stream) => {
      return (await this.#catalogues.load(stream)).state;
    });
    return inForce(published, moment);
  }

  /** Every table of deadlines that was published for a province, city or district, or for the whole country. */
  deadlines(of: string): Promise<Deadlines> {
    return this.#fresh(deadlinesStream(of), async (stream) => (await this.#deadlines.load(stream)).state);
  }

  /** Every calendar that was published for them. */
  calendars(of: string): Promise<Calendars> {
    return this.#fresh(calendarStream(of), async (stream) => (await this.#calendars.load(stream)).state);
  }

  /** The table of deadlines that holds at a unit at a moment: the nearest. */
  async deadlinesAt(moment: string, unit: string): Promise<DeadlinesVersion | undefined> {
    const tables = await Promise.all(scopesOf(unit).map((of) => this.deadlines(of)));
    return nearestInForce(tables, moment);
  }

  async calendarAt(moment: string, unit: string): Promise<CalendarVersion | undefined> {
    const published = await Promise.all(scopesOf(unit).map((of) => this.calendars(of)));
    return nearestInForce(published, moment);
  }

  /** Every version of every calendar that may ever have held at a unit. */
  async calendarsOf(unit: string): Promise<readonly CalendarVersion[]> {
    const published = await Promise.all(scopesOf(unit).map((of) => this.calendars(of)));
    return published.flatMap(({ versions }) => versions);
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
  async record(place: string, moment: string) {
    const [map, version] = await Promise.all([this.map(place), this.catalogueAt(moment)]);
    return {
      district: districtOf(place) ?? place,
      mapVersion: map.version,
      ...(version && { catalogueVersion: version.version }),
    };
  }

  async #fresh<Value>(stream: string, load: (stream: string) => Promise<Value>): Promise<Value> {
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
