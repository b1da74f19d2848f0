import type { Connection } from './connection';
import type { Change, Fold } from './read-model';
import { inPortions } from './portions';
import { givenOf, keyText, loadSql, saveSql, type Cells, type Table } from './table';

/** A row as it was when it was last written, and as it is now. */
export interface Moved {
  readonly before: Cells | undefined;
  after: Cells;
}

/** Where a table lies. `isWhole` when what is not in memory is nowhere, as in a table that was just made. */
export interface Place {
  readonly schema: string;
  readonly connection: Connection;
  readonly isWhole: boolean;
}

/** Rows of one table in memory: loaded when an event touches them, written back together. */
export class Rows {
  readonly #known = new Map<string, Cells>();
  readonly #moved = new Map<string, Moved>();
  readonly #filled: (row: Cells) => Cells;
  readonly table: Table;
  #isWhole: boolean;

  constructor(
    { table, filled = (row) => row }: Pick<Fold, 'table' | 'filled'>,
    private readonly place: Place,
  ) {
    this.table = table;
    this.#filled = filled;
    this.#isWhole = place.isWhole || table.isInsertOnly === true;
  }

  get size(): number {
    return this.#known.size;
  }

  /** Brings the rows that these changes touch into memory. */
  async load(changes: readonly Change[]): Promise<void> {
    if (this.#isWhole) return;
    const missing = new Map<number, Map<string, Cells>>();
    for (const { key } of changes) {
      const id = keyText(this.table, key);
      if (this.#known.has(id)) continue;
      const given = givenOf(this.table, key);
      missing.set(given, (missing.get(given) ?? new Map<string, Cells>()).set(id, key));
    }
    for (const [given, keys] of missing) await this.#load(given, [...keys.values()]);
  }

  /** What is in memory already is newer. */
  async #load(given: number, missing: readonly Cells[]): Promise<void> {
    const { schema, connection } = this.place;
    const sql = loadSql(schema, this.table, given);
    for (const keys of inPortions(missing)) {
      const { rows } = await connection.query(sql, [JSON.stringify(keys)]);
      for (const row of rows) {
        const id = keyText(this.table, row);
        if (!this.#known.has(id)) this.#known.set(id, row);
      }
    }
  }

  change({ key, evolve }: Change): void {
    for (const id of this.#idsOf(key)) this.#change(id, evolve);
  }

  #idsOf(key: Cells): readonly string[] {
    const id = keyText(this.table, key);
    if (givenOf(this.table, key) === this.table.key.length) return [id];
    return [...this.#known.keys()].filter((known) => known.startsWith(`${id}\0`));
  }

  #change(id: string, evolve: Change['evolve']): void {
    const row = this.#known.get(id);
    const after = evolve(row);
    this.#known.set(id, after);
    const moved = this.#moved.get(id);
    if (moved) moved.after = after;
    else this.#moved.set(id, { before: row, after });
  }

  /** Writes back what moved, and tells what it was. */
  async save(): Promise<readonly Moved[]> {
    const moved = [...this.#moved.values()];
    this.#moved.clear();
    await write(
      saveSql(this.place.schema, this.table),
      moved.map(({ after }) => this.#filled(after)),
      this.place.connection,
    );
    return moved;
  }

  /** Lets go of what was written; it is loaded again when it is needed. */
  forget(): void {
    this.#known.clear();
    this.#isWhole = this.table.isInsertOnly === true;
  }
}

/** Runs a statement over rows: once, or once for each portion of very many. The next is put into words meanwhile. */
export async function write(sql: string, rows: readonly Cells[], { query }: Connection): Promise<void> {
  let writing: Promise<unknown> = Promise.resolve();
  for (const portion of inPortions(rows)) {
    const text = JSON.stringify(portion);
    await writing;
    writing = query(sql, [text]);
  }
  await writing;
}
