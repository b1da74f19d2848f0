import type { Pool } from 'pg';

/** A place in a log. */
export interface ErasedUpTo {
  /** In decimal; 0 before the first event. */
  readonly position: string;
  /** The log's identity; null when nothing was read from any yet. */
  readonly log: string | null;
}

/** The place up to which every erasure on record was carried out here. */
export async function erasedUpTo(pool: Pool): Promise<ErasedUpTo> {
  const { rows } = await pool.query<ErasedUpTo>('select position, log from vault.erasures');
  const [row] = rows;
  if (!row) throw new Error('the vault does not know how far erasing came');
  return row;
}

/** To be moved only after the keys are destroyed. False when it was not where it was expected: somebody else moved it. */
export async function moveErasedUpTo(pool: Pool, from: ErasedUpTo, to: ErasedUpTo): Promise<boolean> {
  const sql = `update vault.erasures set position = $3, log = $4
    where position = $1 and log is not distinct from $2`;
  return (await pool.query(sql, [from.position, from.log, to.position, to.log])).rowCount === 1;
}
