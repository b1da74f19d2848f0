import { unitOf } from '../../act';
import type { Guard } from '../../decider';
import { depthOf } from '../../territory/code';
import type { Asked } from '../approvals';
import { byLeadUnitOr, byRole, isVisible } from '../guards';
import type { Case } from '../state';
import { workingClock } from './decisions';

type CaseGuard = Guard<Case>;

/** One thing at a time waits for a leader's word to the unit that leads. */
export const nothingAsked: CaseGuard = ({ asked }) => (asked ? 'REQUEST_PENDING' : undefined);

export const isAsked =
  (kind: Asked['kind']): CaseGuard =>
  (state, act) =>
    isVisible(state, act) ?? (state.asked?.kind === kind ? undefined : 'NOTHING_ASKED');

/** More time is asked for while there is some: who is late stays late. */
export const beforeDue: CaseGuard = (state, { now }) => {
  const clock = workingClock(state);
  return clock && now > clock.dueAt ? 'DEADLINE_PASSED' : undefined;
};

/** Once, and once more (the most; local rules know no third). */
const mostExtensions = 2;

export const extensionsLeft: CaseGuard = (state) =>
  (workingClock(state)?.extensions?.length ?? 0) < mostExtensions ? undefined : 'NO_MORE_EXTENSIONS';

/** Who grants it again stands above who granted it first. */
export const byHigherLeader: CaseGuard = (state, act) => {
  const before = workingClock(state)?.extensions?.at(-1);
  return before && depthOf(unitOf(act)) >= depthOf(before.by) ? 'HIGHER_LEADER_NEEDED' : undefined;
};

export const byLeadUnitOrLeader = byLeadUnitOr(byRole('LEADER'));
