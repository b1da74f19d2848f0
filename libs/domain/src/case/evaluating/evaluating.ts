import { unitOf } from '../../act';
import * as guard from '../guards';
import type { Phase } from '../phase';
import type { Case } from '../state';
import type { Exclusion } from './exclusion';
import * as own from './guards';
import type { EvaluationCommands, EvaluationEvents } from './messages';

const changed = (state: Case, change: Partial<Exclusion>): Case =>
  state.exclusion ? { ...state, exclusion: { ...state.exclusion, ...change } } : state;

/** Whether a case counts when its unit is evaluated: raw and adjusted figures are both kept. */
export const evaluating: Phase<EvaluationCommands, EvaluationEvents> = {
  rules: {
    RequestExclusion: {
      may: [own.isEvaluated, guard.byLeadUnit, guard.notByJudge, own.notAsked],
      then: (data) => [{ type: 'ExclusionRequested', data }],
    },
    AppealExclusion: {
      may: [own.isDenied, guard.byLeadUnit, guard.notByJudge, own.notAppealed],
      then: (data) => [{ type: 'ExclusionAppealed', data }],
    },
    GrantExclusion: {
      may: own.deciding,
      then: (data, _, act) => [{ type: 'ExclusionGranted', data: { ...data, unit: unitOf(act) } }],
    },
    DenyExclusion: {
      may: own.deciding,
      then: (data, _, act) => [{ type: 'ExclusionDenied', data: { ...data, unit: unitOf(act) } }],
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
