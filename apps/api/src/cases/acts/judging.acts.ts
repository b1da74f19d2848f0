import type { JudgingCommands, RefusalCode } from '@casegrid/domain';
import * as inputs from '../inputs';
import { plain, type CaseActRows } from './act';
import { byPost } from './codes';

const checking: readonly RefusalCode[] = [
  'CASE_NOT_HANDLED',
  'HANDLER_CANNOT_CHECK',
  'DISPATCHER_CANNOT_CHECK',
  ...byPost,
  'REQUESTER_CANNOT_APPROVE',
];

export const judgingActs = {
  PassCheck: plain(inputs.PassCheckInput, {
    about: 'Confirms that a case is handled.',
    refused: checking,
  }),
  FailCheck: plain(inputs.FailCheckInput, {
    about: 'Sends a case back to its lead unit; counts as rework.',
    refused: checking,
  }),
  CloseCase: plain(inputs.CloseCaseInput, {
    about: 'Closes a checked case with its outcome.',
    refused: [
      'CASE_NOT_CHECKED',
      'HANDLER_CANNOT_CLOSE',
      'DISPATCHER_CANNOT_CLOSE',
      ...byPost,
      'REQUESTER_CANNOT_APPROVE',
    ],
  }),
  ReopenCase: plain(inputs.ReopenCaseInput, {
    about: 'Opens a closed case again within its window: until its reopenableUntil.',
    refused: ['CASE_NOT_CLOSED', ...byPost, 'REOPEN_WINDOW_OVER'],
  }),
} satisfies CaseActRows<keyof JudgingCommands>;
