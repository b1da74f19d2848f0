import { holds } from '../../act';
import type { Guard } from '../../decider';
import type { Role } from '../../officer/roles';
import { maySeePeople } from '../access';
import * as guard from '../guards';
import type { Case } from '../state';
import { isPending, isRunning, revealOf } from './reveal';

type CaseGuard = Guard<Case>;

/** Roles from which the people of a confidential case are hidden, and which leave a trace in what they see. */
const seeking: readonly Role[] = [
  'GRID_WORKER',
  'COMMUNITY_OFFICER',
  'DISPATCHER',
  'HANDLER',
  'CHECKER',
  'SUPERVISOR',
  'LEADER',
];

const bySeeker: CaseGuard = ({ recused }, { actor }) => {
  if (!holds(actor, ...seeking)) return 'ROLE_MAY_NOT';
  return recused.includes(actor.id) ? 'OFFICER_IS_RECUSED' : undefined;
};

const isHidden: CaseGuard = (state, { actor }) =>
  state.isConfidential && !maySeePeople(state, actor) ? undefined : 'NOT_CONFIDENTIAL_TO_YOU';

/** One request at a time, and none while a grant runs. */
const notAsked: CaseGuard = (state, { actor, now }) => {
  const reveal = revealOf(state, actor.id);
  return reveal && (isPending(reveal) || isRunning(reveal, now)) ? 'REVEAL_ASKED' : undefined;
};

export const asking = [guard.isOpen, bySeeker, isHidden, notAsked] as const;

const isAsked: CaseGuard = (state, act) =>
  guard.isVisible(state, act) ?? (state.reveals.some(isPending) ? undefined : 'NOTHING_ASKED');

const notByAsker: guard.PersonalGuard = ({ reveals }, { actor }) =>
  reveals.filter(isPending).every(({ officer }) => officer === actor.id)
    ? 'REQUESTER_CANNOT_APPROVE'
    : undefined;

/** Neither whoever asked, be he the only one, nor whoever worked on the case. */
export const apart = [notByAsker, guard.notRevealedByHandler] as const;

export const deciding = [isAsked, guard.byRole('SUPERVISOR', 'LEADER'), ...apart] as const;

const isGranted: CaseGuard = (state, { actor, now }) =>
  isRunning(revealOf(state, actor.id), now) ? undefined : 'REVEAL_NOT_GRANTED';

export const reading = [guard.isOpen, bySeeker, isGranted] as const;
