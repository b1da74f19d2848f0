import type { Pool } from 'pg';

/** The place in the log, in decimal, up to which every erasure on record was carried out here; 0 before the first. */
export async function erasedUpTo(pool: Pool): Promise<string> {
  const { rows } = await pool.query<{ position: string }>('select position from vault.erasures');
  const [row] = rows;
  if (!row) throw new Error('the vault does not know how far erasing came');
  return row.position;
}

/** To be moved only after the keys are destroyed. False when it was not where it was expected: somebody else moved it. */
export async function moveErasedUpTo(pool: Pool, from: string, to: string): Promise<boolean> {
  const sql = 'update vault.erasures set position = $2 where position = $1';
  return (await pool.query(sql, [from, to])).rowCount === 1;
}
