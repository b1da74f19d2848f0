import type { CorrectionCommands } from '../case/correcting/messages';
import type { Step } from './case-step';
import { anywhere, byOperator, whileOpen } from './step-parts';

const correcting = { ...whileOpen, ...byOperator, roles: ['OPERATOR', 'DUTY_CHIEF'] } as const;

export const correctionSteps: Readonly<Record<keyof CorrectionCommands, Step>> = {
  CorrectCategory: correcting,
  CorrectPlace: correcting,
  CorrectReporter: correcting,
  SetConfidentiality: { ...anywhere, ...byOperator, roles: ['OPERATOR', 'DUTY_CHIEF', 'SUPERVISOR'] },
};
