import type { Asked } from '../approvals';
import { ofDelay, ofRest } from '../approving';
import { unasked } from '../changes';
import * as guard from '../guards';
import type { Phase } from '../phase';
import type { Case } from '../state';
import * as decided from './decisions';
import * as own from './guards';
import type { DelayCommands, DelayEvents } from './messages';

const asking = [guard.isBeingHandled, guard.byLeadUnit, guard.notByJudge, own.nothingAsked] as const;
const deciding = (kind: Asked['kind']) => [own.isAsked(kind), ...ofDelay.may] as const;
const isSuspended = guard.isIn('CASE_NOT_SUSPENDED', 'SUSPENDED');

function asleep(state: Case, since: string): Case {
  const { asked } = state;
  const rest: Case = { ...state, status: 'SUSPENDED' };
  if (asked?.kind !== 'SUSPENSION') return rest;
  const { by, reason, explanation, expectedUntil } = asked;
  return { ...rest, suspension: { since, by, reason, explanation, expectedUntil } };
}

/** More time, or a rest: asked for by the lead unit, and decided by a leader who did not ask. */
export const delays: Phase<DelayCommands, DelayEvents> = {
  rules: {
    RequestExtension: {
      may: [...asking, own.beforeDue, own.extensionsLeft],
      then: decided.requestExtension,
      onRecord: { DEADLINE_PASSED: decided.refuseLateExtension },
    },
    GrantExtension: {
      may: [...deciding('EXTENSION'), own.byHigherLeader],
      then: decided.grantExtension,
    },
    DenyExtension: {
      may: deciding('EXTENSION'),
      then: (data) => [{ type: 'ExtensionDenied', data }],
    },
    RequestSuspension: { may: asking, then: decided.requestSuspension },
    GrantSuspension: {
      may: deciding('SUSPENSION'),
      then: (data) => [{ type: 'CaseSuspended', data }],
    },
    DenySuspension: {
      may: deciding('SUSPENSION'),
      then: (data) => [{ type: 'SuspensionDenied', data }],
    },
    KeepSuspended: {
      may: [isSuspended, ...ofRest.may],
      then: decided.keepSuspended,
    },
    ResumeCase: {
      may: [isSuspended, own.byLeadUnitOrLeader],
      then: (data) => [{ type: 'CaseResumed', data }],
    },
  },
  evolve: {
    ExtensionRequested: (state, { unit, amount, reason }, { actor, at }) => ({
      ...state,
      asked: { kind: 'EXTENSION', by: actor.id, unit, at, amount, reason },
    }),
    LateExtensionRefused: (state) => state,
    ExtensionGranted: (state) => unasked(state),
    ExtensionDenied: (state) => unasked(state),
    SuspensionRequested: (state, { unit, reason, explanation, expectedUntil }, { actor, at }) => ({
      ...state,
      asked: { kind: 'SUSPENSION', by: actor.id, unit, at, reason, explanation, expectedUntil },
    }),
    CaseSuspended: (state, _, { at }) => asleep(state, at),
    SuspensionDenied: (state) => unasked(state),
    SuspensionKept: (state, { expectedUntil }, { at }) =>
      state.suspension
        ? { ...state, suspension: { ...state.suspension, expectedUntil, reviewedAt: at } }
        : state,
    CaseResumed: (state) => ({ ...state, status: 'HANDLING' }),
  },
  names: {
    ExtensionRequested: { zh: '申请延期', en: 'Extension asked for' },
    LateExtensionRefused: { zh: '逾期申请延期，不予受理', en: 'Extension asked for too late, and refused' },
    ExtensionGranted: { zh: '同意延期', en: 'Extension granted' },
    ExtensionDenied: { zh: '不同意延期', en: 'Extension denied' },
    SuspensionRequested: { zh: '申请挂账', en: 'Suspension asked for' },
    CaseSuspended: { zh: '批准挂账', en: 'Suspended' },
    SuspensionDenied: { zh: '不予挂账', en: 'Suspension denied' },
    SuspensionKept: { zh: '挂账复核：继续挂账', en: 'Suspension reviewed and kept' },
    CaseResumed: { zh: '恢复办理', en: 'Resumed' },
  },
};
