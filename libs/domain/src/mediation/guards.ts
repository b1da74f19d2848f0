import { holds, type Act } from '../act';
import { Refused } from '../decider';
import { codesOf } from '../labels';
import type { RefusalCode } from '../refusals/refusals';
import { committeesOf, isMediator, isStillParty, mayOpen, mediatingRoles, partiesOf, seatOf } from './access';
import type { MediationGuard } from './phase';
import type { Mediation, Participant } from './state';
import {
  bindingStatuses,
  mediationStatuses,
  openMediationStatuses,
  type MediationStatus,
} from './vocabulary';

export const isNew: MediationGuard = ({ status }) => (status ? 'MEDIATION_ALREADY_BEGUN' : undefined);

/** One that the actor may not open is, to him, none. */
export const isVisible: MediationGuard = (state, { actor }) =>
  state.status && mayOpen(state, actor) ? undefined : 'MEDIATION_UNKNOWN';

/** It is in one of these states; the code says what it is not. */
export const isIn =
  (code: RefusalCode, ...statuses: readonly MediationStatus[]): MediationGuard =>
  (state, act) =>
    isVisible(state, act) ?? (state.status && statuses.includes(state.status) ? undefined : code);

export const awaitsConsent = isIn('NOT_AWAITING_CONSENT', 'PENDING_CONSENT');
export const isAccepted = isIn('MEDIATION_NOT_UNDER_WAY', 'ACCEPTED', 'MEDIATING');
export const isMediating = isIn('NOT_BEING_MEDIATED', 'MEDIATING');
/** Accepted, and not settled yet. */
export const isUnderWay = isIn('MEDIATION_NOT_UNDER_WAY', 'ACCEPTED', 'MEDIATING', 'SIGNING');
export const isSigning = isIn('NO_AGREEMENT_TO_SIGN', 'SIGNING');
export const isBinding = isIn('NO_AGREEMENT_IN_FORCE', ...bindingStatuses);
export const isOpen = isIn('MEDIATION_NOT_OPEN', ...openMediationStatuses);

export const notArchived = isIn(
  'MEDIATION_ARCHIVED',
  ...codesOf(mediationStatuses).filter((status) => status !== 'ARCHIVED'),
);

const notRecused: MediationGuard = ({ recused }, { actor }) =>
  recused.includes(actor.id) ? 'OFFICER_IS_RECUSED' : undefined;

/** Somebody of the committee, or of one that joined it, who has no interest in it. */
export const byCommittee: MediationGuard = (state, act) => {
  const { actor } = act;
  if (!holds(actor, ...mediatingRoles)) return 'ROLE_MAY_NOT';
  return committeesOf(state).includes(actor.post.unit) ? notRecused(state, act) : 'NOT_THE_COMMITTEE';
};

/** One of those who mediate. */
export const byMediator: MediationGuard = (state, act) => {
  if (!holds(act.actor, ...mediatingRoles)) return 'ROLE_MAY_NOT';
  return isMediator(state, act.actor) ? notRecused(state, act) : 'NOT_ITS_MEDIATOR';
};

/** One of those who mediate, or until there are any somebody of the committee. */
export const byMediatorOrCommittee: MediationGuard = (state, act) =>
  state.mediators.length > 0 ? byMediator(state, act) : byCommittee(state, act);

/** The judicial office of that place, or whoever has it before him. */
export const byMediatorOrJustice: MediationGuard = (state, act) =>
  holds(act.actor, 'JUSTICE_OFFICER') ? byJustice(state, act) : byMediatorOrCommittee(state, act);

/** The judicial office of that place, or one above it. */
export const byJustice: MediationGuard = (state, act) => {
  if (!holds(act.actor, 'JUSTICE_OFFICER')) return 'ROLE_MAY_NOT';
  return isVisible(state, act) ?? notRecused(state, act);
};

/** A party himself, or somebody who puts on record what a party said. */
const byPartyOr =
  (other: MediationGuard): MediationGuard =>
  (state, act) => {
    if (act.actor.kind !== 'RESIDENT') return other(state, act);
    const seat = seatOf(state, act.actor);
    return seat && isStillParty(seat) ? undefined : 'NOT_A_PARTY';
  };

export const byPartyOrCommittee = byPartyOr(byCommittee);
export const byPartyOrMediator = byPartyOr(byMediator);

export const bySystem: MediationGuard = (_, { actor }) =>
  actor.kind === 'SYSTEM' ? undefined : 'ROLE_MAY_NOT';

/** A party by number, who has not left; a resident speaks for himself alone. */
export function partyBy(
  state: Mediation,
  number: number,
  { actor }: Pick<Act, 'actor'>,
): Participant | Refused {
  const party = partiesOf(state).find((one) => one.number === number);
  if (!party) return new Refused('PARTY_UNKNOWN', 'party');
  return actor.kind === 'RESIDENT' && party.person.personId !== actor.id
    ? new Refused('NOT_YOUR_OWN', 'party')
    : party;
}

/** Nobody is brought along against his will: all parties have to have said yes. */
export const agreedByAll = (
  state: Mediation,
  numbers: readonly number[],
  field: string,
): Refused | undefined =>
  partiesOf(state).every(({ number }) => numbers.includes(number))
    ? undefined
    : new Refused('CONSENT_OF_ALL_NEEDED', field);

/** Whose word is asked for: of each number one of those who take part. */
export const areParties = (
  state: Mediation,
  numbers: readonly number[],
  field: string,
): Refused | undefined =>
  numbers.every((number) => partiesOf(state).some((one) => one.number === number))
    ? undefined
    : new Refused('PARTY_UNKNOWN', field);

/** What is offered to somebody else is not settled meanwhile. */
export const nothingOffered: MediationGuard = ({ handOver }) => (handOver ? 'HAND_OVER_PENDING' : undefined);
