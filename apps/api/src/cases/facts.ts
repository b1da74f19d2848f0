import {
  catalogue,
  catalogueStream,
  districtOf,
  inForce,
  territory,
  territoryStream,
  type CatalogueVersion,
  type Catalogue,
  type CatalogueCommands,
  type CatalogueEvents,
  type Territory,
  type TerritoryCommands,
  type TerritoryEvents,
} from '@casegrid/domain';
import { Aggregate, RecentlyUsed, type EventStore } from '@casegrid/event-store';

/** The catalogue in use; cities and districts may have their own one day. */
const scope = 'CN';

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
  readonly #remembered = new RecentlyUsed<Remembered>(mostMaps);

  constructor(
    store: EventStore,
    private readonly clock: () => number,
  ) {
    this.#territories = new Aggregate(store, territory, mostMaps);
    this.#catalogues = new Aggregate(store, catalogue, 10);
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
