import type { Pool } from 'pg';
import { placesOf, shiftedIn, type FindPlaced, type Lying } from '../boards/maps';

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
