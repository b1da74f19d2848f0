import type { Guard } from '../../decider';
import { awaitsPanel } from '../approvals';
import { byRole, isVisible } from '../guards';
import type { Case } from '../state';

type CaseGuard = Guard<Case>;

/** That it was withdrawn is checked as what it is. */
export const isWithdrawn: CaseGuard = (state, act) =>
  isVisible(state, act) ?? (state.withdrawnAt ? undefined : 'CASE_NOT_WITHDRAWN');

export const notWithdrawn: CaseGuard = ({ withdrawnAt }) => (withdrawnAt ? 'CASE_WITHDRAWN' : undefined);

/** Once is enough. */
export const isNotToBeVoid: CaseGuard = ({ voidAsked }) => (voidAsked ? 'REQUEST_PENDING' : undefined);

export const isToBeVoid: CaseGuard = (state, act) =>
  isVisible(state, act) ?? (state.voidAsked ? undefined : 'NOTHING_ASKED');

/** What nobody has put away for long, the platform does. */
export const byArchivist: CaseGuard = (state, act) =>
  act.actor.kind === 'SYSTEM' ? undefined : byRole('DUTY_CHIEF')(state, act);

/** Nothing is put away that a panel still has to decide about … */
export const nothingBeforePanel: CaseGuard = (state) => (awaitsPanel(state) ? 'REQUEST_PENDING' : undefined);

/** … nor that may still be reopened; the platform leaves it to people for a while longer. */
export const afterReopenWindow: CaseGuard = ({ reopenableUntil = '', archiveFrom = '' }, { actor, now }) =>
  now < (actor.kind === 'SYSTEM' ? archiveFrom : reopenableUntil) ? 'REOPEN_WINDOW_OPEN' : undefined;
