import type { Guard } from '../../decider';
import { awaitsPanel } from '../approvals';
import { isVisible } from '../guards';
import type { Case } from '../state';

type CaseGuard = Guard<Case>;

/** That it was withdrawn is checked as what it is. */
export const isWithdrawn: CaseGuard = (state, act) =>
  isVisible(state, act) ?? (state.withdrawnAt ? undefined : 'CASE_NOT_WITHDRAWN');

export const notWithdrawn: CaseGuard = ({ withdrawnAt }) => (withdrawnAt ? 'CASE_WITHDRAWN' : undefined);

/** Nothing is put away that a panel still has to decide about … */
export const nothingBeforePanel: CaseGuard = (state) => (awaitsPanel(state) ? 'REQUEST_PENDING' : undefined);

/** … nor that may still be reopened. */
export const afterReopenWindow: CaseGuard = ({ reopenableUntil = '' }, { now }) =>
  now < reopenableUntil ? 'REOPEN_WINDOW_OPEN' : undefined;
