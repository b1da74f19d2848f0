import { admin, dispatcher, leader, noon, system } from '../testing/cast';
import { specOf, type Past } from '../testing/given';
import * as at from '../testing/street';
import { isEntitled, powerOf, powers, powersStream, type Power, type PowersEvents } from './powers';

const given = specOf(powers);
const june = '2026-06-01T00:00:00.000Z';

const teams: Power = {
  id: 'street-teams',
  category: '02',
  level: 'STREET',
  office: 'POLICE',
  basis: 'DEVOLVED',
  source: '沪府发〔2026〕2号',
};
const publish = (list: readonly Power[], scope = at.district, effectiveFrom = june) =>
  ({ type: 'PublishPowers', data: { scope, powers: list, effectiveFrom, reason: '赋权' } }) as const;
const published = (list: readonly Power[]): Past<PowersEvents> => ({
  event: { type: 'PowersPublished', data: { ...publish(list).data, version: 1 } },
  by: admin,
  at: noon,
});
const { level: _level, office: _office, ...ofNobody } = teams;

describe('a list of powers', () => {
  it('is published in versions, for a province, city or district, from now on', () => {
    given()
      .when(publish([teams]), admin)
      .then(published([teams]).event);
    given(published([teams]))
      .when(publish([]), admin)
      .then({ type: 'PowersPublished', data: { ...publish([]).data, version: 2 } });
    given().when(publish([], '310115004'), admin).refuses('NOT_A_SCOPE', 'scope');
    given().when(publish([], at.city), admin).refuses('OUTSIDE_YOUR_SUBTREE', 'scope');
    given()
      .when(publish([], at.district, '2026-03-01T00:00:00.000Z'), admin)
      .refuses('EFFECTIVE_IN_THE_PAST', 'effectiveFrom');
    const earlier = publish([], at.district, '2026-05-01T00:00:00.000Z');
    given(published([teams]))
      .when(earlier, admin)
      .then({ type: 'PowersPublished', data: { ...earlier.data, version: 2 } });
    expect(powersStream(at.district)).toBe('powers-310115');
  });

  it('is about units that lie where it holds', () => {
    const one = { ...ofNobody, unit: `${at.district}-POLICE` };
    given()
      .when(publish([one]), admin)
      .then(published([one]).event);
  });

  it('is for administrators and the platform itself', () => {
    for (const somebody of [leader, dispatcher]) given().when(publish([]), somebody).refuses('ROLE_MAY_NOT');
    given().when(publish([]), system).then(published([]).event);
  });

  it.each([
    ['POLICY_ID_MALFORMED', { ...teams, id: 'Street teams' }],
    ['CATEGORY_CODE_MALFORMED', { ...teams, category: '2' }],
    ['POWER_MALFORMED', ofNobody],
    ['POWER_MALFORMED', { ...teams, unit: at.police }],
    ['POWER_MALFORMED', { ...ofNobody, unit: 'nowhere' }],
    ['POWER_MALFORMED', { ...ofNobody, unit: at.commandCentre }],
    ['POWER_MALFORMED', { ...teams, office: 'SUPERVISION_CENTRE' }],
    ['POWER_ELSEWHERE', { ...ofNobody, unit: `${at.otherDistrict}-POLICE` }],
    ['POWER_ELSEWHERE', { ...ofNobody, unit: at.city }],
  ] as const)('is refused with %s: %j', (code, power) => {
    given()
      .when(publish([power]), admin)
      .refuses(code, power.id);
  });

  it('never has two rows about the very same, nor two of one id', () => {
    for (const other of [
      { ...teams, id: 'again' },
      { ...teams, category: '03' },
    ])
      given()
        .when(publish([teams, other]), admin)
        .refuses('POWERS_COLLIDE', other.id);
  });
});

describe('whose a case is', () => {
  it('is as the catalogue says where the list says nothing', () => {
    expect(isEntitled(at.rubbish, at.urban, [])).toBe(true);
    expect(isEntitled(at.rubbish, at.police, [])).toBe(false);
    expect(isEntitled(at.rubbish, at.police, [{ ...teams, category: '03' }])).toBe(false);
  });

  it('is given and taken by the list, for a unit or for all of a sort at their level', () => {
    expect(isEntitled(at.rubbish, at.police, [teams])).toBe(true);
    expect(isEntitled(at.rubbish, `${at.district}-POLICE`, [teams])).toBe(false);
    const taken: Power = { ...ofNobody, unit: at.urban, basis: 'WITHDRAWN' };
    expect(isEntitled(at.rubbish, at.urban, [taken])).toBe(false);
    expect(isEntitled(at.rubbish, at.environment, [taken])).toBe(true);
    const { office: _kind, ...territorial } = teams;
    const grids: Power = { ...territorial, level: 'GRID' };
    expect(isEntitled(at.rubbish, at.grid, [grids])).toBe(true);
  });

  it('is as the nearest row says: a narrower category first, then one unit before all of its sort', () => {
    const one: Power = { ...ofNobody, id: 'one', unit: at.police, basis: 'WITHDRAWN' };
    expect(powerOf([teams, one], '0201', at.police)).toBe(one);
    expect(powerOf([one, teams], '0201', at.police)).toBe(one);
    const narrower: Power = { ...teams, id: 'narrower', category: '0201' };
    expect(powerOf([one, narrower], '0201', at.police)).toBe(narrower);
    expect(powerOf([narrower, one], '0202', at.police)).toBe(one);
  });

  it('is never a centre, whatever a list says', () => {
    const centre: Power = { ...ofNobody, unit: at.commandCentre };
    expect(isEntitled(at.rubbish, at.commandCentre, [centre])).toBe(false);
  });
});
