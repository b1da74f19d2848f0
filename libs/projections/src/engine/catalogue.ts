import type { Position } from '@casegrid/event-store';
import type { Connection } from './connection';
import { tablesOf, type ReadModel } from './read-model';
import { createSql, indexSqls } from './table';

/** Whose question: how far is each read model, and does it stand still? */
const catalogueSql = `
-- For texts that are searched: trigrams find Chinese, which has no spaces between words.
create extension if not exists pg_trgm with schema public;
create schema if not exists casegrid;
create table if not exists casegrid.read_model (
  name text primary key,
  version integer not null,
  -- Rises when the tables are exchanged: a runner that held the old ones then starts anew.
  generation integer not null,
  position bigint not null,
  failure text
);
-- Which log is it a position of? Unknown until something was taken from one.
do $$ begin
  if not exists (
    select from pg_attribute where attrelid = 'casegrid.read_model'::regclass and attname = 'log' and not attisdropped
  ) then
    alter table casegrid.read_model add column log text;
  end if;
end $$`;

/** One lock for everybody who makes schemas: several processes may start at once. */
const schemaLock = 7_204_001;

/** How far a read model is, as its row has it. */
export interface Checkpoint {
  readonly version: number;
  readonly generation: number;
  readonly position: Position;
  /** The identity of the log that this is a position of; null before the first event. */
  readonly log: string | null;
}

/** Makes the tables of a read model in this schema, without their indexes: those slow a bulk load. */
export async function createTables(model: ReadModel, schema: string, { query }: Connection): Promise<void> {
  await query(`create schema ${schema}`);
  for (const table of tablesOf(model)) await query(createSql(schema, table));
}

/** Makes the indexes, and counts what is there: until then the planner would know nothing of a full table. */
export async function createIndexes(model: ReadModel, schema: string, { query }: Connection): Promise<void> {
  for (const table of tablesOf(model)) {
    for (const sql of indexSqls(schema, table)) await query(sql);
    await query(`analyze ${schema}.${table.name}`);
  }
}

/** Makes what is missing of the given read models. Run in a transaction. */
export async function prepare(models: readonly ReadModel[], connection: Connection): Promise<void> {
  await connection.query('select pg_advisory_xact_lock($1)', [schemaLock]);
  await connection.query(catalogueSql);
  const { rows } = await connection.query('select name from casegrid.read_model');
  const known = new Set(rows.map(({ name }) => name));
  for (const model of models.filter(({ name }) => !known.has(name))) {
    await createTables(model, model.name, connection);
    await createIndexes(model, model.name, connection);
    await connection.query(
      'insert into casegrid.read_model (name, version, generation, position) values ($1, $2, 0, 0)',
      [model.name, model.version],
    );
  }
}

export async function checkpointOf(name: string, { query }: Connection): Promise<Checkpoint> {
  const { rows } = await query(
    'select version, generation, position, log from casegrid.read_model where name = $1',
    [name],
  );
  const [row] = rows;
  if (!row) throw new Error(`there is no read model ${name}`);
  return row as unknown as Checkpoint;
}

/** The channel on which every move of a checkpoint is told. */
export const channel = 'casegrid_read_model';

const tellSql = `select pg_notify('${channel}', json_build_object(
  'name', name, 'generation', generation, 'position', position::text)::text) from moved`;

const moveSql = `with moved as (
  update casegrid.read_model set position = $4, log = $5, failure = null
  where name = $1 and generation = $2 and position = $3 returning *) ${tellSql}`;

/**
 * Moves the checkpoint, and keeps others from moving it until the transaction ends; whoever waits is told when it
 * commits. False when it was not where it was expected: then somebody else moved it, or the tables were exchanged.
 */
export async function move(
  name: string,
  { generation, position }: Omit<Checkpoint, 'version' | 'log'>,
  to: Pick<Checkpoint, 'position' | 'log'>,
  { query }: Connection,
): Promise<boolean> {
  return (await query(moveSql, [name, generation, position, to.position, to.log])).rows.length === 1;
}

const exchangeSql = `with moved as (
  update casegrid.read_model set version = $2, generation = generation + 1, position = $3, log = $4, failure = null
  where name = $1 returning *) ${tellSql}`;

/** Puts the tables of one schema in the place of a read model's present ones, and its checkpoint where they are. */
export async function exchangeTables(
  model: ReadModel,
  next: string,
  { position, log }: Pick<Checkpoint, 'position' | 'log'>,
  { query }: Connection,
): Promise<void> {
  // All at once and in the order of the queries, so that a query that joins them neither waits for us while we wait
  // for it, nor sees one old table beside a new one.
  const tables = tablesOf(model).map((table) => `${model.name}.${table.name}`);
  await query(`lock table ${tables.join(', ')} in access exclusive mode`);
  await query(`drop schema ${model.name} cascade`);
  await query(`alter schema ${next} rename to ${model.name}`);
  await query(exchangeSql, [model.name, model.version, position, log]);
}

/** Writes down why a read model stands still, or that it does not. */
export async function noteFailure(
  name: string,
  failure: string | null,
  { query }: Connection,
): Promise<void> {
  const sql = 'update casegrid.read_model set failure = $2 where name = $1 and failure is distinct from $2';
  await query(sql, [name, failure]);
}

/** Nobody moves the checkpoint until the transaction ends. */
export async function holdCheckpoint(name: string, { query }: Connection): Promise<void> {
  await query('select 1 from casegrid.read_model where name = $1 for update', [name]);
}
