import type { HandlingCommands } from '@casegrid/domain';
import * as inputs from '../inputs';
import { act, plain, type CaseActRows } from './act';
import { working } from './codes';
import { findLead } from './find-units';

export const handlingActs = {
  NoteProgress: plain(inputs.NoteProgressInput, {
    about: 'Notes what has been done so far.',
    refused: [
      'CASE_NOT_BEING_HANDLED',
      'ROLE_MAY_NOT',
      'OFFICER_IS_RECUSED',
      'NOT_A_HANDLING_UNIT',
      'CHECKER_CANNOT_HANDLE',
    ],
  }),
  EscalateCase: act({
    input: inputs.EscalateCaseInput,
    about:
      'Hands the lead to the next level above: to its government, or to an office that may handle the category. The lower unit stays as co-handler.',
    refused: [
      'CASE_NOT_BEING_HANDLED',
      ...working,
      'UNIT_UNKNOWN',
      'NOT_THE_NEXT_LEVEL',
      'UNIT_MAY_NOT_HANDLE_CATEGORY',
      'CATEGORY_UNKNOWN',
      'CATEGORY_NOT_A_LEAF',
    ],
    prepare: findLead,
  }),
  CompleteHandling: plain(inputs.CompleteHandlingInput, {
    about: 'Says that handling is done, with its outcome. Somebody of another organisation checks it.',
    refused: [
      'CASE_NOT_BEING_HANDLED',
      ...working,
      'TASKS_UNANSWERED',
      'CASE_AWAITS_MEDIATION',
      'WHISTLE_OPEN',
    ],
  }),
} satisfies CaseActRows<keyof HandlingCommands>;
