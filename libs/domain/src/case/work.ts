import type { Vocabulary } from '../labels';
import type { Role } from '../officer/roles';
import { openStatuses, type CaseStatus } from './vocabulary';

/** What waits for somebody, by what he has to do with it. */
export type WorkList =
  | 'TO_VERIFY'
  | 'TO_ACCEPT'
  | 'TO_DISPATCH'
  | 'TO_DECIDE'
  | 'TO_SIGN'
  | 'TO_HANDLE'
  | 'TO_ANSWER'
  | 'TO_APPROVE'
  | 'TO_CHECK'
  | 'TO_CALL_BACK'
  | 'TO_CLOSE';

export const workLists: Vocabulary<WorkList> = {
  TO_VERIFY: { zh: '待核实', en: 'To verify on site' },
  TO_ACCEPT: { zh: '待受理', en: 'To accept or refuse' },
  TO_DISPATCH: { zh: '待派遣', en: 'To dispatch' },
  TO_DECIDE: { zh: '退单待审', en: 'Objections to decide on' },
  TO_SIGN: { zh: '待签收', en: 'To sign for' },
  TO_HANDLE: { zh: '待处置', en: 'To handle' },
  TO_ANSWER: { zh: '待答复督办、批示', en: 'Supervision and instructions to answer' },
  TO_APPROVE: { zh: '待审批', en: 'To approve' },
  TO_CHECK: { zh: '待核查', en: 'To check' },
  TO_CALL_BACK: { zh: '待回访', en: 'Reporters to call back' },
  TO_CLOSE: { zh: '待结案', en: 'To close' },
};

/** What a case must be waiting for besides, to be in a list. */
export type WorkNeed = 'APPROVAL' | 'ANSWER' | 'CALL_BACK' | 'NO_CALL_BACK';

/** Which cases are in a list. */
export interface Work {
  readonly statuses: readonly CaseStatus[];
  readonly needs?: WorkNeed;
}

export const workOf: Readonly<Record<WorkList, Work>> = {
  TO_VERIFY: { statuses: ['VERIFYING'] },
  TO_ACCEPT: { statuses: ['REPORTED'] },
  TO_DISPATCH: { statuses: ['FILED'] },
  TO_DECIDE: { statuses: ['RETURN_PENDING'] },
  TO_SIGN: { statuses: ['DISPATCHED'] },
  TO_HANDLE: { statuses: ['HANDLING'] },
  TO_ANSWER: { statuses: openStatuses, needs: 'ANSWER' },
  TO_APPROVE: { statuses: openStatuses, needs: 'APPROVAL' },
  TO_CHECK: { statuses: ['HANDLED'] },
  TO_CALL_BACK: { statuses: ['CHECKED'], needs: 'CALL_BACK' },
  TO_CLOSE: { statuses: ['CHECKED'], needs: 'NO_CALL_BACK' },
};

/** The lists of a post, and what ties a case to it. */
export interface Duty {
  readonly lists: readonly WorkList[];
  /** Anywhere below the post's unit; led by that unit; or asked of this officer himself. */
  readonly by: 'SUBTREE' | 'LEAD' | 'VERIFIER';
}

const below = (...lists: readonly WorkList[]): Duty => ({ lists, by: 'SUBTREE' });
const handling: Duty = { lists: ['TO_SIGN', 'TO_HANDLE', 'TO_ANSWER'], by: 'LEAD' };

/** What waits for whom. A role without work of its own has no list. */
export const dutyOf: Readonly<Record<Role, Duty>> = {
  GRID_WORKER: { lists: ['TO_VERIFY'], by: 'VERIFIER' },
  COMMUNITY_OFFICER: handling,
  OPERATOR: below('TO_ACCEPT', 'TO_CALL_BACK'),
  DUTY_CHIEF: below('TO_ACCEPT', 'TO_CLOSE'),
  DISPATCHER: below('TO_DISPATCH', 'TO_DECIDE'),
  HANDLER: handling,
  CHECKER: below('TO_CHECK'),
  SUPERVISOR: below('TO_CHECK'),
  LEADER: below('TO_APPROVE'),
  AUDITOR: below(),
  INTEGRATOR: below(),
  ADMIN: below(),
};
