import { unitOf } from '../../act';
import type { Guard } from '../../decider';
import { depthOf } from '../../territory/code';
import { awaitsPanel } from '../approvals';
import { notApprovedByHandler } from '../approving';
import * as guard from '../guards';
import type { Case } from '../state';
import { evaluatedAt, evaluatedStatuses } from './exclusion';

type CaseGuard = Guard<Case>;

/** Once a unit has handled it. */
export const isEvaluated = guard.isIn('CASE_NOT_HANDLED', ...evaluatedStatuses);
export const notAsked: CaseGuard = ({ exclusion }) => (exclusion ? 'EXCLUSION_ASKED_BEFORE' : undefined);
export const isDenied: CaseGuard = (state, act) =>
  guard.isIn('EXCLUSION_NOT_DENIED', ...evaluatedStatuses)(state, act) ??
  (state.exclusion?.status === 'DENIED' ? undefined : 'EXCLUSION_NOT_DENIED');
export const notAppealed: CaseGuard = ({ exclusion }) =>
  exclusion?.isAppealed ? 'APPEALED_BEFORE' : undefined;

const isPending: CaseGuard = (state, act) =>
  guard.isVisible(state, act) ?? (awaitsPanel(state) ? undefined : 'NOTHING_ASKED');

const notByAsker: guard.PersonalGuard = ({ exclusion }, { actor }) =>
  exclusion?.askedBy.includes(actor.id) ? 'REQUESTER_CANNOT_APPROVE' : undefined;

/** Decided above the unit that is evaluated, and on appeal above whoever decided first. */
const byHigherPanel: CaseGuard = (state, act) =>
  depthOf(unitOf(act)) < depthOf(evaluatedAt(state)) ? undefined : 'HIGHER_LEADER_NEEDED';

/** Neither whoever asked for it nor whoever worked on the case. */
export const apart = [notByAsker, notApprovedByHandler] as const;

export const deciding = [isPending, guard.byRole('LEADER', 'SUPERVISOR'), ...apart, byHigherPanel] as const;
