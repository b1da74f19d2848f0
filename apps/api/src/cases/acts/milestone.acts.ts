import type { MilestoneCommands } from '@casegrid/domain';
import { keyOf } from '../../graphql/node-id';
import * as inputs from '../inputs';
import { act, type CaseActRows } from './act';
import { approving } from './codes';

export const milestoneActs = {
  WaiveMilestone: act({
    input: inputs.WaiveMilestoneInput,
    about:
      'A leader who had no part in its handling says why a case needs not wait for its mediation, which goes on by itself.',
    refused: ['CASE_NOT_OPEN', 'MILESTONE_UNKNOWN', ...approving],
    prepare: ({ milestone, reason }: inputs.WaiveMilestoneInput) => ({
      milestone: keyOf('mediation', milestone),
      reason,
    }),
  }),
} satisfies CaseActRows<keyof MilestoneCommands>;
