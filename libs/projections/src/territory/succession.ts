import type { Pool } from 'pg';
import { isOpen } from '../cases/cases';
import type { Cells } from '../engine/table';

interface Follower extends Cells {
  readonly id: string;
}

const levels = ['street', 'area', 'community', 'grid'] as const;

/** Open cases of units that are no more: looked for unit by unit, so that it costs what was ever changed. */
const casesSql = `
select distinct c.case_id as id from territory.unit u cross join lateral (
  ${[
    ...levels.map((level) => `u.level = upper('${level}') and c.${level} = u.code`),
    'c.lead_unit = u.code',
    'c.handling_units @> array[u.code]::text[]',
    "c.awaited_units @> array[u.code]::text[] and c.awaited_units <> '{}'",
    'c.raised_to = u.code and c.raised_to is not null',
  ]
    .map((condition) => `select c.case_id from cases.one c where ${condition} and c.${isOpen}`)
    .join('\n  union all ')}
) c where u.until is not null and c.case_id > $1 order by id limit $2`;

const officersSql = `
select distinct p.officer_id as id from territory.unit u
  join officers.post p on p.unit = u.code and p.until is null
where u.until is not null and p.officer_id > $1 order by id limit $2`;

const following =
  (sql: string) =>
  async (pool: Pool, { after, size }: { readonly after: string; readonly size: number }): Promise<string[]> =>
    (await pool.query<Follower>(sql, [after, size])).rows.map(({ id }) => id);

/** Open cases that are with units, or lie in units, that are no more; after an id and at most so many. */
export const casesToFollow = following(casesSql);

/** Officers with posts at units that are no more; after an id and at most so many. */
export const officersToFollow = following(officersSql);
