import { unitOf } from '../act';
import type { Guard } from '../decider';
import { depthOf } from '../territory/code';
import type { AskedBy } from './approvals';
import { byRole, type PersonalGuard } from './guards';
import type { Case } from './state';

type CaseGuard = Guard<Case>;

/** Whoever ever worked on a case decides nothing that its unit asks for. */
export const notApprovedByHandler: PersonalGuard = ({ handledBy, objectedBy }, { actor }) =>
  handledBy.includes(actor.id) || objectedBy.includes(actor.id) ? 'HANDLER_CANNOT_APPROVE' : undefined;

/** Who asked a leader for something, and from which unit. */
type Asker = Partial<Pick<AskedBy, 'by' | 'unit'>>;

/** How something that was asked for is decided. */
export interface Approval {
  /** Who asked for it. */
  readonly askerIn: (state: Case) => Asker;
  /** Who stands apart from it: whoever asked, and whoever worked on the case. */
  readonly apart: readonly PersonalGuard[];
  /** Who may: a leader of a level that has a say, no lower than the unit that asked, with no part in it. */
  readonly may: readonly CaseGuard[];
}

function approvalOf(askerIn: Approval['askerIn']): Approval {
  const notByAsker: PersonalGuard = (state, { actor }) =>
    askerIn(state).by === actor.id ? 'REQUESTER_CANNOT_APPROVE' : undefined;
  const notBelowAsker: CaseGuard = (state, act) => {
    const { unit } = askerIn(state);
    return unit && depthOf(unitOf(act)) > depthOf(unit) ? 'HIGHER_LEADER_NEEDED' : undefined;
  };
  const apart = [notByAsker, notApprovedByHandler];
  return { askerIn, apart, may: [byRole('LEADER'), ...apart, notBelowAsker] };
}

/** More time, or a rest. */
export const ofDelay = approvalOf(({ asked = {} }) => asked);

/** That a case should be void. */
export const ofVoid = approvalOf(({ voidAsked = {} }) => voidAsked);

/** That a case needs not wait for what is decided elsewhere: for the unit that leads, which asks by word of mouth. */
export const ofMilestone = approvalOf(({ leadUnit }) => ({ ...(leadUnit && { unit: leadUnit }) }));

/** That a case should go on resting: for the unit that leads, by whoever asked that it may. */
export const ofRest = approvalOf(({ suspension, leadUnit }) => ({
  ...(suspension && { by: suspension.by }),
  ...(leadUnit && { unit: leadUnit }),
}));
