import { holds, type Act, type Post } from '../act';
import { Refused, type Decider, type MessageOf } from '../decider';
import { mayStandAt } from './seats';

export interface OfficerCommands {
  /** An officer's name is public: he acts in office. */
  RegisterOfficer: { readonly officerId: string; readonly name: string };
  AppointOfficer: { readonly post: Post };
  RelieveOfficer: { readonly postId: string; readonly reason: string };
  /** His units gave way to others: his posts go with them, as far as the new unit has such a post. */
  FollowUnits: { readonly moved: readonly { readonly from: string; readonly to: string }[] };
}

export interface OfficerEvents {
  OfficerRegistered: { readonly officerId: string; readonly name: string };
  OfficerAppointed: { readonly post: Post };
  OfficerRelieved: { readonly post: Post; readonly reason: string };
  /** The post as it is now, and the unit that it was at. */
  PostFollowed: { readonly post: Post; readonly from: string };
}

export interface Officer {
  readonly id?: string;
  readonly name: string;
  readonly posts: readonly Post[];
}

const mayAppoint = (_: Officer, { actor }: Act) =>
  actor.kind === 'SYSTEM' || holds(actor, 'ADMIN') ? undefined : 'ROLE_MAY_NOT';
const isKnown = (officer: Officer) => (officer.id ? undefined : 'OFFICER_UNKNOWN');

/** The same role at the same unit is one post, whatever its id. */
const isAlike = (one: Post, other: Post) => one.role === other.role && one.unit === other.unit;
const isSame = (one: Post, other: Post) => one.id === other.id && isAlike(one, other);

const bySystem = (_: Officer, { actor }: Act) => (actor.kind === 'SYSTEM' ? undefined : 'ROLE_MAY_NOT');

const abolished = '原单位已调整，承接单位不设此岗位，或本人已任该岗';

/** A post that its new unit does not have, or that he holds there already, ends. */
function follow(
  { moved }: OfficerCommands['FollowUnits'],
  { posts }: Officer,
): readonly MessageOf<OfficerEvents>[] {
  const today = new Map(moved.map(({ from, to }) => [from, to]));
  const held = posts.filter(({ unit }) => !today.has(unit));
  return posts.flatMap((before): MessageOf<OfficerEvents>[] => {
    const unit = today.get(before.unit);
    if (unit === undefined) return [];
    const post = { ...before, unit };
    if (!mayStandAt(post.role, unit) || held.some((one) => isAlike(one, post)))
      return [{ type: 'OfficerRelieved', data: { post: before, reason: abolished } }];
    held.push(post);
    return [{ type: 'PostFollowed', data: { post, from: before.unit } }];
  });
}

/** Posts given and taken; what an officer may do at a moment is read from here. */
export const officer: Decider<Officer, OfficerCommands, OfficerEvents> = {
  initial: { name: '', posts: [] },
  rules: {
    RegisterOfficer: {
      may: [mayAppoint],
      then: (data, state) => {
        if (!state.id) return [{ type: 'OfficerRegistered', data }];
        return state.name === data.name ? [] : new Refused('OFFICER_ALREADY_REGISTERED', 'officerId');
      },
    },
    AppointOfficer: {
      may: [mayAppoint, isKnown],
      then: ({ post }, { posts }) => {
        if (posts.some((held) => isSame(held, post))) return [];
        if (!mayStandAt(post.role, post.unit)) return new Refused('ROLE_NOT_AT_UNIT', 'unit');
        return posts.some((held) => held.id === post.id || isAlike(held, post))
          ? new Refused('POST_ALREADY_HELD', 'post')
          : [{ type: 'OfficerAppointed', data: { post } }];
      },
    },
    RelieveOfficer: {
      may: [mayAppoint, isKnown],
      then: ({ postId, reason }, { posts }) => {
        const post = posts.find(({ id }) => id === postId);
        return post
          ? [{ type: 'OfficerRelieved', data: { post, reason } }]
          : new Refused('POST_NOT_HELD', 'postId');
      },
    },
    FollowUnits: { may: [bySystem, isKnown], then: follow },
  },
  evolve: {
    OfficerRegistered: (state, { officerId, name }) => ({ ...state, id: officerId, name }),
    OfficerAppointed: (state, { post }) => ({ ...state, posts: [...state.posts, post] }),
    PostFollowed: (state, { post }) => ({
      ...state,
      posts: state.posts.map((held) => (held.id === post.id ? post : held)),
    }),
    OfficerRelieved: (state, { post }) => ({
      ...state,
      posts: state.posts.filter(({ id }) => id !== post.id),
    }),
  },
};

export const officerStream = (officerId: string): string => `officer-${officerId}`;
