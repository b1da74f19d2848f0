import type { CallBackCommands } from '@casegrid/domain';
import * as inputs from '../inputs';
import { plain, type CaseActRows } from './act';
import { byPost, closing } from './codes';

export const callBackActs = {
  RecordCallback: plain(inputs.RecordCallbackInput, {
    about:
      'Records what the reporter answered, or that he was not reached. By nobody of a unit that handled it.',
    refused: [
      'CASE_NOT_CHECKED',
      'HANDLER_CANNOT_CALL_BACK',
      'DISPATCHER_CANNOT_CALL_BACK',
      ...byPost,
      'REQUESTER_CANNOT_APPROVE',
    ],
  }),
  OrderRework: plain(inputs.OrderReworkInput, {
    about: 'Sends a checked case back to its lead unit, as when its reporter was right; counts as rework.',
    refused: [...closing, 'CASE_WITHDRAWN'],
  }),
} satisfies CaseActRows<keyof CallBackCommands>;
