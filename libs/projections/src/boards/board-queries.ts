import { territoryOf } from '@casegrid/domain';
import type { Pool } from 'pg';
import { shifted, shiftedOn } from './maps';

/** How many cases of each status; a status without cases is not there. */
export type Counts = Readonly<Record<string, number>>;

interface CountRow {
  readonly unit: string;
  readonly status: string;
  readonly cases: string;
}

async function countsIn(
  pool: Pool,
  table: 'count' | 'work',
  units: readonly string[],
): Promise<Map<string, Counts>> {
  const sql =
    `select unit, status, cases from boards.${table} ` +
    'join unnest($1::text[], $2::text[]) as asked(district, unit) using (district, unit)';
  const { rows } = await pool.query<CountRow>(sql, [units.map(territoryOf), units]);
  const counts = new Map<string, Record<string, number>>(units.map((unit) => [unit, {}]));
  for (const { unit, status, cases } of rows) (counts.get(unit) ?? {})[status] = Number(cases);
  return counts;
}

/**
 * Counts of every case in each of these units, on the map of a moment (ISO 8601 UTC) or today's: so many key look-ups,
 * however many cases there are.
 */
export async function boardCounts(
  pool: Pool,
  units: readonly string[],
  moment?: string,
): Promise<Map<string, Counts>> {
  const [counts, moved] = await Promise.all([countsIn(pool, 'count', units), shiftedOn(pool, units, moment)]);
  return new Map(units.map((unit) => [unit, shifted(counts.get(unit) ?? {}, moved.get(unit))]));
}

/** Counts of the cases that each of these units leads. */
export const workCounts = (pool: Pool, units: readonly string[]): Promise<Map<string, Counts>> =>
  countsIn(pool, 'work', units);

/** All cases there are: those of every province. */
export async function caseCount(pool: Pool): Promise<number> {
  const sql =
    'select coalesce(sum(cases), 0) as cases from boards.count where unit = district and length(unit) = 2';
  const { rows } = await pool.query<{ cases: string }>(sql);
  return Number(rows[0]?.cases ?? 0);
}
