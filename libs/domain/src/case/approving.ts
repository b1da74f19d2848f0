import type { Guard } from '../decider';
import { depthOf } from '../territory/code';
import { byRole, notByRequester, unitOf } from './guards';
import type { Case } from './state';

type CaseGuard = Guard<Case>;

/** Whoever ever worked on a case decides nothing that its unit asks for. */
export const notApprovedByHandler: CaseGuard = ({ handledBy, objectedBy }, { actor }) =>
  handledBy.includes(actor.id) || objectedBy.includes(actor.id) ? 'HANDLER_CANNOT_APPROVE' : undefined;

/** Who approves stands no lower than whoever asked, or, where nothing is asked, than the unit that leads. */
const notBelow: CaseGuard = ({ asked, leadUnit }, act) => {
  const unit = asked?.unit ?? leadUnit;
  return unit && depthOf(unitOf(act)) > depthOf(unit) ? 'HIGHER_LEADER_NEEDED' : undefined;
};

/** A leader of a level that has a say, with no part in it. */
export const approving: readonly CaseGuard[] = [
  byRole('LEADER'),
  notByRequester,
  notApprovedByHandler,
  notBelow,
];
