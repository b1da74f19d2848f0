import { unitOf } from '../../act';
import { ofVoid } from '../approving';
import { credited, judged, notToBeVoid, unassigned, undecided } from '../changes';
import * as guard from '../guards';
import { awaitsNothing } from '../milestones/guards';
import type { Phase } from '../phase';
import type { TakenReport } from '../state';
import { openStatuses } from '../vocabulary';
import { appeal, merge, withdraw } from './decisions';
import * as own from './guards';
import type { EndingCommands, EndingEvents, FollowingCommands } from './messages';

const { byRole, isIn, isOpen } = guard;

const beforeDispatch = [
  isIn('CASE_NOT_BEFORE_DISPATCH', 'REPORTED', 'FILED'),
  byRole('DUTY_CHIEF'),
  guard.notByReporter,
  guard.notByRefuser,
] as const;
const voiding = [own.isToBeVoid, ...ofVoid.may] as const;

const without = ({ from }: Pick<TakenReport, 'from'>, taken: readonly TakenReport[]) =>
  taken.filter((one) => one.from !== from);

const isKnown = ({ from, followers }: TakenReport, taken: readonly TakenReport[]) =>
  taken.some((one) => one.from === from && one.followers.join() === followers.join());

/** The ways in which a case ends without being handled to its end, and the last of all ends. Its report is kept. */
export const ending: Phase<EndingCommands & FollowingCommands, EndingEvents> = {
  rules: {
    WithdrawCase: {
      may: [
        isIn(
          'CASE_NOT_OPEN',
          ...openStatuses.filter((status) => status !== 'HANDLED' && status !== 'CHECKED'),
        ),
        guard.byReporter,
      ],
      then: withdraw,
    },
    RejectWithdrawal: {
      may: [own.isWithdrawn, ...guard.checking],
      then: (data) => [{ type: 'WithdrawalRejected', data }],
    },
    RedirectCase: { may: beforeDispatch, then: (data) => [{ type: 'CaseRedirected', data }] },
    AppealRefusal: { may: [isIn('CASE_NOT_REFUSED', 'NOT_FILED'), guard.byReporter], then: appeal },
    MergeCase: { may: [...beforeDispatch, awaitsNothing], then: merge },
    RequestVoid: {
      may: [isOpen, byRole('DUTY_CHIEF'), own.isNotToBeVoid],
      then: (data) => [{ type: 'VoidRequested', data }],
    },
    ApproveVoid: { may: voiding, then: (data) => [{ type: 'CaseVoided', data }] },
    DenyVoid: { may: voiding, then: (data) => [{ type: 'VoidDenied', data }] },
    ArchiveCase: {
      may: [
        isIn('CASE_NOT_CLOSED', 'CLOSED'),
        own.byArchivist,
        own.afterReopenWindow,
        own.nothingBeforePanel,
      ],
      then: (data) => [{ type: 'CaseArchived', data }],
    },
    TakeReport: {
      may: [isOpen, guard.bySystem],
      then: (data, { taken }) => (isKnown(data, taken) ? [] : [{ type: 'ReportTaken', data }]),
    },
    ReturnReport: {
      may: [guard.isVisible, guard.bySystem],
      then: (data, { taken }) =>
        taken.some(({ from }) => from === data.from) ? [{ type: 'ReportReturned', data }] : [],
    },
  },
  evolve: {
    ReportWithdrawn: (state) => ({ ...state, status: 'NOT_FILED' }),
    CaseWithdrawn: (state, _, { at }) => ({
      ...state,
      status: 'HANDLED',
      outcome: 'WITHDRAWN',
      withdrawnAt: at,
    }),
    WithdrawalRejected: (state, _, fact) => ({
      ...undecided(unassigned(judged(credited(state, state.withdrawnAt, fact.at), fact))),
      status: 'FILED',
    }),
    CaseRedirected: (state) => ({ ...state, status: 'REDIRECTED' }),
    RefusalAppealed: (state, _, { at }) => ({
      ...state,
      status: 'REPORTED',
      ...(state.refusal && { refusal: { ...state.refusal, appealedAt: at } }),
    }),
    CaseMergedInto: (state, { target }) => ({ ...state, status: 'MERGED', mergedInto: target }),
    ReportTaken: (state, report) => ({ ...state, taken: [...without(report, state.taken), report] }),
    ReportReturned: (state, report) => ({ ...state, taken: without(report, state.taken) }),
    VoidRequested: (state, { reason, explanation }, fact) => {
      const { actor, at } = fact;
      const unit = unitOf(fact);
      return { ...state, voidAsked: { by: actor.id, unit, at, reason, explanation } };
    },
    CaseVoided: (state) => ({ ...state, status: 'VOIDED' }),
    VoidDenied: (state) => notToBeVoid(state),
    CaseArchived: (state) => ({ ...state, status: 'ARCHIVED' }),
  },
  names: {
    ReportWithdrawn: { zh: '撤回上报', en: 'Report withdrawn' },
    CaseWithdrawn: { zh: '撤诉', en: 'Withdrawn' },
    WithdrawalRejected: { zh: '撤诉非自愿，退回', en: 'Withdrawal not made freely' },
    CaseRedirected: { zh: '转其他渠道', en: 'Passed on to another channel' },
    RefusalAppealed: { zh: '不予立案异议', en: 'Refusal appealed' },
    CaseMergedInto: { zh: '并案', en: 'Merged into another case' },
    ReportReturned: { zh: '并入撤销', en: 'A merger into this case was undone' },
    ReportTaken: { zh: '并入其他上报', en: 'Another report merged into this case' },
    VoidRequested: { zh: '申请作废', en: 'Voiding asked for' },
    CaseVoided: { zh: '作废', en: 'Voided' },
    VoidDenied: { zh: '不同意作废', en: 'Voiding denied' },
    CaseArchived: { zh: '归档', en: 'Archived' },
  },
};
