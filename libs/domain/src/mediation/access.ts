import { covers, holds, type Actor, type OfficerActor } from '../act';
import { sights, type Role } from '../officer/roles';
import type { Mediation, Participant } from './state';

/** Roles of those who mediate, and of those who guide them. */
export const mediatingRoles = ['MEDIATOR', 'JUSTICE_OFFICER'] as const satisfies readonly Role[];

export const isParty = ({ as }: Participant): boolean => as !== 'PARTICIPANT';

/** One who has not left: whoever left has no part in what comes after, and is told no more of it. */
export const isStillParty = (one: Participant): boolean => isParty(one) && !one.left;

/** Parties who have not left. */
export const partiesOf = ({ people }: Pick<Mediation, 'people'>): readonly Participant[] =>
  people.filter(isStillParty);

/** Somebody in it, by his own login: a resident and an officer are two, whatever their ids. */
export const seatOf = ({ people }: Pick<Mediation, 'people'>, actor: Actor): Participant | undefined =>
  actor.kind === 'RESIDENT' ? people.find(({ person }) => person.personId === actor.id) : undefined;

/** The committee or office before which it is, and those that joined it. */
export const committeesOf = ({ committee, joined }: Pick<Mediation, 'committee' | 'joined'>) => [
  committee,
  ...joined,
];

export const isMediator = ({ mediators }: Pick<Mediation, 'mediators'>, { id }: Actor): boolean =>
  mediators.some(({ officer }) => officer === id);

/** Committees and offices before which it is, or that were asked to take part in it or to take it over. */
const unitsAsked = (state: Mediation): readonly string[] => [
  ...committeesOf(state),
  ...state.invited,
  ...(state.handOver ? [state.handOver.committee] : []),
];

/** Until mediators are appointed, whoever sits at one of these takes it in; who was only asked has no part in it yet. */
export const unitsTakingIn = (state: Mediation): readonly string[] =>
  state.mediators.length === 0 ? committeesOf(state) : [];

/** Whose officers know that there is one, and what it has come to. */
export const unitsKnowing = (state: Mediation): readonly string[] => [
  ...new Set([...unitsAsked(state), ...state.committees]),
];

/** Whether it is before a court or may be handed over: then the judicial office follows it. */
export const isFollowedByJustice = ({ confirmation, suits, handOver }: Mediation): boolean =>
  (confirmation !== undefined && confirmation.status !== 'LAPSED') ||
  suits.length > 0 ||
  handOver !== undefined;

const takesItIn = (state: Mediation, { post }: OfficerActor) => unitsTakingIn(state).includes(post.unit);

const followsIt = (state: Mediation, actor: OfficerActor) =>
  holds(actor, 'JUSTICE_OFFICER') && covers(actor.post, state.place.path) && isFollowedByJustice(state);

/**
 * Who works on it, and so knows the names in it: its mediators, its committee until there are any, and the judicial
 * office once it has something to do.
 */
export const worksOn = (state: Mediation, actor: Actor): boolean =>
  actor.kind === 'OFFICER' &&
  holds(actor, ...mediatingRoles) &&
  !state.recused.includes(actor.id) &&
  (isMediator(state, actor) || takesItIn(state, actor) || followsIt(state, actor));

/** Of the same committee: knows that there is one, and what it has come to. */
const isColleague = (state: Mediation, actor: OfficerActor) =>
  holds(actor, ...mediatingRoles) && unitsKnowing(state).includes(actor.post.unit);

const isAbove = ({ place }: Mediation, { post }: OfficerActor) =>
  sights[post.role].cases === 'SUBTREE' && covers(post, place.path);

/**
 * Who may open it: those who take part, those who work on it, their committee, and officers whose post sees the subtree.
 * What of it they see is another matter.
 */
export function mayOpen(state: Mediation, actor: Actor): boolean {
  if (actor.kind === 'SYSTEM') return true;
  if (actor.kind === 'RESIDENT') return seatOf(state, actor) !== undefined;
  return worksOn(state, actor) || isColleague(state, actor) || isAbove(state, actor);
}

/** Who sees what was said and agreed: parties, and whoever works on it. All others see that it is, and what it has come to. */
export function seesInside(state: Mediation, actor: Actor): boolean {
  if (actor.kind === 'SYSTEM') return true;
  const seat = seatOf(state, actor);
  return seat ? isStillParty(seat) : worksOn(state, actor);
}

/** Who may read the name of somebody in it: whoever works on it, and he himself. */
export const maySeeParticipant = (state: Mediation, actor: Actor, one: Participant): boolean =>
  worksOn(state, actor) || seatOf(state, actor)?.number === one.number;
