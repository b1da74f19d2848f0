import { codesOf, officer, officerStream, roles } from '@casegrid/domain';
import { Aggregate } from '@casegrid/event-store';
import { drawnMap } from '../testing/drawn-map';
import { madeUpDivisions } from '../testing/made-up-divisions';
import { throwAwayLog } from '../testing/throw-away-log';
import { importUnits } from '../units/import-units';
import { castOf } from './cast';
import { loadDistrictMap } from './district-map';
import { ensureCast } from './ensure-cast';

describe('the cast of a district', () => {
  it('has an officer for every role, each in one post on the map', async () => {
    const map = await drawnMap(madeUpDivisions(), '970101');
    const cast = castOf(map);
    const byId = Object.fromEntries(cast.map(({ id, post }) => [id, `${post.role} ${post.unit}`]));
    expect(new Set(cast.map(({ post }) => post.role)).size).toBe(codesOf(roles).length);
    expect(Object.keys(byId)).toHaveLength(cast.length);
    expect(byId).toMatchObject({
      'grid-970101001001001': 'GRID_WORKER 970101001001001',
      'community-970101001001': 'COMMUNITY_OFFICER 970101001001',
      'operator-970101': 'OPERATOR 970101-SUPERVISION_CENTRE',
      'duty-970101': 'DUTY_CHIEF 970101-SUPERVISION_CENTRE',
      'check-970101': 'CHECKER 970101-SUPERVISION_CENTRE',
      'dispatch-970101': 'DISPATCHER 970101-COMMAND_CENTRE',
      'urban-970101001': 'HANDLER 970101001-URBAN_MANAGEMENT',
      'urban-9701': 'HANDLER 9701-URBAN_MANAGEMENT',
      'mediator-970101001': 'MEDIATOR 970101001-MEDIATION_COMMITTEE',
      'mediator-970101001001': 'MEDIATOR 970101001001-MEDIATION_COMMITTEE',
      'justice-970101001': 'JUSTICE_OFFICER 970101001-JUDICIAL',
      'justice-970101': 'JUSTICE_OFFICER 970101-JUDICIAL',
      'mediator-970101001-JUDICIAL': 'MEDIATOR 970101001-JUDICIAL',
      'mediator-970101-JUDICIAL': 'MEDIATOR 970101-JUDICIAL',
      'leader-9701': 'LEADER 9701',
      'admin-970101': 'ADMIN 970101',
    });
    for (const { post, name } of cast) {
      expect(map.has(post.unit)).toBe(true);
      expect(name).toMatch(/^\p{Script=Han}{2,4}$/u);
    }
  });

  it('is the same whenever it is asked for', async () => {
    const map = await drawnMap(madeUpDivisions(), '970101');
    expect(castOf(map)).toEqual(castOf(await drawnMap(madeUpDivisions(), '970101')));
  });

  it('takes its posts once, and those of the first district imported unless another is named', async () => {
    const log = await throwAwayLog();
    await importUnits(log.store, madeUpDivisions(), { area: '', atOnce: 1 });
    const map = await loadDistrictMap(log.store);
    expect(map.district).toBe('970101');
    expect((await loadDistrictMap(log.store, '970200')).city).toBe('9702');
    await expect(loadDistrictMap(log.store, '970109')).rejects.toThrow('District 970109 is not on the map');
    const cast = castOf(map);
    await ensureCast(log.store, cast);
    await ensureCast(log.store, cast);
    const officers = new Aggregate(log.store, officer, 1);
    const { state, revision } = await officers.load(officerStream('urban-9701'));
    expect({ posts: state.posts.length, revision }).toEqual({ posts: 1, revision: 1 });
    await log.end();
  });
});
