import {
  catalogue,
  catalogueStream,
  inForce,
  standardScope,
  type Catalogue,
  type CatalogueCommands,
  type CatalogueEvents,
  type Label,
} from '@casegrid/domain';
import { Aggregate, type EventStore } from '@casegrid/event-store';

/** What people read for a category, by the catalogue that was in force at a moment; its code when it is in none. */
export type CategoryName = (code: string, moment: string) => Label;

/** The names of categories, folded from the log. */
export class CategoryNames {
  readonly #catalogues: Aggregate<Catalogue, CatalogueCommands, CatalogueEvents>;

  constructor(store: EventStore) {
    this.#catalogues = new Aggregate(store, catalogue, 1);
  }

  async load(): Promise<CategoryName> {
    const { state } = await this.#catalogues.load(catalogueStream(standardScope));
    return (code, moment) => inForce(state, moment)?.categories.get(code)?.label ?? { zh: code, en: code };
  }
}
