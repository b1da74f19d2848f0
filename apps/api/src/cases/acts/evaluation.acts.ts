import type { EvaluationCommands, RefusalCode } from '@casegrid/domain';
import * as inputs from '../inputs';
import { plain, type CaseActRows } from './act';
import { approving, working } from './codes';

const deciding: readonly RefusalCode[] = ['NOTHING_ASKED', ...approving];

export const evaluationActs = {
  RequestExclusion: plain(inputs.RequestExclusionInput, {
    about: 'The lead unit asks that a case may not count in adjusted figures. Raw figures count every case.',
    refused: ['CASE_NOT_HANDLED', ...working, 'EXCLUSION_ASKED_BEFORE'],
  }),
  AppealExclusion: plain(inputs.AppealExclusionInput, {
    about: 'Appeals against a denied exclusion, once. Decided above whoever denied it.',
    refused: ['EXCLUSION_NOT_DENIED', ...working, 'APPEALED_BEFORE'],
  }),
  GrantExclusion: plain(inputs.DecideRequestInput, {
    about: 'Leaves a case out of adjusted figures. Decided above the unit that is evaluated.',
    refused: deciding,
  }),
  DenyExclusion: plain(inputs.DecideRequestInput, {
    about: 'Leaves a case in all figures.',
    refused: deciding,
  }),
} satisfies CaseActRows<keyof EvaluationCommands>;
