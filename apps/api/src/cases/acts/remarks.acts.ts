import type { RemarkCommands } from '@casegrid/domain';
import * as inputs from '../inputs';
import { plain, type CaseActRows } from './act';
import { byPost } from './codes';

export const remarksActs = {
  Comment: plain(inputs.CommentInput, {
    about: 'Says something about a case that is not archived; changes nothing else.',
    refused: ['CASE_ARCHIVED', 'ROLE_MAY_NOT', 'OFFICER_IS_RECUSED'],
  }),
  AttachEvidence: plain(inputs.AttachEvidenceInput, {
    about: 'Adds photos or files to a case that is not archived.',
    refused: ['CASE_ARCHIVED', 'ROLE_MAY_NOT', 'OFFICER_IS_RECUSED'],
  }),
  RedactEvidence: plain(inputs.RedactEvidenceInput, {
    about:
      'Hides a piece of evidence that shows what it must not. That it was attached stays on record; auditors and those who take reports down see it still.',
    refused: [...byPost, 'EVIDENCE_UNKNOWN', 'EVIDENCE_REDACTED'],
  }),
} satisfies CaseActRows<keyof RemarkCommands>;
