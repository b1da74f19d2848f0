import type { Pool } from 'pg';
import type { AccessRow } from './accesses';

/** Which accesses; all conditions must hold. Moments are ISO 8601 UTC, from and until (not included). */
export interface AccessFilter {
  /** To this case or mediation. */
  readonly subjectId?: string;
  readonly officerId?: string;
  /** To what lay in one of these units or below; and to none, by posts there. */
  readonly within?: readonly string[];
  readonly from?: string;
  readonly until?: string;
}

/** Where an access stands in a list. */
export type AccessKey = readonly [occurredAt: string, accessId: string, subjectId: string];

export const accessKey = ({ occurred_at, access_id, subject_id }: AccessRow): AccessKey => [
  occurred_at,
  access_id,
  subject_id,
];

const listSql = `
select * from accesses.one
where ($1::text is null or subject_id = $1) and ($2::text is null or officer_id = $2)
  and ($3::text[] is null or path && $3 or (subject_id = '' and unit like any ($4)))
  and ($5::text is null or occurred_at >= $5) and ($6::text is null or occurred_at < $6)
  and ($7::text is null or (occurred_at, access_id, subject_id) < ($7, $8, $9))
order by occurred_at desc, access_id desc, subject_id desc limit $10`;

/** The newest first. */
export async function listAccesses(
  pool: Pool,
  { subjectId, officerId, within, from, until }: AccessFilter,
  { size, beyond = [] }: { readonly size: number; readonly beyond?: AccessKey | readonly [] },
) {
  const below = within?.map((unit) => `${unit}%`);
  const values = [subjectId, officerId, within, below, from, until, ...[0, 1, 2].map((at) => beyond[at])];
  const { rows } = await pool.query<AccessRow>(listSql, [...values, size + 1]);
  return { items: rows.slice(0, size), more: rows.length > size };
}
