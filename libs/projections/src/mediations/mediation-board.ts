import { territoryOf, type DisputeKind, type Track } from '@casegrid/domain';
import type { Pool } from 'pg';
import { placesOf, shiftedIn, type FindPlaced, type Lying } from '../boards/maps';
import type { Cohort } from './mediation-counts';
import type { Period } from './mediation-filter';

/** How many mediations of a cohort, a kind and a track came to something. */
export interface Tally {
  readonly cohort: Cohort;
  readonly kind: DisputeKind;
  readonly track: Track;
  readonly result: string;
  readonly mediations: number;
}

interface TallyRow extends Omit<Tally, 'mediations'> {
  readonly mediations: string;
}

const lyingSql =
  'select distinct place, place as places from mediations.placed where district = any($1) and place = any($2)';

/** Where mediations arose that lie at units which changed. */
const lying =
  (pool: Pool): FindPlaced<Lying> =>
  async ({ districts, units }) =>
    (await pool.query<Lying>(lyingSql, [districts, units])).rows;

/** What a list of the mediations within a unit has to take in and leave out, on today's map: they keep the unit of their day. */
export const mediationsWithin = async (pool: Pool, unit: string) =>
  placesOf((await shiftedIn(pool, [unit], lying(pool))).get(unit));

/** The cohorts of a board, each with the days on which it is counted. */
export type Periods = Readonly<Record<Cohort, Period>>;

const inPeriods = (first: number) =>
  `unnest($${first}::text[], $${first + 1}::text[], $${first + 2}::text[]) as p(cohort, first, last)`;

const valuesOf = (periods: Periods): readonly (readonly string[])[] => {
  const all = Object.entries(periods);
  return [all.map(([cohort]) => cohort), all.map(([, { from }]) => from), all.map(([, { until }]) => until)];
};

const countSql = `
select c.unit, c.cohort, c.kind, c.track, c.result, sum(c.mediations) as mediations
from unnest($1::text[], $2::text[]) as asked(district, unit) cross join ${inPeriods(3)}
join mediations.count c on c.district = asked.district and c.unit = asked.unit
  and c.cohort = p.cohort and c.day between p.first and p.last
group by 1, 2, 3, 4, 5`;

const placedSql = `
select c.place, c.place as places, c.cohort, c.kind, c.track, c.result, sum(c.mediations) as mediations
from unnest($1::text[]) as d(district) cross join unnest($2::text[]) as u(place) cross join ${inPeriods(3)}
join mediations.placed c on c.district = d.district and c.place = u.place
  and c.cohort = p.cohort and c.day between p.first and p.last
group by 1, 3, 4, 5, 6`;

const placed =
  (pool: Pool, periods: Periods): FindPlaced<Lying & TallyRow> =>
  async ({ districts, units }) =>
    (await pool.query<Lying & TallyRow>(placedSql, [districts, units, ...valuesOf(periods)])).rows;

const times =
  (sign: 1 | -1) =>
  ({ cohort, kind, track, result, mediations }: TallyRow): Tally => ({
    ...{ cohort, kind, track, result },
    mediations: sign * Number(mediations),
  });

/**
 * What each of these units has, on today's map: every mediation that arose in it or below, counted once. Costs as many
 * look-ups as there are days with something to count, however many mediations there are.
 */
export async function mediationTallies(
  pool: Pool,
  units: readonly string[],
  periods: Periods,
): Promise<ReadonlyMap<string, readonly Tally[]>> {
  const values = [units.map(territoryOf), units, ...valuesOf(periods)];
  const [{ rows }, moved] = await Promise.all([
    pool.query<TallyRow & { readonly unit: string }>(countSql, values),
    shiftedIn(pool, units, placed(pool, periods)),
  ]);
  const tallies = new Map<string, Tally[]>(units.map((unit) => [unit, []]));
  for (const row of rows) tallies.get(row.unit)?.push(times(1)(row));
  for (const [unit, { came, gone }] of moved)
    tallies.get(unit)?.push(...came.map(times(1)), ...gone.map(times(-1)));
  return tallies;
}
