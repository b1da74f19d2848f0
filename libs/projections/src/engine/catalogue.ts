import type { Position } from '@casegrid/event-store';
import type { Connection } from './apply';
import { tablesOf, type ReadModel } from './read-model';
import { createSql, indexSqls } from './table';

/** Whose question: how far is each read model, and does it stand still? */
const catalogueSql = `
create schema if not exists casegrid;
create table if not exists casegrid.read_model (
  name text primary key,
  version integer not null,
  -- Rises when the tables are exchanged: a runner that held the old ones then starts anew.
  generation integer not null,
  position bigint not null,
  failure text
)`;

/** One lock for everybody who makes schemas: several processes may start at once. */
const schemaLock = 7_204_001;

/** How far a read model is, as its row has it. */
export interface Checkpoint {
  readonly version: number;
  readonly generation: number;
  readonly position: Position;
}

/** Makes the tables of a read model in this schema; indexes only when asked, for they slow a bulk load. */
export async function createTables(
  model: ReadModel,
  schema: string,
  connection: Connection,
  withIndexes: boolean,
) {
  await connection.query(`create schema ${schema}`);
  for (const table of tablesOf(model)) {
    await connection.query(createSql(schema, table));
    if (withIndexes) for (const sql of indexSqls(schema, table)) await connection.query(sql);
  }
}

/** Makes what is missing of the given read models. Run in a transaction. */
export async function prepare(models: readonly ReadModel[], connection: Connection): Promise<void> {
  await connection.query('select pg_advisory_xact_lock($1)', [schemaLock]);
  await connection.query(catalogueSql);
  const { rows } = await connection.query('select name from casegrid.read_model');
  const known = new Set(rows.map(({ name }) => name));
  for (const model of models.filter(({ name }) => !known.has(name))) {
    await createTables(model, model.name, connection, true);
    await connection.query(
      'insert into casegrid.read_model (name, version, generation, position) values ($1, $2, 0, 0)',
      [model.name, model.version],
    );
  }
}

/** The checkpoint; with `lock` nobody else moves it until the transaction ends. */
export async function checkpointOf(name: string, connection: Connection, lock = false): Promise<Checkpoint> {
  const { rows } = await connection.query(
    `select version, generation, position from casegrid.read_model where name = $1${lock ? ' for update' : ''}`,
    [name],
  );
  const [row] = rows;
  if (!row) throw new Error(`there is no read model ${name}`);
  return row as unknown as Checkpoint;
}

/** The channel on which every move of a checkpoint is told. */
export const channel = 'casegrid_read_model';

/** Moves the checkpoint and tells whoever waits, when the transaction commits. */
export async function moveTo(name: string, position: Position, connection: Connection): Promise<void> {
  await connection.query('update casegrid.read_model set position = $2, failure = null where name = $1', [
    name,
    position,
  ]);
  await connection.query('select pg_notify($1, $2)', [channel, JSON.stringify({ name, position })]);
}
