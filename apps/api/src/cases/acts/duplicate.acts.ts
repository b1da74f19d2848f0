import type { DuplicateCommands } from '@casegrid/domain';
import * as inputs from '../inputs';
import { act, type CaseActRows } from './act';
import { byPost } from './codes';
import { findOther } from './find-other';

export const duplicateActs = {
  RejectDuplicate: act({
    input: inputs.RejectDuplicateInput,
    about:
      'Finds that a case is not about the same thing as another that looks like it: from then on neither is suggested for the other.',
    refused: ['CASE_NOT_OPEN', ...byPost, 'NOT_ANOTHER_CASE'],
    prepare: async ({ other, reason }, asked, from) => ({
      other: await findOther(other, asked, from),
      reason,
    }),
  }),
} satisfies CaseActRows<keyof DuplicateCommands>;
