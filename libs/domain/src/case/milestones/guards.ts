import type { Guard } from '../../decider';
import type { Case } from '../state';
import { isAwaited } from './milestone';

/** Nothing is awaited that is decided elsewhere. */
export const awaitsNothing: Guard<Case> = ({ milestones }) =>
  milestones.some(isAwaited) ? 'CASE_AWAITS_MEDIATION' : undefined;
