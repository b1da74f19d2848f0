import { territoryOf } from '@casegrid/domain';
import type { Pool } from 'pg';
import type { UnitRow } from './territory';

/** The units with these codes; those that there are, or were. */
export async function unitsByCodes(pool: Pool, codes: readonly string[]): Promise<Map<string, UnitRow>> {
  const sql =
    'select u.* from territory.unit u join unnest($1::text[], $2::text[]) as asked(district, code) using (district, code)';
  const { rows } = await pool.query<UnitRow>(sql, [codes.map(territoryOf), codes]);
  return new Map(rows.map((row) => [row.code, row]));
}

/** On the map of a moment, ISO 8601 UTC; on today's when it is null. */
const isThere = (moment: string) =>
  `case when ${moment}::text is null then until is null else since <= ${moment} and (until is null or until > ${moment}) end`;

/** What lies right below a unit (or what offices stand at it), by code, after a code and at most so many. */
export async function unitsBelow(
  pool: Pool,
  parent: string,
  kind: 'TERRITORIAL' | 'OFFICES',
  page: { readonly after: string; readonly size: number; readonly moment?: string | undefined },
): Promise<UnitRow[]> {
  const sql =
    `select * from territory.unit where parent = $1 and code > $2 and office_kind is ${kind === 'OFFICES' ? 'not ' : ''}null ` +
    `and ${isThere('$4')} order by code limit $3`;
  return (await pool.query<UnitRow>(sql, [parent, page.after, page.size, page.moment ?? null])).rows;
}

export async function unitCount(pool: Pool): Promise<number> {
  const { rows } = await pool.query<{ units: string }>(
    'select coalesce(sum(units), 0) as units from territory.size',
  );
  return Number(rows[0]?.units ?? 0);
}

/** The units of a path and the offices that stand at them, from the bottom up. */
export async function unitsOn(pool: Pool, path: readonly string[]): Promise<UnitRow[]> {
  const sql =
    'select * from territory.unit where (district, code) in (select * from unnest($1::text[], $2::text[])) ' +
    "or (parent = any($2) and office_kind is not null and until is null) order by length(split_part(code, '-', 1)) desc, code";
  return (await pool.query<UnitRow>(sql, [path.map(territoryOf), path])).rows;
}
