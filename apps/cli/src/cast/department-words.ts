import type { OfficeKind } from '@casegrid/domain';

/** How the officers of a department are called in their ids. The centres have officers of other kinds. */
export const departmentWords: Readonly<Partial<Record<OfficeKind, string>>> = {
  URBAN_MANAGEMENT: 'urban',
  JUDICIAL: 'judicial',
  SAFETY: 'safety',
  FIRE_RESCUE: 'fire',
  HOUSING: 'housing',
  LABOUR: 'labour',
  ENVIRONMENT: 'environment',
  MARKET: 'market',
  CIVIL_AFFAIRS: 'civil',
  POLICE: 'police',
};
