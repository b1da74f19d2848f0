import { unitOf } from '../../act';
import type { Guard } from '../../decider';
import { byLeadUnit, byLeadUnitOr, byRole, byWorkerWhere } from '../guards';
import type { Case } from '../state';

type CaseGuard = Guard<Case>;

export const byTaskedUnit = byWorkerWhere(
  ({ tasks }, unit) => tasks.some((one) => one.unit === unit && one.answer === undefined),
  'NO_TASK_PENDING',
);
export const byCalledUnit = byWorkerWhere(
  ({ whistles }, unit) => whistles.some((one) => one.unit === unit && one.reported === undefined),
  'NO_WHISTLE_OPEN',
);
export const byOfferedUnit = byWorkerWhere(
  ({ transfer }, unit) => transfer?.unit === unit,
  'NO_TRANSFER_OFFERED',
);

/** Some unit has a task that it has not answered. */
export const someTaskPending: CaseGuard = ({ tasks }) =>
  tasks.some(({ answer }) => answer === undefined) ? undefined : 'NO_TASK_PENDING';

/** Some department was called. */
export const someWhistleOpen: CaseGuard = ({ whistles }) =>
  whistles.length > 0 ? undefined : 'NO_WHISTLE_OPEN';

export const nothingOffered: CaseGuard = ({ transfer }) => (transfer ? 'TRANSFER_PENDING' : undefined);

/** Whoever calls departments to a place is near it: a street, a town, a community or a village. */
export const byCaller: CaseGuard = (state, act) =>
  byLeadUnit(state, act) ??
  (/^\d{9}(\d{3}){0,2}(-|$)/.test(unitOf(act)) ? undefined : 'NOT_A_STREET_OR_COMMUNITY');

/** Hard cases are talked over before they are dispatched and while they are handled: by the centre, or the lead unit. */
export const inConsultation = byLeadUnitOr(byRole('DISPATCHER'));

/** Whoever was asked to help has answered or was excused; whoever was called has come, and it was seen to. */
export const helpIsOver: CaseGuard = ({ tasks, whistles }) => {
  if (tasks.some(({ answer }) => answer === undefined)) return 'TASKS_UNANSWERED';
  return whistles.length > 0 ? 'WHISTLE_OPEN' : undefined;
};
