import type { Guard } from '../../decider';
import { depthOf } from '../../territory/code';
import { awaitsPanel } from '../approvals';
import { notApprovedByHandler } from '../approving';
import * as guard from '../guards';
import type { Phase } from '../phase';
import type { Case } from '../state';
import { evaluatedAt, evaluatedStatuses, type Exclusion } from './exclusion';
import type { EvaluationCommands, EvaluationEvents } from './messages';

type CaseGuard = Guard<Case>;

/** Once a unit has handled it. */
const isEvaluated = guard.isIn('CASE_NOT_HANDLED', ...evaluatedStatuses);
const notAsked: CaseGuard = ({ exclusion }) => (exclusion ? 'EXCLUSION_ASKED_BEFORE' : undefined);
const isDenied: CaseGuard = (state, act) =>
  guard.isIn('EXCLUSION_NOT_DENIED', ...evaluatedStatuses)(state, act) ??
  (state.exclusion?.status === 'DENIED' ? undefined : 'EXCLUSION_NOT_DENIED');
const notAppealed: CaseGuard = ({ exclusion }) => (exclusion?.isAppealed ? 'APPEALED_BEFORE' : undefined);

const isPending: CaseGuard = (state, act) =>
  guard.isVisible(state, act) ?? (awaitsPanel(state) ? undefined : 'NOTHING_ASKED');

const notByAsker: CaseGuard = ({ exclusion }, { actor }) =>
  exclusion?.askedBy.includes(actor.id) ? 'REQUESTER_CANNOT_APPROVE' : undefined;

/** Decided above the unit that is evaluated, and on appeal above whoever decided first. */
const byHigherPanel: CaseGuard = (state, act) =>
  depthOf(guard.unitOf(act)) < depthOf(evaluatedAt(state)) ? undefined : 'HIGHER_LEADER_NEEDED';

const deciding = [
  isPending,
  guard.byRole('LEADER', 'SUPERVISOR'),
  notByAsker,
  notApprovedByHandler,
  byHigherPanel,
] as const;

const changed = (state: Case, change: Partial<Exclusion>): Case =>
  state.exclusion ? { ...state, exclusion: { ...state.exclusion, ...change } } : state;

/** Whether a case counts when its unit is evaluated: raw and adjusted figures are both kept. */
export const evaluating: Phase<EvaluationCommands, EvaluationEvents> = {
  rules: {
    RequestExclusion: {
      may: [isEvaluated, guard.byLeadUnit, guard.notByJudge, notAsked],
      then: (data) => [{ type: 'ExclusionRequested', data }],
    },
    AppealExclusion: {
      may: [isDenied, guard.byLeadUnit, guard.notByJudge, notAppealed],
      then: (data) => [{ type: 'ExclusionAppealed', data }],
    },
    GrantExclusion: {
      may: deciding,
      then: (data, _, act) => [{ type: 'ExclusionGranted', data: { ...data, unit: guard.unitOf(act) } }],
    },
    DenyExclusion: {
      may: deciding,
      then: (data, _, act) => [{ type: 'ExclusionDenied', data: { ...data, unit: guard.unitOf(act) } }],
    },
  },
  evolve: {
    ExclusionRequested: (state, { reason, explanation }, { actor }) => ({
      ...state,
      exclusion: { status: 'ASKED', reason, explanation, askedBy: [actor.id], isAppealed: false },
    }),
    ExclusionAppealed: (state, _, { actor }) =>
      changed(state, {
        status: 'APPEALED',
        askedBy: [...(state.exclusion?.askedBy ?? []), actor.id],
        isAppealed: true,
      }),
    ExclusionGranted: (state, { unit }) => changed(state, { status: 'GRANTED', decidedAt: unit }),
    ExclusionDenied: (state, { unit }) => changed(state, { status: 'DENIED', decidedAt: unit }),
  },
  names: {
    ExclusionRequested: { zh: '申请剔除', en: 'Exclusion asked for' },
    ExclusionAppealed: { zh: '剔除复议', en: 'Exclusion appealed' },
    ExclusionGranted: { zh: '同意剔除', en: 'Excluded from evaluation' },
    ExclusionDenied: { zh: '不予剔除', en: 'Exclusion denied' },
  },
};
