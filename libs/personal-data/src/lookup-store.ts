import type { Pool } from 'pg';
import type { LookupKind } from './lookup-mark';

/** Keeps the mark while the person lives; answers whether the person does. Keeping it twice is keeping it once. */
export async function insertMark(
  pool: Pool,
  kind: LookupKind,
  mark: Buffer,
  personId: string,
): Promise<{ living: boolean }> {
  const { rowCount } = await pool.query(
    `with living as (
       select person_id from vault.person_key where person_id = $3 and erased_at is null for share
     ), kept as (
       insert into vault.lookup (kind, hmac, person_id) select $1, $2, person_id from living on conflict do nothing
     )
     select from living`,
    [kind, mark, personId],
  );
  return { living: rowCount === 1 };
}

/** The persons remembered under any of these marks, each once, in the order of their ids. */
export async function findMarked(pool: Pool, kind: LookupKind, marks: readonly Buffer[]): Promise<string[]> {
  const { rows } = await pool.query<{ person_id: string }>(
    `select distinct person_id from vault.lookup where kind = $1 and hmac = any($2::bytea[]) order by person_id`,
    [kind, marks],
  );
  return rows.map((row) => row.person_id);
}
