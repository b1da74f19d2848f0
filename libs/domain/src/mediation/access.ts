import { covers, holds, type Actor, type OfficerActor } from '../act';
import { sights, type Role } from '../officer/roles';
import type { Mediation, Participant } from './state';

/** Roles of those who mediate, and of those who guide them. */
export const mediatingRoles = ['MEDIATOR', 'JUSTICE_OFFICER'] as const satisfies readonly Role[];

export const isParty = ({ as }: Participant): boolean => as !== 'PARTICIPANT';

/** Parties who have not left. */
export const partiesOf = ({ people }: Pick<Mediation, 'people'>): readonly Participant[] =>
  people.filter((one) => isParty(one) && !one.left);

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

const isOfCommittee = (state: Mediation, { post }: OfficerActor) =>
  [...committeesOf(state), ...state.invited, ...(state.handOver ? [state.handOver.committee] : [])].includes(
    post.unit,
  );

/** Until mediators are appointed, whoever sits at the committee takes it in. */
const takesItIn = (state: Mediation, actor: OfficerActor) =>
  isOfCommittee(state, actor) && state.mediators.length === 0;

/** The judicial office follows what goes to court, and what may be handed over. */
const followsIt = ({ confirmation, suits, place, handOver }: Mediation, actor: OfficerActor) =>
  holds(actor, 'JUSTICE_OFFICER') &&
  covers(actor.post, place.path) &&
  (confirmation !== undefined || suits.length > 0 || handOver !== undefined);

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
  holds(actor, ...mediatingRoles) &&
  (isOfCommittee(state, actor) || state.committees.includes(actor.post.unit));

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
  return seat ? isParty(seat) : worksOn(state, actor);
}

/** Who may read the name of somebody in it: whoever works on it, and he himself. */
export const maySeeParticipant = (state: Mediation, actor: Actor, one: Participant): boolean =>
  worksOn(state, actor) || seatOf(state, actor)?.number === one.number;
