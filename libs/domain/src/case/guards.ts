import { covers, holds, type Act, type Actor } from '../act';
import type { Guard } from '../decider';
import type { Role } from '../officer/roles';
import type { RefusalCode } from '../refusals/refusals';
import { followersOf, isReporter, maySee } from './access';
import { windowEnds } from '../clocks/clock-rules';
import { beginsAt } from '../clocks/telling-afterwards';
import { organisationOf } from '../territory/code';
import type { Case } from './state';
import { awaitsCallBack } from './waiting';
import { openStatuses, type CaseStatus } from './vocabulary';

type CaseGuard = Guard<Case>;

/** One that asks only who somebody is, whatever his post and the hour: by his id, which `partiesTo` must know, or his units. */
export type PersonalGuard = (state: Case, act: Pick<Act, 'actor'>) => RefusalCode | undefined;

export const isNew: CaseGuard = ({ status }) => (status ? 'CASE_ALREADY_REPORTED' : undefined);
/** A case that the actor may not open is, to him, none. */
export const isVisible: CaseGuard = (state, { actor }) =>
  state.status && maySee(state, actor) ? undefined : 'CASE_UNKNOWN';

/** The case is in one of these states; the code says what it is not. */
export const isIn =
  (code: RefusalCode, ...statuses: readonly CaseStatus[]): CaseGuard =>
  (state, act) =>
    isVisible(state, act) ?? (state.status && statuses.includes(state.status) ? undefined : code);

/** Somebody still has something to do with it. */
export const isOpen: CaseGuard = isIn('CASE_NOT_OPEN', ...openStatuses);

/** The actor holds one of these roles, at a unit whose subtree the case lies in. */
export const byRole =
  (...roles: readonly Role[]): CaseGuard =>
  ({ place, recused }, { actor }) => {
    if (!holds(actor, ...roles)) return 'ROLE_MAY_NOT';
    if (recused.includes(actor.id)) return 'OFFICER_IS_RECUSED';
    return covers(actor.post, place.path) ? undefined : 'OUTSIDE_YOUR_SUBTREE';
  };

/** Roles in which officers handle cases. */
export const workingRoles = ['HANDLER', 'COMMUNITY_OFFICER', 'GRID_WORKER', 'MEDIATOR'] as const;

/** An officer who handles cases, of a unit of which this is so; the code says that it is not. */
export const byWorkerWhere =
  (isSo: (state: Case, unit: string) => boolean, code: RefusalCode): CaseGuard =>
  (state, { actor }) => {
    if (!holds(actor, ...workingRoles)) return 'ROLE_MAY_NOT';
    if (state.recused.includes(actor.id)) return 'OFFICER_IS_RECUSED';
    return isSo(state, actor.post.unit) ? undefined : code;
  };

/** The actor works at the unit that leads the handling. */
export const byLeadUnit = byWorkerWhere(({ leadUnit }, unit) => unit === leadUnit, 'NOT_THE_LEAD_UNIT');

/** The actor works at the leading unit or at one that helps it. */
export const byHandlingUnit = byWorkerWhere(
  ({ leadUnit, coHandlers }, unit) => unit === leadUnit || coHandlers.includes(unit),
  'NOT_A_HANDLING_UNIT',
);

/** The organisations an officer belongs to, whichever of his posts he acts from. */
export const organisationsOf = (actor: Actor): readonly string[] =>
  actor.kind === 'OFFICER' ? [actor.post.unit, ...(actor.otherUnits ?? [])].map(organisationOf) : [];

const handled = ({ handledBy, objectedBy, handlingOrganisations }: Case, { actor }: Pick<Act, 'actor'>) =>
  handledBy.includes(actor.id) ||
  objectedBy.includes(actor.id) ||
  organisationsOf(actor).some((organisation) => handlingOrganisations.includes(organisation));

/** Whoever acted for a unit that had the case, and everybody of an organisation that handled it, neither checks … */
export const notByHandler: PersonalGuard = (state, act) =>
  handled(state, act) ? 'HANDLER_CANNOT_CHECK' : undefined;

/** … nor closes. */
export const notClosedByHandler: PersonalGuard = (state, act) =>
  handled(state, act) ? 'HANDLER_CANNOT_CLOSE' : undefined;

/** … nor lets his own unit off its supervision … */
export const notLiftedByHandler: PersonalGuard = (state, act) =>
  handled(state, act) ? 'HANDLER_CANNOT_LIFT' : undefined;

/** … nor says who is told who reported it … */
export const notRevealedByHandler: PersonalGuard = (state, act) =>
  handled(state, act) ? 'HANDLER_CANNOT_REVEAL' : undefined;

/** … nor asks the reporter whether it was done well. */
export const notCalledBackByHandler: PersonalGuard = (state, act) =>
  handled(state, act) ? 'HANDLER_CANNOT_CALL_BACK' : undefined;

/** Whoever once checked or closed leaves the handling to his colleagues, so that the two are never one. */
export const notByJudge: PersonalGuard = ({ judgedBy }, { actor }) =>
  judgedBy.includes(actor.id) ? 'CHECKER_CANNOT_HANDLE' : undefined;

/** Somebody of the lead unit who never judged it, or whoever else may. */
export const byLeadUnitOr =
  (byOther: CaseGuard): CaseGuard =>
  (state, act) =>
    byLeadUnit(state, act) ? byOther(state, act) : notByJudge(state, act);

export const notByDispatcher: PersonalGuard = ({ dispatchedBy }, { actor }) =>
  dispatchedBy.includes(actor.id) ? 'DISPATCHER_CANNOT_CHECK' : undefined;

export const notClosedByDispatcher: PersonalGuard = ({ dispatchedBy }, { actor }) =>
  dispatchedBy.includes(actor.id) ? 'DISPATCHER_CANNOT_CLOSE' : undefined;

export const notCalledBackByDispatcher: PersonalGuard = ({ dispatchedBy }, { actor }) =>
  dispatchedBy.includes(actor.id) ? 'DISPATCHER_CANNOT_CALL_BACK' : undefined;

/** Nobody judges what he himself asked for, be it as a resident, before he came to his post. */
export const notByReporter: PersonalGuard = (state, { actor }) =>
  state.reporter?.id === actor.id || followersOf(state).includes(actor.id)
    ? 'REQUESTER_CANNOT_APPROVE'
    : undefined;

export const byReporter: CaseGuard = (state, { actor }) =>
  isReporter(state, actor) ? undefined : 'NOT_THE_REPORTER';

/** Whoever refused a report does not decide on the appeal against it. */
export const notByRefuser: PersonalGuard = ({ refusal }, { actor }) =>
  refusal?.by === actor.id ? 'REFUSER_CANNOT_DECIDE' : undefined;

export const notByObjector: PersonalGuard = ({ objectedBy }, { actor }) =>
  objectedBy.includes(actor.id) ? 'REQUESTER_CANNOT_APPROVE' : undefined;

export const byGridWorker: CaseGuard = (_, { actor }) =>
  holds(actor, 'GRID_WORKER') ? undefined : 'ROLE_MAY_NOT';

export const byVerifier: CaseGuard = ({ verifier, recused }, { actor }) => {
  if (!holds(actor, 'GRID_WORKER') || actor.id !== verifier) return 'NOT_THE_VERIFIER';
  return recused.includes(actor.id) ? 'OFFICER_IS_RECUSED' : undefined;
};

/** Residents report, and officers whose work it is to see or to be told. */
export const byReporting: CaseGuard = (_, { actor }) =>
  actor.kind !== 'OFFICER' || holds(actor, 'GRID_WORKER', 'COMMUNITY_OFFICER', 'OPERATOR')
    ? undefined
    : 'ROLE_MAY_NOT';

export const byReporterOr =
  (...roles: readonly Role[]): CaseGuard =>
  (state, act) =>
    isReporter(state, act.actor) ? undefined : byRole(...roles)(state, act);

/** An auditor leaves no trace in what he audits, nor does whoever was recused. */
export const byParticipant: CaseGuard = ({ recused }, { actor }) => {
  if (actor.kind === 'OFFICER' && recused.includes(actor.id)) return 'OFFICER_IS_RECUSED';
  return holds(actor, 'AUDITOR', 'INTEGRATOR', 'ADMIN') ? 'ROLE_MAY_NOT' : undefined;
};

/** A unit says soon whether a case is its own: within a window since it was sent, or since it signed. */
export const inTimeToObject: CaseGuard = (state, act) => {
  const moment = beginsAt(state, act);
  const ends = windowEnds('OBJECTION_WINDOW', state.withUnitSince ?? moment, state, act.clocks);
  return ends === undefined || moment < ends ? undefined : 'OBJECTION_WINDOW_OVER';
};

/** What the platform does by itself. */
export const bySystem: CaseGuard = (_, { actor }) => (actor.kind === 'SYSTEM' ? undefined : 'ROLE_MAY_NOT');

export const isBeingHandled: CaseGuard = isIn('CASE_NOT_BEING_HANDLED', 'HANDLING');

/** What the lead unit does while it handles. */
export const leadHandling: readonly CaseGuard[] = [isBeingHandled, byLeadUnit, notByJudge];

/** Done on site, by others than those who had to do with the case. */
export const checking: readonly CaseGuard[] = [
  isIn('CASE_NOT_HANDLED', 'HANDLED'),
  notByHandler,
  notByDispatcher,
  byRole('CHECKER', 'GRID_WORKER', 'SUPERVISOR'),
  notByReporter,
];

/** Whoever closes a case stands apart from it as whoever checks it does. */
export const closing: readonly CaseGuard[] = [
  notClosedByHandler,
  notClosedByDispatcher,
  byRole('DUTY_CHIEF'),
  notByReporter,
];

export const calledBack: CaseGuard = (state) => (awaitsCallBack(state) ? 'CALLBACK_MISSING' : undefined);
