import type { JudgingCommands } from '@casegrid/domain';
import * as inputs from '../inputs';
import { act, plain, type CaseActRows } from './act';
import { byPost, checking, closing } from './codes';
import { findAssignee } from './find-assignee';

export const judgingActs = {
  RequestCheck: act({
    input: inputs.RequestCheckInput,
    about: 'Asks an officer who may check a case to check it on site. Others may check it all the same.',
    refused: [...checking, 'OFFICER_UNKNOWN', 'NOT_A_CHECKER_THERE'],
    prepare: findAssignee,
  }),
  PassCheck: plain(inputs.PassCheckInput, {
    about: 'Confirms that a case is handled.',
    refused: checking,
  }),
  FailCheck: plain(inputs.FailCheckInput, {
    about: 'Sends a case back to its lead unit; counts as rework.',
    refused: [...checking, 'CASE_WITHDRAWN'],
  }),
  CloseCase: plain(inputs.CloseCaseInput, {
    about: 'Closes a checked case with its outcome.',
    refused: [...closing, 'CALLBACK_MISSING'],
  }),
  ReopenCase: plain(inputs.ReopenCaseInput, {
    about: 'Opens a closed case again within its window: until its reopenableUntil.',
    refused: ['CASE_NOT_CLOSED', ...byPost, 'REOPEN_WINDOW_OVER'],
  }),
} satisfies CaseActRows<keyof JudgingCommands>;
