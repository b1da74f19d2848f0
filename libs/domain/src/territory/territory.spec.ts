import { Refused } from '../decider';
import { admin, auditor, leader, noon, resident, system } from '../testing/cast';
import { specOf, type Past } from '../testing/given';
import * as at from '../testing/street';
import { findUnit, territory, territoryStream, type TerritoryEvents } from './territory';
import type { NewUnit } from './unit';

const given = specOf(territory);
const above = [at.province, at.city];
const pathToCommunity = [...at.pathToStreet, at.community];

const open = (...units: NewUnit[]) => ({ type: 'OpenUnits', data: { units, above } }) as const;
const unit = (code: string, parent?: string, name = code): NewUnit => ({
  code,
  name,
  ...(parent !== undefined && { parent }),
});
const past = (event: Past<TerritoryEvents>['event']): Past<TerritoryEvents> => ({
  event,
  by: system,
  at: noon,
});
const district = { ...unit(at.district, at.city), path: [...above, at.district] };
const street = { ...unit(at.street, at.district), path: at.pathToStreet };
const opened = past({ type: 'UnitsOpened', data: { units: [district, street] } });

describe('opening units', () => {
  it('puts them on the map with their paths, parents before children', () => {
    given()
      .when(
        open(
          unit(at.district, at.city),
          unit(at.street, at.district),
          unit(at.community, at.street),
          unit(at.urban, at.street),
          unit(at.grid, at.community),
        ),
        admin,
      )
      .then({
        type: 'UnitsOpened',
        data: {
          units: [
            district,
            street,
            { ...unit(at.community, at.street), path: pathToCommunity },
            { ...unit(at.urban, at.street), path: [...at.pathToStreet, at.urban] },
            { ...unit(at.grid, at.community), path: at.pathToGrid },
          ],
        },
      });
  });

  it('begins with a province, which hangs from nothing, and its cities', () => {
    given()
      .when(open(unit(at.province), unit(at.city, at.province)), system)
      .then({
        type: 'UnitsOpened',
        data: {
          units: [
            { ...unit(at.province), path: [at.province] },
            { ...unit(at.city, at.province), path: above },
          ],
        },
      });
  });

  it('may put an area between a street and its communities', () => {
    given(opened)
      .when(open(unit(at.area, at.street), unit(at.community, at.area)), system)
      .then({
        type: 'UnitsOpened',
        data: {
          units: [
            { ...unit(at.area, at.street), path: [...at.pathToStreet, at.area] },
            { ...unit(at.community, at.area), path: [...at.pathToStreet, at.area, at.community] },
          ],
        },
      });
  });

  it('leaves alone what is open already, and says nothing when there is nothing new', () => {
    given(opened)
      .when(open(unit(at.district, at.city)), admin)
      .then();
    given(opened)
      .when(open(unit(at.street, at.district), unit(at.community, at.street)), admin)
      .then({
        type: 'UnitsOpened',
        data: { units: [{ ...unit(at.community, at.street), path: pathToCommunity }] },
      });
  });

  it('refuses a code that is none', () => {
    given(opened)
      .when(open(unit('31011', at.city)), admin)
      .refuses('UNIT_CODE_MALFORMED', '31011');
  });

  it('refuses a code that another unit has, also within one act', () => {
    given(opened)
      .when(open(unit(at.street, at.district, '另一街道')), admin)
      .refuses('UNIT_CODE_TAKEN', at.street);
    given(opened)
      .when(open(unit(at.community, at.street), unit(at.community, at.street, '二村')), admin)
      .refuses('UNIT_CODE_TAKEN', at.community);
  });

  it.each([
    ['from nothing, below a province', unit(at.otherDistrict)],
    ['from a unit that is not there', unit(at.community, at.otherStreet)],
    ['from a unit of another stem', unit(at.otherDistrict, at.district)],
    ['from its own level', unit(at.otherStreet, at.street)],
    ['from a lower level', unit(at.street, at.community)],
    ['from what is no unit at all', unit(at.street, 'nowhere')],
    ['as an office from a unit where it does not stand', unit(at.urban, at.district)],
  ])('refuses a unit that hangs %s', (_, flawed) => {
    given(past({ type: 'UnitsOpened', data: { units: [district] } }))
      .when(open(flawed), admin)
      .refuses('UNIT_PARENT_UNKNOWN', flawed.code);
  });

  it('refuses an area that hangs from another area', () => {
    const second = `${at.street}Q02`;
    given(opened)
      .when(open(unit(at.area, at.street), unit(second, at.area)), admin)
      .refuses('UNIT_PARENT_UNKNOWN', second);
  });

  it('opens all or none', () => {
    given()
      .when(open(unit(at.district, at.city), unit(at.grid, at.community)), admin)
      .refuses('UNIT_PARENT_UNKNOWN', at.grid);
  });

  it('is for administrators and the platform itself', () => {
    for (const somebody of [leader, auditor, resident]) {
      given()
        .when(open(unit(at.district, at.city)), somebody)
        .refuses('ROLE_MAY_NOT');
    }
  });
});

describe('renaming a unit', () => {
  const rename = (code: string, name: string) => ({ type: 'RenameUnit', data: { code, name } }) as const;

  it('changes its name and nothing else', () => {
    given(opened)
      .when(rename(at.street, '塘桥街道'), admin)
      .then({ type: 'UnitRenamed', data: { code: at.street, name: '塘桥街道' } });
    const { state } = given(
      opened,
      past({ type: 'UnitRenamed', data: { code: at.street, name: '塘桥街道' } }),
    );
    expect(state.units.get(at.street)).toEqual({ ...street, name: '塘桥街道' });
  });

  it('to the name that it has is nothing', () => {
    given(opened).when(rename(at.street, at.street), admin).then();
  });

  it('is refused for a unit that is not there', () => {
    given(opened).when(rename(at.otherStreet, '塘桥街道'), admin).refuses('UNIT_UNKNOWN', 'code');
  });

  it('is for administrators and the platform itself', () => {
    given(opened).when(rename(at.street, '塘桥街道'), leader).refuses('ROLE_MAY_NOT');
  });
});

describe('the map', () => {
  it('has a version that rises with every change, and keeps earlier ones as they were', () => {
    const { state: before } = given(opened);
    const after = territory.evolve.UnitRenamed(
      before,
      { code: at.street, name: '塘桥街道' },
      { actor: system, at: noon },
    );
    expect([territory.initial.version, before.version, after.version]).toEqual([0, 1, 2]);
    expect(before.units.get(at.street)?.name).toBe(at.street);
  });

  it('gives a unit by its code, or the refusal to give to whoever named it', () => {
    const { state } = given(opened);
    expect(findUnit(state, at.street, 'leadUnit')).toEqual(street);
    expect(findUnit(state, at.grid, 'leadUnit')).toStrictEqual(new Refused('UNIT_UNKNOWN', 'leadUnit'));
  });

  it('lies in one stream for each district, and one for the province and cities above', () => {
    expect([at.urban, at.grid, at.city].map(territoryStream)).toEqual([
      'territory-310115',
      'territory-310115',
      'territory-31',
    ]);
  });
});
