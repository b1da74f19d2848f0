import { holds, type Act, type Post } from '../act';
import { Refused, type Decider } from '../decider';
import { mayStandAt } from './seats';

export interface OfficerCommands {
  /** An officer's name is public: he acts in office. */
  RegisterOfficer: { readonly officerId: string; readonly name: string };
  AppointOfficer: { readonly post: Post };
  RelieveOfficer: { readonly postId: string; readonly reason: string };
}

export interface OfficerEvents {
  OfficerRegistered: { readonly officerId: string; readonly name: string };
  OfficerAppointed: { readonly post: Post };
  OfficerRelieved: { readonly post: Post; readonly reason: string };
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
  },
  evolve: {
    OfficerRegistered: (state, { officerId, name }) => ({ ...state, id: officerId, name }),
    OfficerAppointed: (state, { post }) => ({ ...state, posts: [...state.posts, post] }),
    OfficerRelieved: (state, { post }) => ({
      ...state,
      posts: state.posts.filter(({ id }) => id !== post.id),
    }),
  },
};

export const officerStream = (officerId: string): string => `officer-${officerId}`;
