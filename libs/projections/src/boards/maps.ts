import { territoryOf } from '@casegrid/domain';
import type { Pool } from 'pg';
import { unitsByCodes } from '../territory/territory-queries';
import type { UnitRow } from '../territory/territory';

type Bounds = Pick<UnitRow, 'code' | 'path' | 'since' | 'until' | 'successor'>;

/** Where something that is counted lies, and the units in which it lay one after the other, as one text. */
export interface Lying {
  readonly place: string;
  readonly places: string;
}

/** Cases that lay in the same places one after the other, of one status. */
interface Placed extends Lying {
  readonly status: string;
  readonly cases: string;
}

/** What a unit has on a map beside what lies in it as it is, and what it has not of that. */
export interface Shifted<Counted = Placed> {
  readonly came: readonly Counted[];
  readonly gone: readonly Counted[];
}

/** Finds what is counted at some units, or on the map of another day also what came to where it is from one. */
export type FindPlaced<Counted> = (at: {
  readonly districts: readonly string[];
  readonly units: readonly string[];
  readonly isOfAnotherDay: boolean;
}) => Promise<readonly Counted[]>;

const nothing = { came: [], gone: [] };

/** Part of a map at a moment, ISO 8601 UTC, or today: the units that are not there then, or are not today. */
class MapAt {
  readonly #units: ReadonlyMap<string, Bounds>;
  readonly #predecessors = new Map<string, Bounds[]>();

  constructor(
    units: readonly Bounds[],
    private readonly moment: string | undefined,
  ) {
    this.#units = new Map(units.map((unit) => [unit.code, unit]));
    for (const unit of units) {
      if (unit.successor === null) continue;
      this.#predecessors.set(unit.successor, [...(this.#predecessors.get(unit.successor) ?? []), unit]);
    }
  }

  pathOf(code: string): readonly string[] {
    return this.#units.get(code)?.path ?? [];
  }

  /** What nothing is known of has been there all the time. */
  #has(code: string): boolean {
    const unit = this.#units.get(code);
    if (!unit) return true;
    if (this.moment === undefined) return unit.until === null;
    return unit.since <= this.moment && (unit.until === null || unit.until > this.moment);
  }

  /** Where on this map cases count that lay in these places one after the other: each was left when it was no more. */
  pathFor(places: readonly string[]): readonly string[] {
    const there = places.find((code) => this.#has(code));
    if (there !== undefined) return this.pathOf(there);
    const [first = ''] = places;
    const isLater = this.moment !== undefined && (this.#units.get(first)?.since ?? '') > this.moment;
    return isLater ? this.#before(first) : this.#after(places.at(-1) ?? '');
  }

  #after(code: string): readonly string[] {
    const successor = this.#units.get(code)?.successor;
    if (successor === undefined || successor === null) return [];
    return this.#has(successor) ? this.pathOf(successor) : this.#after(successor);
  }

  /** The units of this map that this one has followed. */
  #origins(code: string): readonly Bounds[] {
    const predecessors = this.#predecessors.get(code) ?? [];
    return predecessors.flatMap((one) => (this.#has(one.code) ? [one] : this.#origins(one.code)));
  }

  /** The one unit that this one followed; of several nobody knows which, so it is what they have in common. */
  #before(code: string): readonly string[] {
    const origins = this.#origins(code).map(({ path }) => path);
    const paths = origins.length > 0 ? origins : [this.pathOf(code).slice(0, -1)];
    const common = paths.reduce((some, path) => some.filter((unit) => path.includes(unit)));
    return common.slice(0, common.findLastIndex((unit) => this.#has(unit)) + 1);
  }
}

const touchedSql = `
with touched as (
  select code, path, since, until, successor from territory.unit
  where district = any($1) and (until is not null or since > $2))
select * from touched
union select u.code, u.path, u.since, u.until, u.successor from territory.unit u
  join touched t on u.district = any($1) and u.code = t.successor`;

const placedSql = `
select place, places, status, cases from boards.placed
where district = any($1) and (place = any($2) or ($3 and places like '%>%'))`;

const placedCases =
  (pool: Pool): FindPlaced<Placed> =>
  async ({ districts, units, isOfAnotherDay }) =>
    (await pool.query<Placed>(placedSql, [districts, units, isOfAnotherDay])).rows;

/**
 * How figures of these units differ on the map of a moment (today's when there is none) from what lies in them as it is:
 * closed cases keep the unit of their day, and on the map of another day count where that unit's place lies then. Costs as
 * many look-ups as units were ever changed in their districts, and none where there were none.
 */
export async function shiftedIn<Counted extends Lying>(
  pool: Pool,
  units: readonly string[],
  find: FindPlaced<Counted>,
  moment?: string,
): Promise<ReadonlyMap<string, Shifted<Counted>>> {
  const districts = [...new Set(units.map(territoryOf))].filter((code) => code.length > 2);
  if (districts.length === 0) return new Map();
  const { rows: touched } = await pool.query<Bounds>(touchedSql, [districts, moment ?? null]);
  if (touched.length === 0) return new Map();
  const changed = touched.map(({ code }) => code);
  const placed = await find({ districts, units: changed, isOfAnotherDay: moment !== undefined });
  const lasting = await unitsByCodes(pool, [...new Set(placed.map(({ place }) => place))]);
  const map = new MapAt([...lasting.values(), ...touched], moment);
  const lying = placed.map((one) => ({
    one,
    before: map.pathOf(one.place),
    now: map.pathFor(one.places.split('>')),
  }));
  const of = (unit: string): Shifted<Counted> => ({
    came: lying
      .filter(({ before, now }) => !before.includes(unit) && now.includes(unit))
      .map(({ one }) => one),
    gone: lying
      .filter(({ before, now }) => before.includes(unit) && !now.includes(unit))
      .map(({ one }) => one),
  });
  return new Map(units.map((unit) => [unit, of(unit)]));
}

/** How the counts of cases differ. */
export const shiftedOn = (
  pool: Pool,
  units: readonly string[],
  moment?: string,
): Promise<ReadonlyMap<string, Shifted>> => shiftedIn(pool, units, placedCases(pool), moment);

/** The places of what came or has gone, each once. */
const placesIn = (placed: readonly Lying[]) => [...new Set(placed.map(({ places }) => places))];

/** What a list within a unit has to take in and leave out. */
export const placesOf = ({ came, gone }: Shifted<Lying> = nothing) => ({
  came: placesIn(came),
  gone: placesIn(gone),
});

/** What a list of the cases within a unit has to take in and leave out, on the map of a moment. */
export async function withinOn(pool: Pool, unit: string, moment?: string) {
  return placesOf((await shiftedOn(pool, [unit], moment)).get(unit));
}

/** Counts with what came and without what has gone. */
export function shifted(
  counts: Readonly<Record<string, number>>,
  { came, gone }: Shifted = nothing,
): Readonly<Record<string, number>> {
  const sum: Record<string, number> = { ...counts };
  for (const { status, cases } of came) sum[status] = (sum[status] ?? 0) + Number(cases);
  for (const { status, cases } of gone) sum[status] = (sum[status] ?? 0) - Number(cases);
  return sum;
}
