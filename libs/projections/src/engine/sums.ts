import type { Connection } from './connection';
import type { Fold, Share } from './read-model';
import { write, type Moved } from './rows';
import { keyText, saveSql, sweepSql, type Cells, type Table } from './table';

interface Addition {
  readonly key: Cells;
  readonly by: number;
}

/** What is to be added to the sums of a read model, gathered in memory and written once. */
export class Sums {
  readonly #additions = new Map<Table, Map<string, Addition>>();

  /** A row leaves the sums that it counted in, and enters those that it counts in now. */
  move({ countsIn }: Fold, { before, after }: Moved): void {
    if (!countsIn) return;
    if (before) for (const share of countsIn(before)) this.#add(share, -1);
    for (const share of countsIn(after)) this.#add(share, 1);
  }

  /** Adds up each table with one statement, and takes away what came to nothing with a second. */
  async save(schema: string, connection: Connection): Promise<void> {
    for (const [table, additions] of this.#additions) {
      const moved = [...additions.values()].filter(({ by }) => by !== 0);
      const rows = moved.map(({ key, by }) => ({ ...key, [table.sum ?? '']: by }));
      await write(saveSql(schema, table), rows, connection);
      const lowered = moved.filter(({ by }) => by < 0).map(({ key }) => key);
      await write(sweepSql(schema, table), lowered, connection);
    }
    this.#additions.clear();
  }

  #add({ table, key }: Share, by: number): void {
    const additions = this.#additions.get(table) ?? new Map<string, Addition>();
    const id = keyText(table, key);
    additions.set(id, { key, by: (additions.get(id)?.by ?? 0) + by });
    this.#additions.set(table, additions);
  }
}
