import { nearestInForce, scopesOf, type Decider, type Versions } from '@casegrid/domain';
import { Aggregate } from './aggregate';
import type { EventStore } from './port';

type Versioned = { readonly effectiveFrom: string };

/** Remembers for a moment what was folded from a stream. */
export type Fresh = <Value>(stream: string, load: (stream: string) => Promise<Value>) => Promise<Value>;

/** Tables of one kind, as they were published for provinces, cities and districts, and for the whole country. */
export class Published<Version extends Versioned, Commands, Events> {
  readonly #streams: Aggregate<Versions<Version>, Commands, Events>;

  constructor(
    store: EventStore,
    decider: Decider<Versions<Version>, Commands, Events>,
    private readonly streamOf: (scope: string) => string,
    private readonly fresh: Fresh,
  ) {
    this.#streams = new Aggregate(store, decider, 500);
  }

  /** Every table that may ever have held at a unit, from those of the nearest scope to those of the whole country. */
  of(unit: string): Promise<readonly Versions<Version>[]> {
    const load = async (stream: string) => (await this.#streams.load(stream)).state;
    return Promise.all(scopesOf(unit).map((scope) => this.fresh(this.streamOf(scope), load)));
  }

  /** The one that holds at a unit at a moment: the nearest. */
  async at(moment: string, unit: string): Promise<Version | undefined> {
    return nearestInForce(await this.of(unit), moment);
  }
}
