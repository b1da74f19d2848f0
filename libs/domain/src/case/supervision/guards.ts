import type { Guard } from '../../decider';
import { byLeadUnit, byRole, isVisible, notByJudge } from '../guards';
import type { Case } from '../state';

type CaseGuard = Guard<Case>;

export const isSupervised: CaseGuard = (state, act) =>
  isVisible(state, act) ?? (state.supervision ? undefined : 'NO_SUPERVISION');

export const notAnswered: CaseGuard = ({ supervision }) =>
  supervision?.answer === undefined ? undefined : 'ANSWERED_BEFORE';

export const isInstructed: CaseGuard = (state, act) =>
  isVisible(state, act) ?? (state.instructions.length > 0 ? undefined : 'INSTRUCTION_UNKNOWN');

/** The lead unit answers, or the centre as long as no unit leads. */
export const byLeadUnitOrCentre: CaseGuard = (state, act) =>
  state.leadUnit === undefined
    ? byRole('DUTY_CHIEF', 'DISPATCHER')(state, act)
    : (byLeadUnit(state, act) ?? notByJudge(state, act));
