import type { Case } from '@casegrid/domain';

/** The units that a case's place lay in and lies in, each the successor of the one before. */
export const placesOf = ({
  formerPlaces,
  place,
}: Pick<Case, 'formerPlaces' | 'place'>): readonly string[] => [...formerPlaces, place.unit];

/** The same as one text, by which cases are counted and found together. */
export const chainOf = (places: readonly string[]): string => places.join('>');
