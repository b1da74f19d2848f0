import { Refused, type Decision } from '../../decider';
import { byMediatorOrJustice, isOpen, notArchived } from '../guards';
import type { MediationPhase } from '../phase';
import type { Mediation } from '../state';
import type { IntensifyingCommands, IntensifyingEvents } from './messages';

type Decided = Decision<IntensifyingEvents>;

const report = (data: IntensifyingCommands['ReportRisk'], { risks }: Mediation): Decided =>
  risks.some(({ isReported }) => !isReported)
    ? [{ type: 'RiskReported', data }]
    : new Refused('NO_RISK_TO_REPORT');

/** What a dispute threatens to become is told to the police in time (人民调解法 Art. 25); what was prevented is recorded as what it is. */
export const intensifying: MediationPhase<IntensifyingCommands, IntensifyingEvents> = {
  rules: {
    RecordRisk: {
      may: [isOpen, byMediatorOrJustice],
      then: (data, { risks }) => [{ type: 'RiskFound', data: { risk: risks.length + 1, ...data } }],
    },
    // However it ended meanwhile.
    ReportRisk: { may: [notArchived, byMediatorOrJustice], then: report },
    RecordPrevention: {
      may: [isOpen, byMediatorOrJustice],
      then: (data) => [{ type: 'PreventionRecorded', data }],
    },
  },
  evolve: {
    RiskFound: (state, { risk, kind }) => ({
      ...state,
      risks: [...state.risks, { risk, kind, isReported: false }],
    }),
    RiskReported: (state) => ({ ...state, risks: state.risks.map((one) => ({ ...one, isReported: true })) }),
    PreventionRecorded: (state) => state,
  },
  names: {
    RiskFound: { zh: '发现激化风险', en: 'Risk of escalation found' },
    RiskReported: { zh: '已报告公安机关', en: 'Risk reported to the police' },
    PreventionRecorded: { zh: '防止矛盾激化', en: 'Escalation prevented' },
  },
};
