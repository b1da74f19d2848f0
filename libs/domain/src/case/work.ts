import type { Vocabulary } from '../labels';
import type { Role } from '../officer/roles';
import { notAskingHimself } from './calling-back/guards';
import type { DecidingRole } from './deciders';
import * as guard from './guards';
import type { PersonalGuard } from './guards';
import { helpedStatuses, openStatuses, type CaseStatus } from './vocabulary';

/** What waits for somebody, by what he has to do with it. */
export type WorkList =
  | 'TO_VERIFY'
  | 'TO_ACCEPT'
  | 'TO_DISPATCH'
  | 'TO_DECIDE'
  | 'TO_SIGN'
  | 'TO_HANDLE'
  | 'TO_ANSWER'
  | 'TO_HELP'
  | 'TO_APPROVE'
  | 'TO_CHECK'
  | 'TO_CALL_BACK'
  | 'TO_CLOSE'
  | 'RAISED';

export const workLists: Vocabulary<WorkList> = {
  TO_VERIFY: { zh: '待核实', en: 'To verify on site' },
  TO_ACCEPT: { zh: '待受理', en: 'To accept or refuse' },
  TO_DISPATCH: { zh: '待派遣', en: 'To dispatch' },
  TO_DECIDE: { zh: '退单待审', en: 'Objections to decide on' },
  TO_SIGN: { zh: '待签收', en: 'To sign for' },
  TO_HANDLE: { zh: '待处置', en: 'To handle' },
  TO_ANSWER: { zh: '待答复督办、批示', en: 'Supervision and instructions to answer' },
  TO_HELP: { zh: '待协办、报到、接收转办', en: 'To help with, report in to or take over' },
  TO_APPROVE: { zh: '待审批', en: 'To approve' },
  TO_CHECK: { zh: '待核查', en: 'To check' },
  TO_CALL_BACK: { zh: '待回访', en: 'Reporters to call back' },
  TO_CLOSE: { zh: '待结案', en: 'To close' },
  RAISED: { zh: '超期升级', en: 'Raised for being late' },
};

/** What a case must be waiting for besides, to be in a list. */
export type WorkNeed = 'ANSWER' | 'CALL_BACK' | 'NO_CALL_BACK';

/** Which cases are in a list. */
export interface Work {
  readonly statuses: readonly CaseStatus[];
  /**
   * Anywhere below the post's unit, or there while no unit leads; led by that unit; asked of that unit; raised to it; for its
   * leader, or its supervisor, to decide; or asked of this officer himself, to verify or to check.
   */
  readonly by:
    'SUBTREE' | 'UNLED' | 'LEAD' | 'ASKED_UNIT' | 'RAISED_TO' | DecidingRole | 'VERIFIER' | 'ASKED_CHECKER';
  readonly needs?: WorkNeed;
  /** Who could not do it, because of the part that he has in the case. */
  readonly apart?: readonly PersonalGuard[];
}

const below = (...statuses: readonly CaseStatus[]): Work => ({ statuses, by: 'SUBTREE' });
const led = (...statuses: readonly CaseStatus[]): Work => ({
  statuses,
  by: 'LEAD',
  apart: [guard.notByJudge],
});
const approve = (by: DecidingRole): Work => ({ statuses: [...openStatuses, 'CLOSED'], by });
const check = (by: Work['by']): Work => ({
  statuses: ['HANDLED'],
  by,
  apart: [guard.notByHandler, guard.notByDispatcher, guard.notByReporter],
});

/** Which cases most roles find in a list. */
export const usualWork: Readonly<Record<WorkList, Work>> = {
  TO_VERIFY: { statuses: ['VERIFYING'], by: 'VERIFIER' },
  TO_ACCEPT: { ...below('REPORTED'), apart: [guard.notByReporter, guard.notByRefuser] },
  TO_DISPATCH: below('FILED'),
  TO_DECIDE: { ...below('RETURN_PENDING'), apart: [guard.notByObjector] },
  TO_SIGN: led('DISPATCHED'),
  TO_HANDLE: led('HANDLING'),
  TO_ANSWER: { ...led(...openStatuses), needs: 'ANSWER' },
  TO_HELP: { statuses: helpedStatuses, by: 'ASKED_UNIT', apart: [guard.notByJudge] },
  TO_APPROVE: approve('LEADER'),
  TO_CHECK: check('SUBTREE'),
  TO_CALL_BACK: {
    ...below('CHECKED'),
    needs: 'CALL_BACK',
    apart: [guard.notCalledBackByHandler, guard.notCalledBackByDispatcher, notAskingHimself],
  },
  TO_CLOSE: {
    ...below('CHECKED'),
    needs: 'NO_CALL_BACK',
    apart: [guard.notClosedByHandler, guard.notClosedByDispatcher, guard.notByReporter],
  },
  RAISED: { statuses: openStatuses, by: 'RAISED_TO' },
};

/** The centres answer as long as no unit leads. */
const unled: Work = { statuses: openStatuses, by: 'UNLED', needs: 'ANSWER' };

/** Where a role finds something else in a list than others do. Who stands apart is written down once: as usual, or nobody. */
const special: { readonly [R in Role]?: { readonly [List in WorkList]?: Work } } = {
  GRID_WORKER: { TO_CHECK: check('ASKED_CHECKER') },
  OPERATOR: { TO_ACCEPT: below('REPORTED') },
  DUTY_CHIEF: { TO_ANSWER: unled },
  DISPATCHER: { TO_ANSWER: unled },
  SUPERVISOR: { TO_APPROVE: approve('SUPERVISOR') },
};

/** Which cases somebody of a role finds in a list. */
export const workOf = (role: Role, list: WorkList): Work => special[role]?.[list] ?? usualWork[list];

const handling: readonly WorkList[] = ['TO_SIGN', 'TO_HANDLE', 'TO_ANSWER', 'TO_HELP'];

/** What waits for whom. A role without work of its own has no list. */
export const dutyOf: Readonly<Record<Role, readonly WorkList[]>> = {
  GRID_WORKER: ['TO_VERIFY', ...handling, 'TO_CHECK'],
  COMMUNITY_OFFICER: handling,
  OPERATOR: ['TO_ACCEPT', 'TO_CALL_BACK'],
  DUTY_CHIEF: ['TO_ACCEPT', 'TO_CLOSE', 'TO_ANSWER'],
  DISPATCHER: ['TO_DISPATCH', 'TO_DECIDE', 'TO_ANSWER'],
  HANDLER: handling,
  MEDIATOR: handling,
  JUSTICE_OFFICER: [],
  CHECKER: ['TO_CHECK'],
  SUPERVISOR: ['TO_CHECK', 'TO_APPROVE', 'RAISED'],
  LEADER: ['TO_APPROVE', 'RAISED'],
  AUDITOR: [],
  INTEGRATOR: [],
  ADMIN: [],
};
