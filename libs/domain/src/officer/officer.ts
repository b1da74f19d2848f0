import { holds, type Act, type Post } from '../act';
import { Refused, type Decider } from '../decider';

export interface OfficerCommands {
  /** An officer's name is public: he acts in office. */
  RegisterOfficer: { readonly officerId: string; readonly name: string };
  AppointOfficer: { readonly post: Post };
  RelieveOfficer: { readonly postId: string; readonly reason: string };
}

export interface OfficerEvents {
  OfficerRegistered: { readonly officerId: string; readonly name: string };
  OfficerAppointed: { readonly post: Post };
  OfficerRelieved: { readonly postId: string; readonly reason: string };
}

export interface Officer {
  readonly id?: string;
  readonly name: string;
  readonly posts: readonly Post[];
}

const mayAppoint = (_: Officer, { actor }: Act) =>
  actor.kind === 'SYSTEM' || holds(actor, 'ADMIN') ? undefined : 'ROLE_MAY_NOT';
const isKnown = (officer: Officer) => (officer.id ? undefined : 'OFFICER_UNKNOWN');

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
        const held = posts.find(({ id }) => id === post.id);
        if (!held) return [{ type: 'OfficerAppointed', data: { post } }];
        return held.role === post.role && held.unit === post.unit
          ? []
          : new Refused('POST_ALREADY_HELD', 'post');
      },
    },
    RelieveOfficer: {
      may: [mayAppoint, isKnown],
      then: (data, { posts }) =>
        posts.some(({ id }) => id === data.postId)
          ? [{ type: 'OfficerRelieved', data }]
          : new Refused('POST_NOT_HELD', 'postId'),
    },
  },
  evolve: {
    OfficerRegistered: (state, { officerId, name }) => ({ ...state, id: officerId, name }),
    OfficerAppointed: (state, { post }) => ({ ...state, posts: [...state.posts, post] }),
    OfficerRelieved: (state, { postId }) => ({
      ...state,
      posts: state.posts.filter(({ id }) => id !== postId),
    }),
  },
};

export const officerStream = (officerId: string): string => `officer-${officerId}`;
