import { unasked } from '../changes';
import * as guard from '../guards';
import type { Phase } from '../phase';
import type { Case } from '../state';
import * as decided from './decisions';
import * as own from './guards';
import type { DelayCommands, DelayEvents } from './messages';

const asking = [guard.isBeingHandled, guard.byLeadUnit, guard.notByJudge, own.nothingAsked] as const;
const approving = [guard.byRole('LEADER'), own.notByRequester] as const;
const isSuspended = guard.isIn('CASE_NOT_SUSPENDED', 'SUSPENDED');

/** No longer at rest, and the time that it rested is counted for nobody. */
function awake({ suspension, ...state }: Case, until: string): Case {
  const rested = suspension ? [{ from: suspension.since, until }] : [];
  return { ...state, status: 'HANDLING', credits: [...state.credits, ...rested] };
}

function asleep(state: Case, since: string): Case {
  const { asked } = state;
  const rest: Case = { ...unasked(state), status: 'SUSPENDED' };
  if (asked?.kind !== 'SUSPENSION') return rest;
  const { reason, explanation, expectedUntil } = asked;
  return { ...rest, suspension: { since, reason, explanation, expectedUntil } };
}

/** More time, or a rest: asked for by the lead unit, and decided by a leader who did not ask. */
export const delays: Phase<DelayCommands, DelayEvents> = {
  rules: {
    RequestExtension: {
      may: [...asking, own.beforeDue, own.extensionsLeft],
      then: decided.requestExtension,
    },
    GrantExtension: {
      may: [own.isAsked('EXTENSION'), ...approving, own.byHigherLeader],
      then: decided.grantExtension,
    },
    DenyExtension: {
      may: [own.isAsked('EXTENSION'), ...approving],
      then: (data) => [{ type: 'ExtensionDenied', data }],
    },
    RequestSuspension: { may: asking, then: decided.requestSuspension },
    GrantSuspension: {
      may: [own.isAsked('SUSPENSION'), ...approving],
      then: (data) => [{ type: 'CaseSuspended', data }],
    },
    DenySuspension: {
      may: [own.isAsked('SUSPENSION'), ...approving],
      then: (data) => [{ type: 'SuspensionDenied', data }],
    },
    KeepSuspended: { may: [isSuspended, guard.byRole('LEADER')], then: decided.keepSuspended },
    ResumeCase: {
      may: [isSuspended, own.byLeadUnitOrLeader],
      then: (data) => [{ type: 'CaseResumed', data }],
    },
  },
  evolve: {
    ExtensionRequested: (state, { amount, reason }, { actor, at }) => ({
      ...state,
      asked: { kind: 'EXTENSION', by: actor.id, at, amount, reason },
    }),
    ExtensionGranted: (state) => unasked(state),
    ExtensionDenied: (state) => unasked(state),
    SuspensionRequested: (state, { reason, explanation, expectedUntil }, { actor, at }) => ({
      ...state,
      asked: { kind: 'SUSPENSION', by: actor.id, at, reason, explanation, expectedUntil },
    }),
    CaseSuspended: (state, _, { at }) => asleep(state, at),
    SuspensionDenied: (state) => unasked(state),
    SuspensionKept: (state, { expectedUntil }, { at }) =>
      state.suspension
        ? { ...state, suspension: { ...state.suspension, expectedUntil, reviewedAt: at } }
        : state,
    CaseResumed: (state, _, { at }) => awake(state, at),
  },
  names: {
    ExtensionRequested: { zh: '申请延期', en: 'Extension asked for' },
    ExtensionGranted: { zh: '同意延期', en: 'Extension granted' },
    ExtensionDenied: { zh: '不同意延期', en: 'Extension denied' },
    SuspensionRequested: { zh: '申请挂账', en: 'Suspension asked for' },
    CaseSuspended: { zh: '批准挂账', en: 'Suspended' },
    SuspensionDenied: { zh: '不予挂账', en: 'Suspension denied' },
    SuspensionKept: { zh: '挂账复核：继续挂账', en: 'Suspension reviewed and kept' },
    CaseResumed: { zh: '恢复办理', en: 'Resumed' },
  },
};
