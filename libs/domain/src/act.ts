import type { ClockRules } from './clocks/clock-rules';
import type { Role } from './officer/roles';
import { standsAt } from './territory/code';

/** A role held at a unit: from it, and from nothing else, an officer's authority comes. */
export interface Post {
  readonly id: string;
  readonly role: Role;
  readonly unit: string;
  /** Units that are no more, and whose cases are now in charge of this one; read from the map, absent where there are none. */
  readonly formerUnits?: readonly string[];
}

/** An officer acting from one of his posts, as the revision of his stream showed it. */
export interface OfficerActor {
  readonly kind: 'OFFICER';
  readonly id: string;
  readonly post: Post;
  readonly officerRevision: number;
  /** Units of the other posts that he holds; absent when this is his only one. They give him no authority. */
  readonly otherUnits?: readonly string[];
}

/** A resident, known by his person id alone. */
export interface ResidentActor {
  readonly kind: 'RESIDENT';
  readonly id: string;
}

/** A job of the platform itself: an import, a clock, a process that finishes another's act. */
export interface SystemActor {
  readonly kind: 'SYSTEM';
  readonly id: string;
}

export type Actor = OfficerActor | ResidentActor | SystemActor;

/** Who did a thing and when it happened, as recorded with the event. `at` is ISO 8601 UTC. */
export interface Fact {
  readonly actor: Actor;
  readonly at: string;
}

/** Who does a thing, when it happened (`at`) and the moment the command is judged (`now`). */
export interface Act extends Fact {
  readonly now: string;
  /** What clocks run by at that moment; absent where there are none. */
  readonly clocks?: ClockRules;
}

/** True when the actor acts from a post of one of these roles. */
export const holds = (actor: Actor, ...roles: readonly Role[]): actor is OfficerActor =>
  actor.kind === 'OFFICER' && roles.includes(actor.post.role);

/** Units in whose subtrees a post sees: its own, or the one at which its office stands, and those that it has followed. */
export const subtreesOf = ({ unit, formerUnits = [] }: Post): readonly string[] => [
  standsAt(unit),
  ...formerUnits,
];

/** True when one of them lies on the path. */
export const covers = (post: Post, path: readonly string[]): boolean =>
  subtreesOf(post).some((unit) => path.includes(unit));

/** The unit that an officer acts for; nothing for anybody else. */
export const unitOf = ({ actor }: Pick<Act, 'actor'>): string =>
  actor.kind === 'OFFICER' ? actor.post.unit : '';
