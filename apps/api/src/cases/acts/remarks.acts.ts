import type { RemarkCommands } from '@casegrid/domain';
import * as inputs from '../inputs';
import { plain, type CaseActRows } from './act';

export const remarksActs = {
  Comment: plain(inputs.CommentInput, {
    about: 'Says something about a case; changes nothing else.',
    refused: ['ROLE_MAY_NOT', 'OFFICER_IS_RECUSED'],
  }),
  AttachEvidence: plain(inputs.AttachEvidenceInput, {
    about: 'Adds photos or files to a case.',
    refused: ['ROLE_MAY_NOT', 'OFFICER_IS_RECUSED'],
  }),
} satisfies CaseActRows<keyof RemarkCommands>;
