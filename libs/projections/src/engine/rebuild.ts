import { logStart, type Batch, type EventStore, type Position } from '@casegrid/event-store';
import type { Pool } from 'pg';
import { createIndexes, createTables, exchangeTables, holdCheckpoint } from './catalogue';
import { Folding } from './folding';
import type { ReadModel } from './read-model';
import { withSession, type Session } from './session';

export interface RebuildOptions {
  readonly store: EventStore;
  readonly pool: Pool;
  /** Told after each batch: events taken so far, and the position reached of the position to reach. */
  readonly onProgress?: (events: number, position: Position, end: Position) => void;
  /** Ends it; the present tables stay in use. */
  readonly signal?: AbortSignal;
}

const rebuildClass = 7_204_003;
const batchSize = 10_000;
/** Most rows kept in memory, so that it does not grow with the log. */
const mostRows = 20_000;

/** Somebody else is building this read model right now. */
export class RebuildGoesOn extends Error {
  constructor(name: string) {
    super(`${name} is being rebuilt by somebody else`);
  }
}

/**
 * Builds a read model from the whole log beside its present tables, which stay in use, and exchanges the two in one
 * transaction. Cut off, it leaves nothing in the way; the next one begins anew.
 * @returns how many events were taken
 * @throws RebuildGoesOn, or the signal's reason
 */
export const rebuild = (model: ReadModel, options: RebuildOptions): Promise<number> =>
  withSession(options.pool, async (session) => {
    const { rows } = await session.query('select pg_try_advisory_lock($1, hashtext($2)) as held', [
      rebuildClass,
      model.name,
    ]);
    if (rows[0]?.['held'] !== true) throw new RebuildGoesOn(model.name);
    const next = `${model.name}_next`;
    await session.transaction(async () => {
      await session.query(`drop schema if exists ${next} cascade`);
      await createTables(model, next, session);
    });
    const filling = new Filling(model, next, session, options);
    await filling.goOn();
    await session.transaction(() => createIndexes(model, next, session));
    // What came meanwhile, so that there is little left to do while nobody else may write.
    await filling.goOn();
    const log = (await options.store.identity()) ?? null;
    await session.transaction(async () => {
      await holdCheckpoint(model.name, session);
      await filling.goOn();
      await exchangeTables(model, next, { position: filling.position, log }, session);
    });
    return filling.events;
  });

/** Tables that are being filled from the log. */
class Filling {
  events = 0;
  position = logStart;
  readonly #folding: Folding;

  constructor(
    model: ReadModel,
    schema: string,
    connection: Session,
    private readonly options: RebuildOptions,
  ) {
    this.#folding = new Folding(model, { schema, connection, isWhole: true });
  }

  /** Goes on to the present end of the log. The next batch is read while one is folded. */
  async goOn(): Promise<void> {
    const { store, signal } = this.options;
    const end = await store.end();
    const reading = store.readAll({ after: this.position, batch: batchSize, ...(signal && { signal }) });
    for await (const batch of ahead(reading)) await this.#take(batch, end);
    signal?.throwIfAborted();
    await this.#folding.save();
  }

  async #take({ records, position }: Batch, end: Position): Promise<void> {
    await this.#folding.take(records);
    if (this.#folding.size > mostRows) {
      await this.#folding.save();
      this.#folding.forget();
    }
    this.events += records.length;
    this.position = position;
    this.options.onProgress?.(this.events, position, end);
  }
}

/** Each item, while the next one is already asked for. */
async function* ahead<Item>(items: AsyncIterable<Item>): AsyncGenerator<Item> {
  const iterator = items[Symbol.asyncIterator]();
  let asked = iterator.next();
  try {
    for (let next = await asked; !next.done; next = await asked) {
      asked = iterator.next();
      // Its failure is met where it is awaited; until then it must not count as unheard.
      asked.catch(() => undefined);
      yield next.value;
    }
  } finally {
    await iterator.return?.();
  }
}
