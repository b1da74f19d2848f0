import { decode, type Recorded, type StoredRecord } from '@casegrid/event-store';
import type { Addition, Change, Fold, ReadModel } from './read-model';
import { keyText, loadSql, saveSql, sweepSql, type Cells, type Table } from './table';

/** Where statements run: one connection, inside a transaction that the caller began. */
export interface Connection {
  query(sql: string, values?: unknown[]): Promise<{ rows: Cells[] }>;
}

type Sums = Map<Table, Map<string, { key: Cells; by: number }>>;

/** An event that a fold could not take: named, so that whoever mends it knows where to look. */
export class CannotFold extends Error {
  constructor(model: string, { stream, revision, position, type }: StoredRecord, cause: unknown) {
    super(`${model} cannot take ${type} at ${stream}@${revision} (position ${position}): ${String(cause)}`, {
      cause,
    });
  }
}

/**
 * Takes a batch into a read model: loads the rows that it touches, folds in memory, writes each table back with one
 * statement. The effect of a batch does not depend on where it was cut.
 */
export async function apply(
  model: ReadModel,
  schema: string,
  records: readonly StoredRecord[],
  connection: Connection,
): Promise<void> {
  const events = records
    .filter(({ stream }) => model.streams.some((name) => stream.startsWith(name)))
    .map((record) => ({ record, event: decode(record) }));
  const sums: Sums = new Map();
  for (const fold of model.folds) {
    const changes = events.flatMap(({ record, event }) => changesOf(model, fold, record, event));
    await applyFold(fold, changes, { schema, connection, sums });
  }
  for (const [table, additions] of sums) await addUp(table, [...additions.values()], schema, connection);
}

interface Named extends Change {
  readonly record: StoredRecord;
  readonly model: string;
}

function changesOf({ name }: ReadModel, fold: Fold, record: StoredRecord, event: Recorded): Named[] {
  const change = fold.on[event.type] as ((event: Recorded) => readonly Change[]) | undefined;
  return change ? change(event).map((one) => ({ ...one, record, model: name })) : [];
}

interface Target {
  readonly schema: string;
  readonly connection: Connection;
  readonly sums: Sums;
}

async function applyFold(
  fold: Fold,
  changes: readonly Named[],
  { schema, connection, sums }: Target,
): Promise<void> {
  if (changes.length === 0) return;
  const { table } = fold;
  const rows = table.isInsertOnly ? new Map<string, Cells>() : await load(table, changes, schema, connection);
  const touched = new Map<string, Cells>();
  for (const { key, evolve, record, model } of changes) {
    const id = keyText(table, key);
    const before = rows.get(id);
    const after = guarded(() => evolve(before), model, record);
    for (const addition of fold.tally?.(before, after) ?? []) note(sums, addition);
    rows.set(id, after);
    touched.set(id, after);
  }
  await connection.query(saveSql(schema, table), [JSON.stringify([...touched.values()])]);
}

function guarded(evolve: () => Cells, model: string, record: StoredRecord): Cells {
  try {
    return evolve();
  } catch (error) {
    throw new CannotFold(model, record, error);
  }
}

async function load(table: Table, changes: readonly Change[], schema: string, connection: Connection) {
  const keys = new Map(changes.map(({ key }) => [keyText(table, key), key]));
  const { rows } = await connection.query(loadSql(schema, table), [JSON.stringify([...keys.values()])]);
  return new Map(rows.map((row) => [keyText(table, row), row]));
}

function note(sums: Sums, { table, key, by }: Addition): void {
  const additions = sums.get(table) ?? new Map<string, { key: Cells; by: number }>();
  const id = keyText(table, key);
  additions.set(id, { key, by: (additions.get(id)?.by ?? 0) + by });
  sums.set(table, additions);
}

async function addUp(
  table: Table,
  additions: { key: Cells; by: number }[],
  schema: string,
  connection: Connection,
) {
  const moved = additions.filter(({ by }) => by !== 0);
  if (moved.length === 0) return;
  const rows = moved.map(({ key, by }) => ({ ...key, [table.sum ?? '']: by }));
  await connection.query(saveSql(schema, table), [JSON.stringify(rows)]);
  const lowered = moved.filter(({ by }) => by < 0).map(({ key }) => key);
  if (lowered.length > 0) await connection.query(sweepSql(schema, table), [JSON.stringify(lowered)]);
}
