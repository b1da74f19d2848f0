import { isAfter, logStart, type Batch, type EventStore, type Position } from '@casegrid/event-store';
import type { Pool } from 'pg';
import { apply } from './apply';
import { checkpointOf, createTables, moveTo } from './catalogue';
import { tablesOf, type ReadModel } from './read-model';
import { openSession, type Session } from './session';
import { indexSqls } from './table';

export interface RebuildOptions {
  readonly store: EventStore;
  readonly pool: Pool;
  /** Told after each batch: events taken so far, and the position reached of the position to reach. */
  readonly onProgress?: (events: number, position: Position, end: Position) => void;
}

const rebuildClass = 7_204_003;
const batchSize = 10_000;

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
 * @throws RebuildGoesOn
 */
export async function rebuild(model: ReadModel, options: RebuildOptions): Promise<number> {
  const session = await openSession(options.pool);
  const next = `${model.name}_next`;
  try {
    const { rows } = await session.query('select pg_try_advisory_lock($1, hashtext($2)) as held', [
      rebuildClass,
      model.name,
    ]);
    if (rows[0]?.['held'] !== true) throw new RebuildGoesOn(model.name);
    await session.transaction(async () => {
      await session.query(`drop schema if exists ${next} cascade`);
      await createTables(model, next, session, false);
    });
    const filled = await fill(model, next, session, options);
    for (const table of tablesOf(model)) {
      for (const sql of indexSqls(next, table)) await session.query(sql);
    }
    return await exchange(model, next, filled, { session, ...options });
  } finally {
    session.release();
  }
}

interface Filled {
  readonly events: number;
  readonly position: Position;
}

/** Reads the next batch while the present one is written. */
async function fill(
  model: ReadModel,
  schema: string,
  session: Session,
  options: RebuildOptions,
): Promise<Filled> {
  const end = await options.store.end();
  let events = 0;
  let position = logStart;
  const batches = options.store.readAll({ batch: batchSize })[Symbol.asyncIterator]();
  let reading = batches.next();
  for (let read = await reading; !read.done; read = await reading) {
    const batch: Batch = read.value;
    reading = batches.next();
    // Its failure is met where it is awaited; until then it must not count as unheard.
    reading.catch(() => undefined);
    await session.transaction(() => apply(model, schema, batch.records, session));
    events += batch.records.length;
    ({ position } = batch);
    options.onProgress?.(events, position, end);
  }
  return { events, position };
}

interface Exchange extends RebuildOptions {
  readonly session: Session;
}

/** With the checkpoint held nobody moves the old tables: what they are ahead is taken in, and the names change. */
async function exchange(
  model: ReadModel,
  next: string,
  filled: Filled,
  { session, store }: Exchange,
): Promise<number> {
  let { events, position } = filled;
  await session.transaction(async () => {
    const live = await checkpointOf(model.name, session, true);
    for await (const batch of store.readAll({ after: position, batch: batchSize })) {
      await apply(model, next, batch.records, session);
      events += batch.records.length;
      if (isAfter(batch.position, position)) ({ position } = batch);
    }
    if (isAfter(live.position, position)) ({ position } = live);
    await session.query(`drop schema ${model.name} cascade`);
    await session.query(`alter schema ${next} rename to ${model.name}`);
    await session.query(
      'update casegrid.read_model set version = $2, generation = generation + 1 where name = $1',
      [model.name, model.version],
    );
    await moveTo(model.name, position, session);
  });
  return events;
}
