import type { Pool } from 'pg';
import type { Cells } from '../engine/table';

/** Where a page of closed cases ended. */
export interface ArchiveKey extends Cells {
  readonly archive_from: string;
  readonly case_id: string;
}

const sql = `select archive_from, case_id from cases.one
  where archive_from <= $1 and (archive_from, case_id) > ($2, $3) order by archive_from, case_id limit $4`;

/** Closed cases that are to be put away at a moment, the longest due first; beyond a key and at most so many. */
export async function casesToArchive(
  pool: Pool,
  now: string,
  { beyond, size }: { readonly beyond?: ArchiveKey | undefined; readonly size: number },
): Promise<ArchiveKey[]> {
  const { archive_from = '', case_id = '' } = beyond ?? {};
  return (await pool.query<ArchiveKey>(sql, [now, archive_from, case_id, size])).rows;
}
