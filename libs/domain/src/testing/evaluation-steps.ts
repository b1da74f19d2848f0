import type { EvaluationCommands } from '../case/evaluating/messages';
import type { Step } from './case-step';
import { exclusionAsked, exclusionDenied } from './case-story';
import { byWatcher, byWorker, evaluated } from './step-parts';

export const evaluationSteps: Readonly<Record<keyof EvaluationCommands, Step>> = {
  RequestExclusion: { ...evaluated, otherwise: 'CASE_NOT_HANDLED', ...byWorker },
  AppealExclusion: {
    ...evaluated,
    otherwise: 'EXCLUSION_NOT_DENIED',
    ...byWorker,
    after: [exclusionAsked(), exclusionDenied()],
  },
  GrantExclusion: { ...evaluated, otherwise: 'NOTHING_ASKED', ...byWatcher, after: [exclusionAsked()] },
  DenyExclusion: { ...evaluated, otherwise: 'NOTHING_ASKED', ...byWatcher, after: [exclusionAsked()] },
};
