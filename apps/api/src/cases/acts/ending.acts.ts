import { callersOf, Refused, type EndingCommands, type RefusalCode } from '@casegrid/domain';
import { uuidV5 } from '@casegrid/event-store';
import * as inputs from '../inputs';
import { act, plain, refusalOf, said, type Asked, type CaseActRows, type Sources } from './act';
import { approving, byPost, checking } from './codes';
import { findOther } from './find-other';

const merge = async ({ target, reason }: inputs.MergeCaseInput, asked: Asked, from: Sources) => ({
  target: await findOther(target, asked, from),
  reason,
});

/**
 * The other case is told first, of a merger that would be accepted; should it be refused after all, it is told so. A crash
 * in between leaves a case that knows of a report which is not merged yet; the retry ends what was begun, or the worker
 * takes it back some minutes later. So it is told once more when it was taken back before the merger came about.
 */
async function tellTarget(input: inputs.MergeCaseInput, asked: Asked, from: Sources) {
  const data = await merge(input, asked, from);
  if (refusalOf({ type: 'MergeCase', data }, asked)) return undefined;
  const { caseId } = data.target;
  const followers = callersOf(asked.state);
  const by = (what: string) => ({
    commandId: uuidV5(input.commandId, `${what} ${followers.join()}`),
    now: asked.act.now,
    correlationId: asked.correlationId,
  });
  const report = { from: asked.caseId, followers };
  const take = (what: string) => from.cases.tell(caseId, { type: 'TakeReport', data: report }, by(what));
  const isTaken = async () =>
    (await from.cases.stateOf(caseId)).taken.some((one) => one.from === asked.caseId);
  if (await take('take report')) return new Refused('MERGE_TARGET_NOT_OPEN', 'target');
  const takeAgain = async () => {
    if (!(await isTaken())) await take(`take report again ${asked.act.now}`);
  };
  await takeAgain();
  return async () => {
    const { mergedInto } = await from.cases.stateOf(asked.caseId);
    if (mergedInto === caseId) return takeAgain();
    const back = { type: 'ReturnReport', data: { from: asked.caseId } } as const;
    await from.cases.tell(caseId, back, by(`return report ${asked.act.now}`));
  };
}

const beforeDispatch: readonly RefusalCode[] = [
  'CASE_NOT_BEFORE_DISPATCH',
  ...byPost,
  'REQUESTER_CANNOT_APPROVE',
  'REFUSER_CANNOT_DECIDE',
];
const voiding: readonly RefusalCode[] = ['NOTHING_ASKED', ...approving];

export const endingActs = {
  WithdrawCase: plain(inputs.WithdrawCaseInput, {
    about:
      'The reporter takes it back. A report is ended at once; of a case somebody apart from it checks first whether he did so freely.',
    refused: ['CASE_NOT_OPEN', 'NOT_THE_REPORTER'],
  }),
  RejectWithdrawal: plain(inputs.RejectWithdrawalInput, {
    about: 'Finds that a withdrawal was not made freely: the case waits to be dispatched anew.',
    refused: ['CASE_NOT_WITHDRAWN', ...checking],
  }),
  RedirectCase: plain(inputs.RedirectCaseInput, {
    about: 'Passes a case that no unit has yet on to another channel, with the number it has there.',
    refused: beforeDispatch,
  }),
  AppealRefusal: plain(inputs.AppealRefusalInput, {
    about: 'The reporter appeals against a refusal, within its window and once. Somebody else decides.',
    refused: ['CASE_NOT_REFUSED', 'NOT_THE_REPORTER', 'APPEALED_BEFORE', 'APPEAL_WINDOW_OVER'],
  }),
  MergeCase: act({
    input: inputs.MergeCaseInput,
    about:
      'Merges a case that no unit has yet into another. Residents who reported it may follow the other case.',
    refused: [...beforeDispatch, 'MERGE_TARGET_NOT_OPEN'],
    prepare: merge,
    reserve: tellTarget,
  }),
  RequestVoid: plain(inputs.RequestVoidInput, {
    about: 'Asks that a case may be voided. A leader decides; the report is kept.',
    refused: ['CASE_NOT_OPEN', ...byPost, 'REQUEST_PENDING'],
  }),
  ApproveVoid: plain(inputs.DecideRequestInput, { about: 'Voids a case.', refused: voiding }),
  DenyVoid: plain(inputs.DecideRequestInput, { about: 'Does not void a case.', refused: voiding }),
  ArchiveCase: act({
    input: inputs.ArchiveCaseInput,
    about: 'Puts a closed case away once it can no longer be reopened. The platform does so later by itself.',
    refused: ['CASE_NOT_CLOSED', ...byPost, 'REOPEN_WINDOW_OPEN', 'REQUEST_PENDING'],
    prepare: (input, { lastHash }) => ({ ...said(input), packageHash: lastHash }),
  }),
} satisfies CaseActRows<keyof EndingCommands>;
