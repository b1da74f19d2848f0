import type { Guard } from '../decider';
import { depthOf } from '../territory/code';
import { byRole, notByRequester, unitOf, type PersonalGuard } from './guards';
import type { Case } from './state';

type CaseGuard = Guard<Case>;

/** Whoever ever worked on a case decides nothing that its unit asks for. */
export const notApprovedByHandler: PersonalGuard = ({ handledBy, objectedBy }, { actor }) =>
  handledBy.includes(actor.id) || objectedBy.includes(actor.id) ? 'HANDLER_CANNOT_APPROVE' : undefined;

/** Whoever asked that it may rest does not leave it at rest either. */
const notBySuspensionAsker: PersonalGuard = ({ suspension }, { actor }) =>
  suspension?.by === actor.id ? 'REQUESTER_CANNOT_APPROVE' : undefined;

/** Who approves stands no lower than this unit. */
const notBelow =
  (unitIn: (state: Case) => string | undefined): CaseGuard =>
  (state, act) => {
    const unit = unitIn(state);
    return unit && depthOf(unitOf(act)) > depthOf(unit) ? 'HIGHER_LEADER_NEEDED' : undefined;
  };

/** Neither whoever asked nor whoever worked on the case … */
export const apartFromAsking = [notByRequester, notApprovedByHandler] as const;
/** … and for a case at rest: whoever asked for that. */
export const apartFromResting = [notBySuspensionAsker, notApprovedByHandler] as const;

/** A leader of a level that has a say, no lower than whoever asked, with no part in it. */
export const approving: readonly CaseGuard[] = [
  byRole('LEADER'),
  ...apartFromAsking,
  notBelow(({ asked }) => asked?.unit),
];

/** The same for a case at rest, where nothing is asked: no lower than the unit that leads. */
export const reviewing: readonly CaseGuard[] = [
  byRole('LEADER'),
  ...apartFromResting,
  notBelow(({ leadUnit }) => leadUnit),
];
