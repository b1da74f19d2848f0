import type { Actor, OfficerActor, Post } from '@casegrid/domain';
import { Problem, type Language } from '../graphql/problems';
import type { Authority } from './authority';
import type { Claims } from './tokens';

/** Whoever asks: the actor he acts as, and until when his token holds (seconds since 1970). */
export interface Asker {
  readonly actor: Actor;
  readonly name: string;
  readonly posts: readonly Post[];
  readonly expires: number;
}

/** The post he names, or his only one. */
function chosen(posts: readonly Post[], postId: string | undefined, language: Language): Post {
  const post = postId ? posts.find(({ id }) => id === postId) : posts[0];
  if (!postId && posts.length > 1)
    throw new Problem('POST_NOT_CHOSEN', language, { posts: posts.map(({ id }) => id) });
  if (!post) throw new Problem('FORBIDDEN', language);
  return post;
}

/**
 * Who the bearer of these claims is now. An officer without a post is nobody.
 * @throws Problem POST_NOT_CHOSEN, AUTHORITY_NOT_CURRENT, FORBIDDEN; StoreUnavailable
 */
export async function askerOf(
  claims: Claims,
  authority: Authority,
  postId: string | undefined,
  language: Language,
): Promise<Asker> {
  const { kind, subject, expires } = claims;
  if (kind === 'RESIDENT') return { actor: { kind, id: subject }, name: '', posts: [], expires };
  if (!authority.isCurrent()) throw new Problem('AUTHORITY_NOT_CURRENT', language);
  const standing = await authority.standing(subject);
  if (!standing) throw new Problem('FORBIDDEN', language);
  const { posts, name } = standing.officer;
  const post = chosen(posts, postId, language);
  const otherUnits = posts.filter(({ id }) => id !== post.id).map(({ unit }) => unit);
  const actor: OfficerActor = {
    kind,
    id: subject,
    post,
    officerRevision: standing.revision,
    ...(otherUnits.length > 0 && { otherUnits }),
  };
  return { actor, name, posts, expires };
}
