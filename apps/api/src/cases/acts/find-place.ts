import { findUnit, isPlace, isRefused, Refused, type Place } from '@casegrid/domain';
import type { PlaceInput } from '../inputs';
import type { Sources } from './act';

/** A community, a village or a grid, with its path on the map in force. */
export async function findPlace(
  place: PlaceInput,
  { facts }: Pick<Sources, 'facts'>,
): Promise<Place | Refused> {
  const { unit } = place;
  if (!isPlace(unit)) return new Refused('NOT_A_PLACE', 'place.unit');
  const found = findUnit(await facts.map(unit), unit, 'place.unit');
  return isRefused(found) ? found : { ...place, path: found.path };
}
