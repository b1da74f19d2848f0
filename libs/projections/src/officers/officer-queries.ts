import { standsAt } from '@casegrid/domain';
import type { Pool } from 'pg';
import { escapeLike } from '../engine/where';

/** Somebody in office and the posts he holds now. */
export interface OfficerEntry {
  readonly officerId: string;
  readonly name: string;
  readonly posts: readonly { readonly id: string; readonly role: string; readonly unit: string }[];
}

export interface OfficerFilter {
  /** Officers with a post at this unit, or at one whose code begins with it. */
  readonly unit?: string;
  readonly role?: string;
}

const listSql = `
select o.officer_id as "officerId", o.name,
       coalesce(json_agg(json_build_object('id', p.post_id, 'role', p.role, 'unit', p.unit) order by p.post_id)
                filter (where p.post_id is not null), '[]') as posts
from officers.officer o left join officers.post p on p.officer_id = o.officer_id and p.until is null
where o.officer_id > $1
  and ($2::text is null or exists (
    select 1 from officers.post h
    where h.officer_id = o.officer_id and h.until is null and h.unit like $2 and ($3::text is null or h.role = $3)))
group by o.officer_id, o.name order by o.officer_id limit $4`;

/** Officers by id, after an id and at most so many. */
export async function listOfficers(
  pool: Pool,
  { unit, role }: OfficerFilter,
  page: { readonly after: string; readonly size: number },
): Promise<OfficerEntry[]> {
  const isFiltered = unit !== undefined || role !== undefined;
  const like = isFiltered ? `${escapeLike(unit ? standsAt(unit) : '')}%` : null;
  return (await pool.query<OfficerEntry>(listSql, [page.after, like, role ?? null, page.size])).rows;
}

const oneSql = listSql.replace('o.officer_id > $1', 'o.officer_id = $1');

export async function officerById(pool: Pool, officerId: string): Promise<OfficerEntry | undefined> {
  return (await pool.query<OfficerEntry>(oneSql, [officerId, null, null, 1])).rows[0];
}
