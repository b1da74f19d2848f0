import type { Category } from '../catalogue/catalogue';
import type { Place } from '../case/shapes';
import { standsAt } from '../territory/code';
import type { Unit } from '../territory/unit';

export const province = '31';
export const city = '3101';
export const district = '310115';
export const street = '310115004';
export const area = '310115004Q01';
export const community = '310115004001';
export const grid = '310115004001001';
export const nextGrid = '310115004001002';
export const otherCommunity = '310115004002';
export const otherStreet = '310115005';
export const otherDistrict = '310104';

export const urban = `${street}-URBAN_MANAGEMENT`;
export const environment = `${street}-ENVIRONMENT`;
export const police = `${street}-POLICE`;
export const judicial = `${street}-JUDICIAL`;
export const committee = `${community}-MEDIATION_COMMITTEE`;
export const streetCommittee = `${street}-MEDIATION_COMMITTEE`;
export const otherCommittee = `${otherCommunity}-MEDIATION_COMMITTEE`;
export const districtUrban = `${district}-URBAN_MANAGEMENT`;
export const supervisionCentre = `${district}-SUPERVISION_CENTRE`;
export const commandCentre = `${district}-COMMAND_CENTRE`;

export const pathToStreet: readonly string[] = [province, city, district, street];
export const pathToGrid: readonly string[] = [...pathToStreet, community, grid];

export const pathToNextGrid: readonly string[] = [...pathToStreet, community, nextGrid];

export const place: Place = { unit: grid, path: pathToGrid, description: '北门外' };
/** The same place where the street has areas. */
export const placeInArea: Place = { ...place, path: [...pathToStreet, area, community, grid] };

/** A unit as the map has it; of its path only the unit it stands at matters to a case. */
export const unit = (code: string): Unit => ({
  code,
  name: code,
  path: code === standsAt(code) ? [code] : [standsAt(code), code],
});

export const rubbish: Category = {
  code: '0201',
  parent: '02',
  label: { zh: '暴露垃圾', en: 'Exposed rubbish' },
  kind: 'INCIDENT',
  levels: ['COMMUNITY', 'STREET', 'DISTRICT', 'CITY'],
  offices: ['URBAN_MANAGEMENT', 'ENVIRONMENT'],
  isSelfHandled: true,
};

export const noise: Category = {
  ...rubbish,
  code: '0204',
  label: { zh: '噪音扰民', en: 'Noise' },
  isSelfHandled: false,
};
