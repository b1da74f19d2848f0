import type { Role } from '../officer/roles';
import type { CaseStatus } from './vocabulary';

/** Which cases wait for a post: by their status, and by what ties them to it. */
export interface Work {
  readonly statuses: readonly CaseStatus[];
  /** Anywhere below the post's unit; led by that unit; or asked of this officer himself. */
  readonly by: 'SUBTREE' | 'LEAD' | 'VERIFIER';
  /** Only those in which something waits for an approver. */
  readonly isToApprove?: true;
}

const nothing: Work = { statuses: [], by: 'SUBTREE' };
const handling: Work = { statuses: ['DISPATCHED', 'HANDLING'], by: 'LEAD' };
const checking: Work = { statuses: ['HANDLED'], by: 'SUBTREE' };

/** What waits for whom. A role without work of its own has an empty list. */
export const workOf: Readonly<Record<Role, Work>> = {
  GRID_WORKER: { statuses: ['VERIFYING'], by: 'VERIFIER' },
  COMMUNITY_OFFICER: handling,
  OPERATOR: { statuses: ['REPORTED'], by: 'SUBTREE' },
  DUTY_CHIEF: { statuses: ['REPORTED', 'CHECKED'], by: 'SUBTREE' },
  DISPATCHER: { statuses: ['FILED', 'RETURN_PENDING'], by: 'SUBTREE' },
  HANDLER: handling,
  CHECKER: checking,
  SUPERVISOR: checking,
  LEADER: { statuses: ['HANDLING', 'SUSPENDED'], by: 'SUBTREE', isToApprove: true },
  AUDITOR: nothing,
  INTEGRATOR: nothing,
  ADMIN: nothing,
};
