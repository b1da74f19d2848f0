import { callersOf, isRefused, Refused, type EndingCommands, type RefusalCode } from '@casegrid/domain';
import { uuidV5 } from '@casegrid/event-store';
import * as inputs from '../inputs';
import { act, plain, refusalOf, said, type Asked, type CaseActRows, type Sources } from './act';
import { approving, byPost, checking } from './codes';
import { findOther } from './find-other';
import { tellFirst } from './tell-first';

const merge = async ({ target, reason }: inputs.MergeCaseInput, asked: Asked, from: Sources) => ({
  target: await findOther(target, asked, from),
  reason,
});

/** Who tells a case that another was merged into it. */
const merging = { kind: 'SYSTEM', id: 'merging' } as const;

/** The other case is told first, of a merger that would be accepted. */
async function tellTarget(input: inputs.MergeCaseInput, asked: Asked, from: Sources) {
  const data = await merge(input, asked, from);
  if (refusalOf({ type: 'MergeCase', data }, asked)) return undefined;
  const { caseId } = data.target;
  const { act: one, correlationId } = asked;
  const followers = callersOf(asked.state);
  const report = { from: asked.caseId, followers };
  const by = (what: string) => ({
    commandId: uuidV5(input.commandId, `${what} ${followers.join()}`),
    actor: merging,
    now: one.now,
    correlationId,
  });
  const { cases } = from;
  const settle = await tellFirst(
    {
      take: (again) => cases.tell(caseId, { type: 'TakeReport', data: report }, by(`take report${again}`)),
      isTaken: async () => (await cases.stateOf(caseId)).taken.some((other) => other.from === asked.caseId),
      hasHappened: async () => (await cases.stateOf(asked.caseId)).mergedInto === caseId,
      giveBack: () =>
        cases.tell(
          caseId,
          { type: 'ReturnReport', data: { from: asked.caseId } },
          by(`return report ${one.now}`),
        ),
    },
    one.now,
  );
  return isRefused(settle) ? new Refused('MERGE_TARGET_NOT_OPEN', 'target') : settle;
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
    refused: [...beforeDispatch, 'MERGE_TARGET_NOT_OPEN', 'CASE_AWAITS_MEDIATION'],
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
