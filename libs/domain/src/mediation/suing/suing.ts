import { Refused, type Decision } from '../../decider';
import { isParty } from '../access';
import { ended } from '../changes';
import * as guard from '../guards';
import type { MediationPhase } from '../phase';
import type { Mediation } from '../state';
import type { SuitKind } from '../outcomes';
import { bindingStatuses, type MediationStatus } from '../vocabulary';
import type { SuingCommands, SuingEvents } from './messages';

type Decided = Decision<SuingEvents>;

/** What can be sued about, where (人民调解法 Art. 26, 32; 民间纠纷处理办法 Art. 21). */
const suable: Readonly<Record<SuitKind, readonly MediationStatus[]>> = {
  PERFORMANCE: bindingStatuses,
  CONTENT: [...bindingStatuses, 'PERFORMED'],
  DISPUTE: ['REFUSED', 'NOT_ACCEPTED', 'TERMINATED', 'DECIDED'],
};
const anywhere = [...new Set(Object.values(suable).flat())];
const isSuable = guard.isIn('NOTHING_TO_SUE_ABOUT', ...anywhere);
const isDecided = guard.isIn('NOT_DECIDED_BY_GOVERNMENT', 'DECIDED');

function file(data: SuingCommands['RecordSuit'], state: Mediation): Decided {
  if (!state.status || !suable[data.kind].includes(state.status))
    return new Refused('NOTHING_TO_SUE_ABOUT', 'kind');
  // Also one who has left, or never agreed: his right to a court is his.
  if (!state.people.some((one) => isParty(one) && one.number === data.party))
    return new Refused('PARTY_UNKNOWN', 'party');
  return [{ type: 'SuitFiled', data: { suit: state.suits.length + 1, ...data } }];
}

const voided = (suit: number) => ({ type: 'AgreementVoided', data: { suit } }) as const;

function result(data: SuingCommands['RecordSuitResult'], { suits }: Mediation): Decided {
  const one = suits.find(({ suit }) => suit === data.suit);
  if (!one) return new Refused('SUIT_UNKNOWN', 'suit');
  if (one.result) return new Refused('SUIT_DECIDED_ALREADY', 'suit');
  return data.isAgreementVoid && one.kind !== 'CONTENT'
    ? new Refused('AGREEMENT_NOT_AT_ISSUE', 'isAgreementVoid')
    : [{ type: 'SuitDecided', data }, ...(data.isAgreementVoid ? [voided(data.suit)] : [])];
}

const outcome = (data: SuingCommands['RecordDecisionOutcome']): Decided =>
  data.isKept || data.roads.length > 0
    ? [{ type: 'DecisionOutcomeRecorded', data }]
    : new Refused('ROADS_NOT_TOLD', 'roads');

/** Suits of the parties, and what is told back of them; whether a decision of the government is kept. */
export const suing: MediationPhase<SuingCommands, SuingEvents> = {
  rules: {
    RecordSuit: { may: [isSuable, guard.byMediatorOrJustice], then: file },
    RecordSuitResult: { may: [isSuable, guard.byMediatorOrJustice], then: result },
    RecordDecisionOutcome: { may: [isDecided, guard.byMediatorOrJustice], then: outcome },
  },
  evolve: {
    SuitFiled: (state, { suit, kind }) => ({ ...state, suits: [...state.suits, { suit, kind }] }),
    SuitDecided: (state, { suit, result: one }) => ({
      ...state,
      suits: state.suits.map((each) => (each.suit === suit ? { ...each, result: one } : each)),
    }),
    AgreementVoided: (state, _, { at }) => ended(state, 'TERMINATED', at),
    DecisionOutcomeRecorded: (state, { isKept }) => ({ ...state, decision: isKept ? 'KEPT' : 'NOT_KEPT' }),
  },
  names: {
    SuitFiled: { zh: '当事人起诉', en: 'Suit filed' },
    SuitDecided: { zh: '诉讼结果反馈', en: 'Result of a suit' },
    AgreementVoided: { zh: '协议被撤销或确认无效', en: 'Agreement voided by a court' },
    DecisionOutcomeRecorded: { zh: '处理决定履行情况', en: 'Whether the decision is kept' },
  },
};
