import {
  catalogue,
  catalogueStream,
  type CatalogueCommands,
  type CatalogueEvents,
  type CatalogueVersion,
  type Label,
} from '@casegrid/domain';
import { Published, type EventStore } from '@casegrid/event-store';

/** What people read for categories, by the nearest catalogue that was in force at a moment. */
export class CategoryNames {
  readonly #catalogues: Published<CatalogueVersion, CatalogueCommands, CatalogueEvents>;
  readonly #read = new Map<string, Promise<unknown>>();

  constructor(store: EventStore) {
    this.#catalogues = new Published(store, catalogue, catalogueStream, (stream, load) =>
      this.#once(stream, load),
    );
  }

  /** Catalogues are read again when they are next asked for. */
  forget(): void {
    this.#read.clear();
  }

  /** The label of a category at a unit; its code when it is in no catalogue there. */
  async of(code: string, unit: string, moment: string): Promise<Label> {
    const version = await this.#catalogues.at(moment, unit);
    return version?.categories.get(code)?.label ?? { zh: code, en: code };
  }

  #once<Value>(stream: string, load: (stream: string) => Promise<Value>): Promise<Value> {
    const known = this.#read.get(stream) as Promise<Value> | undefined;
    if (known) return known;
    const value = load(stream);
    this.#read.set(stream, value);
    return value;
  }
}
