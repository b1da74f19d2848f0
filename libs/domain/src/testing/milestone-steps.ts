import type { MilestoneCommands } from '../case/milestones/messages';
import type { Step } from './case-step';
import { past, type CasePast } from './case-story';
import * as cast from './cast';
import { byLeader, whileOpen } from './step-parts';

/** The case waits for a mediation. */
export const awaited = (milestone = 'mediation'): CasePast =>
  past('MilestoneAwaited', { milestone, kind: 'MEDIATION' }, cast.system);

export const milestoneSteps: Readonly<Record<keyof MilestoneCommands, Step>> = {
  WaiveMilestone: { ...whileOpen, ...byLeader, after: [awaited()] },
};
