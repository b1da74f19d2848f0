import type { DelayCommands, RefusalCode } from '@casegrid/domain';
import * as inputs from '../inputs';
import { plain, type CaseActRows } from './act';
import { approving, byPost, working } from './codes';

const asking: readonly RefusalCode[] = ['CASE_NOT_BEING_HANDLED', ...working, 'REQUEST_PENDING'];
const deciding: readonly RefusalCode[] = ['NOTHING_ASKED', ...approving];

export const delayActs = {
  RequestExtension: plain(inputs.RequestExtensionInput, {
    about: 'The lead unit asks for more time, before its time is over. A leader decides.',
    refused: [...asking, 'NO_CLOCK_RUNS', 'DEADLINE_PASSED', 'NO_MORE_EXTENSIONS', 'EXTENSION_TOO_LONG'],
  }),
  GrantExtension: plain(inputs.DecideRequestInput, {
    about: 'Gives more time, as much as was asked for: the due date moves. Again only by a higher leader.',
    refused: deciding,
  }),
  DenyExtension: plain(inputs.DecideRequestInput, {
    about: 'Gives no more time.',
    refused: deciding,
  }),
  RequestSuspension: plain(inputs.RequestSuspensionInput, {
    about: 'The lead unit asks that a case may rest, which cannot go on for now. A leader decides.',
    refused: [...asking, 'SUSPENSION_END_PASSED'],
  }),
  GrantSuspension: plain(inputs.DecideRequestInput, {
    about: 'Lets a case rest: the time of handling stands still, and the time until its review runs.',
    refused: deciding,
  }),
  DenySuspension: plain(inputs.DecideRequestInput, {
    about: 'Does not let a case rest.',
    refused: deciding,
  }),
  KeepSuspended: plain(inputs.KeepSuspendedInput, {
    about: 'Reviews a case that rests and lets it rest on; the time until the next review runs.',
    refused: ['CASE_NOT_SUSPENDED', ...approving, 'SUSPENSION_END_PASSED'],
  }),
  ResumeCase: plain(inputs.ResumeCaseInput, {
    about: 'Goes on with a case that rested: the lead unit, or a leader. It has the time that was left.',
    refused: ['CASE_NOT_SUSPENDED', ...byPost, 'CHECKER_CANNOT_HANDLE'],
  }),
} satisfies CaseActRows<keyof DelayCommands>;
