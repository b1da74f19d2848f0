import { admin, dutyChief, leader, noon, post, resident, system } from '../testing/cast';
import { specOf, type Past } from '../testing/given';
import * as at from '../testing/street';
import { officer, officerStream, type OfficerEvents } from './officer';

const given = specOf(officer);
const past = (event: Past<OfficerEvents>['event']): Past<OfficerEvents> => ({ event, by: admin, at: noon });
const register = (name: string) => ({ type: 'RegisterOfficer', data: { officerId: 'li', name } }) as const;
const appoint = (to: typeof handling) => ({ type: 'AppointOfficer', data: { post: to } }) as const;
const relieve = (postId: string) => ({ type: 'RelieveOfficer', data: { postId, reason: '调岗' } }) as const;

const handling = post('HANDLER', at.urban);
const checking = post('CHECKER', at.supervisionCentre);
const registered = past({ type: 'OfficerRegistered', data: { officerId: 'li', name: '李' } });
const appointed = past({ type: 'OfficerAppointed', data: { post: handling } });
const alsoAppointed = past({ type: 'OfficerAppointed', data: { post: checking } });

describe('an officer', () => {
  it('is registered once, under his name', () => {
    given()
      .when(register('李'), admin)
      .then({ type: 'OfficerRegistered', data: { officerId: 'li', name: '李' } });
    given(registered).when(register('李'), admin).then();
    given(registered).when(register('王'), admin).refuses('OFFICER_ALREADY_REGISTERED', 'officerId');
  });

  it('is given posts, several if need be', () => {
    given(registered)
      .when(appoint(handling), system)
      .then({ type: 'OfficerAppointed', data: { post: handling } });
    given(registered, appointed)
      .when(appoint(checking), admin)
      .then({ type: 'OfficerAppointed', data: { post: checking } });
    expect(given(registered, appointed, alsoAppointed).state.posts).toEqual([handling, checking]);
  });

  it('is given a post once; its id stands for no other', () => {
    given(registered, appointed).when(appoint(handling), admin).then();
    for (const other of [
      { ...handling, unit: at.environment },
      { ...handling, id: 'another id' },
    ]) {
      given(registered, appointed).when(appoint(other), admin).refuses('POST_ALREADY_HELD', 'post');
    }
  });

  it.each([
    ['GRID_WORKER', at.street],
    ['COMMUNITY_OFFICER', at.grid],
    ['OPERATOR', at.district],
    ['DUTY_CHIEF', at.urban],
    ['CHECKER', at.urban],
    ['DISPATCHER', at.supervisionCentre],
    ['HANDLER', at.supervisionCentre],
    ['HANDLER', at.grid],
    ['LEADER', at.urban],
    ['ADMIN', at.supervisionCentre],
  ] as const)('is no %s at %s', (role, unit) => {
    given(registered)
      .when(appoint(post(role, unit)), admin)
      .refuses('ROLE_NOT_AT_UNIT', 'unit');
  });

  it('is relieved of a post that he holds, and keeps the others', () => {
    const relieved = { type: 'OfficerRelieved', data: { post: handling, reason: '调岗' } } as const;
    given(registered, appointed, alsoAppointed).when(relieve(handling.id), admin).then(relieved);
    expect(given(registered, appointed, alsoAppointed, past(relieved)).state.posts).toEqual([checking]);
    given(registered, appointed, past(relieved))
      .when(relieve(handling.id), admin)
      .refuses('POST_NOT_HELD', 'postId');
  });

  it('has to be known before he is given a post or relieved of one', () => {
    given().when(appoint(handling), admin).refuses('OFFICER_UNKNOWN');
    given().when(relieve(handling.id), admin).refuses('OFFICER_UNKNOWN');
  });

  it('is registered, appointed and relieved by administrators or the platform itself', () => {
    for (const command of [register('李'), appoint(handling), relieve(handling.id)]) {
      for (const somebody of [leader, dutyChief, resident]) {
        given(registered, appointed).when(command, somebody).refuses('ROLE_MAY_NOT');
      }
    }
  });

  it('goes with his unit when it gives way to another, as far as there is such a post', () => {
    const grid = post('GRID_WORKER', at.grid);
    const community = post('COMMUNITY_OFFICER', at.community);
    const held = [handling, grid, community].map((one) =>
      past({ type: 'OfficerAppointed', data: { post: one } }),
    );
    const moved = [
      { from: at.urban, to: at.districtUrban },
      { from: at.grid, to: at.nextGrid },
      { from: at.community, to: at.street },
    ];
    const follow = { type: 'FollowUnits', data: { moved } } as const;
    const following = [
      { type: 'PostFollowed', data: { post: { ...handling, unit: at.districtUrban }, from: at.urban } },
      { type: 'PostFollowed', data: { post: { ...grid, unit: at.nextGrid }, from: at.grid } },
    ] as const;
    const reason = '原单位已调整，承接单位不设此岗位，或本人已任该岗';
    const relieved = { type: 'OfficerRelieved', data: { post: community, reason } } as const;
    given(registered, held)
      .when(follow, system)
      .then(...following, relieved);
    const { state } = given(registered, held, following.map(past), past(relieved));
    expect(state.posts).toEqual([
      { ...handling, unit: at.districtUrban },
      { ...grid, unit: at.nextGrid },
    ]);
    given(registered, held, following.map(past), past(relieved)).when(follow, system).then();
    given(registered, held).when(follow, admin).refuses('ROLE_MAY_NOT');
  });

  it('holds no post twice when two of his units become one', () => {
    const next = post('GRID_WORKER', at.nextGrid);
    const grid = post('GRID_WORKER', at.grid);
    const held = [next, grid].map((one) => past({ type: 'OfficerAppointed', data: { post: one } }));
    const moved = [{ from: at.grid, to: at.nextGrid }];
    expect(given(registered, held).state.posts).toHaveLength(2);
    given(registered, held)
      .when({ type: 'FollowUnits', data: { moved } }, system)
      .then({
        type: 'OfficerRelieved',
        data: { post: grid, reason: '原单位已调整，承接单位不设此岗位，或本人已任该岗' },
      });
  });

  it('has a stream of his own', () => {
    expect(officerStream('li')).toBe('officer-li');
  });
});
