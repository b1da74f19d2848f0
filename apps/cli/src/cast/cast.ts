import { officeKindOf, type Post, type Role, type Unit } from '@casegrid/domain';
import { ownId } from '../acts/own-act';
import { Chance } from '../chance/chance';
import { chineseName } from './chinese-names';
import { departmentWords } from './department-words';
import type { DistrictMap } from './district-map';

/** An officer of the story, in his only post. */
export interface CastMember {
  readonly id: string;
  readonly name: string;
  readonly post: Post;
}

/** Streets whose communities have grid workers and officers of their own, and how many communities of each. */
const staffedStreets = 4;
const staffedCommunities = 6;

/** His name depends on his id alone: whatever story is played, he is the same. */
function member(word: string, role: Role, unit: string, at = unit): CastMember {
  const id = `${word}-${at}`;
  return { id, name: chineseName(new Chance('officer', id)), post: { id: ownId('post', id), role, unit } };
}

const handlers = (map: DistrictMap, at: string): CastMember[] =>
  map.offices(at).flatMap(({ code }) => {
    const kind = officeKindOf(code);
    const word = kind && departmentWords[kind];
    return word ? [member(word, 'HANDLER', code, at)] : [];
  });

/** Of the mediation committee of a street, town, community or village. */
const mediator = ({ code }: Unit): CastMember =>
  member('mediator', 'MEDIATOR', `${code}-MEDIATION_COMMITTEE`, code);

/** Of the judicial office of a street, town or district: who is in charge there, and who mediates. */
const justice = (code: string): CastMember[] => {
  const unit = `${code}-JUDICIAL`;
  return [member('justice', 'JUSTICE_OFFICER', unit, code), member('mediator', 'MEDIATOR', unit)];
};

const staffOfCommunity = (map: DistrictMap, community: Unit): CastMember[] => [
  member('community', 'COMMUNITY_OFFICER', community.code),
  mediator(community),
  ...map.below(community.code, 'GRID').map((grid) => member('grid', 'GRID_WORKER', grid.code)),
];

const centres = ({ district }: DistrictMap): CastMember[] => [
  member('operator', 'OPERATOR', `${district}-SUPERVISION_CENTRE`, district),
  member('duty', 'DUTY_CHIEF', `${district}-SUPERVISION_CENTRE`, district),
  member('check', 'CHECKER', `${district}-SUPERVISION_CENTRE`, district),
  member('dispatch', 'DISPATCHER', `${district}-COMMAND_CENTRE`, district),
];

const overseers = ({ district, city }: DistrictMap): CastMember[] => [
  member('admin', 'ADMIN', district),
  member('leader', 'LEADER', district),
  member('supervisor', 'SUPERVISOR', district),
  member('auditor', 'AUDITOR', district),
  member('integrator', 'INTEGRATOR', district),
  member('leader', 'LEADER', city),
  member('auditor', 'AUDITOR', city),
];

/** Everybody who acts in stories of a district. Posts at units that are not on its map are left unfilled. */
export function castOf(map: DistrictMap): CastMember[] {
  const streets = map.below(map.district, 'STREET');
  const communities = streets
    .slice(0, staffedStreets)
    .flatMap(({ code }) => map.below(code, 'COMMUNITY').slice(0, staffedCommunities));
  const everybody = [
    ...overseers(map),
    ...centres(map),
    ...handlers(map, map.city),
    ...handlers(map, map.district),
    member('handler', 'HANDLER', map.district),
    ...justice(map.district),
    ...streets.flatMap((street) => [
      member('leader', 'LEADER', street.code),
      member('handler', 'HANDLER', street.code),
      mediator(street),
      ...justice(street.code),
      ...handlers(map, street.code),
    ]),
    ...communities.flatMap((community) => staffOfCommunity(map, community)),
  ];
  return everybody.filter(({ post }) => map.has(post.unit));
}
