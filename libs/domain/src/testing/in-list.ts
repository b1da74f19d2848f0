import { subtreesOf, type OfficerActor } from '../act';
import { apartAs, keptApart } from '../case/apart';
import { decidingUnits, type DecidingRole } from '../case/deciders';
import type { Case } from '../case/state';
import { awaitedUnits, awaitsAnswer, awaitsCallBack } from '../case/waiting';
import { workOf, type Work, type WorkList, type WorkNeed } from '../case/work';
import { standsAt } from '../territory/code';

const isNeeded: Readonly<Record<WorkNeed, (state: Case) => boolean>> = {
  ANSWER: awaitsAnswer,
  CALL_BACK: awaitsCallBack,
  NO_CALL_BACK: (state) => !awaitsCallBack(state),
};

const liesBelow = ({ place }: Case, { post }: OfficerActor) => place.path.includes(standsAt(post.unit));

const decidesFrom = (role: DecidingRole) => (state: Case, officer: OfficerActor) => {
  const units = decidingUnits(state, role);
  return subtreesOf(officer.post).some((unit) => units.includes(unit));
};

const isTied: Readonly<Record<Work['by'], (state: Case, officer: OfficerActor) => boolean>> = {
  SUBTREE: liesBelow,
  UNLED: (state, officer) => state.leadUnit === undefined && liesBelow(state, officer),
  LEAD: ({ leadUnit }, { post }) => leadUnit === post.unit,
  ASKED_UNIT: (state, { post }) => awaitedUnits(state).includes(post.unit),
  RAISED_TO: ({ raisedTo }, { post }) => raisedTo === standsAt(post.unit),
  LEADER: decidesFrom('LEADER'),
  SUPERVISOR: decidesFrom('SUPERVISOR'),
  VERIFIER: ({ verifier }, { id }) => verifier === id,
  ASKED_CHECKER: ({ checkAsked }, { id }) => checkAsked?.assignee === id,
};

/** Whether an officer finds a case in a list: what read models answer from their columns, said of the case itself. */
export function isInList(state: Case, officer: OfficerActor, list: WorkList): boolean {
  const { statuses, by, needs } = workOf(officer.post.role, list);
  if (!state.status || !statuses.includes(state.status)) return false;
  const apart = apartAs(officer, list);
  return (
    isTied[by](state, officer) &&
    (!needs || isNeeded[needs](state)) &&
    !keptApart(state).some((word) => apart.includes(word))
  );
}
