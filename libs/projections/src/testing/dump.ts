import type { Pool } from 'pg';
import { tablesOf, type ReadModel } from '../engine/read-model';

/** Every row of a read model as JSON text, table by table, in the order of their keys. */
export async function dump(pool: Pool, model: ReadModel): Promise<string[]> {
  const lines: string[] = [];
  for (const { name, key } of tablesOf(model)) {
    const sql = `select row_to_json(t)::text as line from ${model.name}.${name} t order by ${key.join(', ')}`;
    const { rows } = await pool.query<{ line: string }>(sql);
    lines.push(...rows.map(({ line }) => `${name} ${line}`));
  }
  return lines;
}
