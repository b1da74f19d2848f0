import type { ReadModel } from '@casegrid/projections';
import type { Pool } from 'pg';

/** One text over every row of a read model's tables: two that differ in a single byte have different ones. */
export async function digestOf(pool: Pool, { name, folds, sums = [] }: ReadModel): Promise<string> {
  const tables = [...folds.map(({ table }) => table), ...sums];
  const digests: string[] = [];
  for (const { name: table, key } of tables) {
    const { rows } = await pool.query<{ rows: string; digest: string }>(
      `select count(*) as rows, md5(string_agg(md5(t::text), '' order by ${key.join(', ')})) as digest from ${name}.${table} t`,
    );
    digests.push(`${table}: ${rows[0]?.rows} rows, ${rows[0]?.digest}`);
  }
  return digests.join('; ');
}
