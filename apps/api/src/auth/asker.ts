import { officer, type Actor, type OfficerActor, type Post } from '@casegrid/domain';
import { Problem, type Language, type ProblemCode } from '../graphql/problems';
import type { Authority, Standing } from './authority';
import type { Claims } from './tokens';

/** Why somebody who is known cannot act. */
export class CannotAct {
  constructor(
    readonly code: ProblemCode,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {}
}

/** Whoever asks: who he is, the actor he acts as, and until when his token holds (seconds since 1970). */
export interface Asker {
  readonly kind: Claims['kind'];
  readonly id: string;
  readonly actor: Actor | CannotAct;
  readonly name: string;
  readonly posts: readonly Post[];
  readonly expires: number;
}

/** The post he names, or his only one. */
function chosen(posts: readonly Post[], postId: string | undefined): Post | CannotAct {
  if (posts.length === 0) return new CannotAct('NO_POST');
  if (!postId && posts.length > 1) {
    const choice = posts.map(({ id, role, unit }) => ({ id, role, unit }));
    return new CannotAct('POST_NOT_CHOSEN', { posts: choice });
  }
  const post = postId ? posts.find(({ id }) => id === postId) : posts[0];
  return post ?? new CannotAct('FORBIDDEN');
}

const unregistered: Standing = { officer: officer.initial, revision: -1 };

function actingFrom(post: Post, id: string, { officer: { posts }, revision }: Standing): OfficerActor {
  const otherUnits = posts.filter((other) => other.id !== post.id).map(({ unit }) => unit);
  return {
    kind: 'OFFICER',
    id,
    post,
    officerRevision: revision,
    ...(otherUnits.length > 0 && { otherUnits }),
  };
}

/**
 * Who the bearer of these claims is now. An officer without a post is somebody, but cannot act.
 * @throws Problem AUTHORITY_NOT_CURRENT; StoreUnavailable
 */
export async function askerOf(
  { kind, subject: id, expires }: Claims,
  authority: Authority,
  postId: string | undefined,
  language: Language,
): Promise<Asker> {
  if (kind === 'RESIDENT') return { kind, id, actor: { kind, id }, name: '', posts: [], expires };
  if (!authority.isCurrent()) throw new Problem('AUTHORITY_NOT_CURRENT', language);
  const standing = (await authority.standing(id)) ?? unregistered;
  const { posts, name } = standing.officer;
  const post = chosen(posts, postId);
  const actor = post instanceof CannotAct ? post : actingFrom(post, id, standing);
  return { kind, id, actor, name, posts, expires };
}
