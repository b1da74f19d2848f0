import { districtOf, levelOf } from '@casegrid/domain';
import type { Pool } from 'pg';
import type { CasePage } from './case-page';
import { pageOf } from './case-queries';
import { isOpen } from './cases';

/** Reports of the same thing come within so many days of each other, and within so many metres (design figures). */
export const similarWithin = { days: 7, metres: 300 } as const;

/** Most cases that are looked at for one. */
const mostCandidates = 200;

const day = 24 * 60 * 60 * 1000;
const earthRadius = 6_371_000;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

type Point = { readonly longitude: number; readonly latitude: number };

const pointOf = ({ state: { place } }: CasePage): Point | undefined =>
  place.longitude == null || place.latitude == null
    ? undefined
    : { longitude: place.longitude, latitude: place.latitude };

/** Metres as the crow flies, by the haversine formula: exact enough within a city. */
export function metresBetween(one: Point, other: Point): number {
  const [a, b] = [radians(one.latitude), radians(other.latitude)];
  const sines = [(b - a) / 2, radians(other.longitude - one.longitude) / 2].map(
    (half) => Math.sin(half) ** 2,
  );
  const [byLatitude = 0, byLongitude = 0] = sines;
  return 2 * earthRadius * Math.asin(Math.sqrt(byLatitude + Math.cos(a) * Math.cos(b) * byLongitude));
}

const communityOf = ({ state: { place } }: CasePage) =>
  place.path.find((unit) => levelOf(unit) === 'COMMUNITY');

/** An open case that may be about the same thing, and how far it is; null where one of them has no coordinates. */
export interface SimilarCase {
  readonly page: CasePage;
  readonly metres: number | null;
}

function likeness(page: CasePage, other: CasePage): SimilarCase | undefined {
  const [here, there] = [pointOf(page), pointOf(other)];
  if (here && there) {
    const metres = Math.round(metresBetween(here, there));
    return metres <= similarWithin.metres ? { page: other, metres } : undefined;
  }
  return communityOf(page) === communityOf(other) ? { page: other, metres: null } : undefined;
}

/**
 * Open cases of the same group of categories, reported within a week of this one, near it; where one has no coordinates, in
 * its community; none of which it was said, here or there, that it is not the same. The nearest first, those without a
 * distance last.
 */
export async function similarCases(pool: Pool, page: CasePage): Promise<SimilarCase[]> {
  const { id, category, place, notSameAs } = page.state;
  const moment = Date.parse(page.reportedAt);
  const [from, until] = [-1, 1].map((side) =>
    new Date(moment + side * similarWithin.days * day).toISOString(),
  );
  const sql = `select page from cases.one
    where district = $1 and ${isOpen} and reported_at between $2 and $3 and category like $4
      and case_id <> all($5::text[]) and $6 <> all(not_same_as)
    order by reported_at desc limit ${mostCandidates}`;
  const values = [districtOf(place.unit) ?? place.unit, from, until, `${category.slice(0, 2)}%`];
  const { rows } = await pool.query<{ page: CasePage }>(sql, [...values, [id, ...notSameAs], id]);
  return rows
    .flatMap((row) => likeness(page, pageOf(row)) ?? [])
    .sort((one, other) => (one.metres ?? Infinity) - (other.metres ?? Infinity) || 0);
}
