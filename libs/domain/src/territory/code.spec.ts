import { codesOf } from '../labels';
import * as at from '../testing/street';
import {
  districtOf,
  isCentre,
  isUnitCode,
  levelOf,
  officeKindOf,
  organisationOf,
  standsAt,
  territoryOf,
} from './code';
import { officeKinds } from './levels';

const everyLevel = [
  [at.province, 'PROVINCE'],
  [at.city, 'CITY'],
  [at.district, 'DISTRICT'],
  [at.street, 'STREET'],
  [at.area, 'AREA'],
  [at.community, 'COMMUNITY'],
  [at.grid, 'GRID'],
] as const;

describe('the code of a unit', () => {
  it.each(everyLevel)('%s is one, of the level %s, and so is that of an office there', (code, level) => {
    expect([isUnitCode(code), levelOf(code)]).toEqual([true, level]);
    for (const office of [`${code}-POLICE`, `${code}-MEDIATION_COMMITTEE-02`])
      expect([isUnitCode(office), levelOf(office), standsAt(office)]).toEqual([true, level, code]);
  });

  it.each([
    '',
    '3',
    '310',
    '31011500',
    '3101150040',
    'Q01',
    '310115Q01',
    '310115004Q1',
    '310115004Q01001',
    '31011500400100100',
    '-POLICE',
    '310115-',
    '310115-police',
    '310115-NAVY',
    '310115-POLICE-POLICE',
    '310115-POLICE-1',
    '310115-POLICE-01-02',
    '310115-01',
    '310115001-01',
    '310115-toString',
    '３１０１１５',
    ' 310115',
  ])('%j is none', (code) => {
    expect(isUnitCode(code)).toBe(false);
  });

  it('without a known length has no level: that is a fault of whoever asks', () => {
    expect(() => levelOf('310')).toThrow('not a unit code: 310');
  });

  it('names its district at and below one, and its stream: the district, or above it the province', () => {
    expect([at.district, at.urban, at.grid].map(districtOf)).toEqual(Array(3).fill(at.district));
    expect([at.province, at.city, `${at.city}-POLICE`].map(districtOf)).toEqual(Array(3).fill(undefined));
    expect([at.urban, at.area, `${at.city}-POLICE`].map(territoryOf)).toEqual([
      at.district,
      at.district,
      at.province,
    ]);
  });
});

describe('an office', () => {
  it('is of one kind; a territorial unit is of none', () => {
    expect(officeKindOf(at.urban)).toBe('URBAN_MANAGEMENT');
    expect(officeKindOf(at.street)).toBeUndefined();
  });

  it('is a centre if it commands or supervises', () => {
    const centres = codesOf(officeKinds).filter((kind) => isCentre(`${at.district}-${kind}`));
    expect(centres).toEqual(['COMMAND_CENTRE', 'SUPERVISION_CENTRE']);
    expect(isCentre(at.district)).toBe(false);
  });
});

describe('an organisation', () => {
  it('is each unit and each office by itself; grids are their community', () => {
    for (const code of [at.province, at.city, at.district, at.street, at.area, at.community, at.urban]) {
      expect(organisationOf(code)).toBe(code);
    }
    expect(organisationOf(at.grid)).toBe(at.community);
    expect(organisationOf(at.nextGrid)).toBe(at.community);
    expect(organisationOf(`${at.grid}-POLICE`)).toBe(`${at.grid}-POLICE`);
  });
});
