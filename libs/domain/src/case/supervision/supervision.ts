import { holds, type Act } from '../../act';
import { Refused, type Decision } from '../../decider';
import { withOne } from '../changes';
import * as guard from '../guards';
import type { Phase } from '../phase';
import type { Case } from '../state';
import * as own from './guards';
import type { SupervisionCommands, SupervisionEvents } from './messages';
import { isStricter, type Instruction } from './supervision-terms';

type Decided = Decision<SupervisionEvents>;

const { byRole, isOpen } = guard;

/** A red card is a leader's; a supervisor gives a plain or a yellow one. */
function issue(
  data: SupervisionCommands['IssueSupervision'],
  { supervision }: Case,
  { actor }: Act,
): Decided {
  if (data.card === 'RED' && !holds(actor, 'LEADER')) return new Refused('RED_CARD_IS_A_LEADERS', 'card');
  return isStricter(data.card, supervision?.card)
    ? [{ type: 'SupervisionIssued', data }]
    : new Refused('CARD_NOT_HIGHER', 'card');
}

function answer(data: SupervisionCommands['AnswerInstruction'], { instructions }: Case): Decided {
  const instruction = instructions.find(({ number }) => number === data.number);
  if (!instruction) return new Refused('INSTRUCTION_UNKNOWN', 'number');
  return instruction.answer === undefined
    ? [{ type: 'InstructionAnswered', data }]
    : new Refused('ANSWERED_BEFORE', 'number');
}

const answered = (all: readonly Instruction[], number: number, text: string): readonly Instruction[] =>
  all.map((one) => (one.number === number ? { ...one, answer: text } : one));

/** What those above do, and those who watch; none of it touches a clock. */
export const supervision: Phase<SupervisionCommands, SupervisionEvents> = {
  rules: {
    UrgeCase: {
      may: [isOpen, guard.byReporterOr('OPERATOR', 'DISPATCHER', 'SUPERVISOR', 'LEADER')],
      then: (data) => [{ type: 'CaseUrged', data }],
    },
    IssueSupervision: { may: [isOpen, byRole('SUPERVISOR', 'LEADER')], then: issue },
    AnswerSupervision: {
      may: [own.isSupervised, isOpen, own.byLeadUnitOrCentre, own.notAnswered],
      then: (data) => [{ type: 'SupervisionAnswered', data }],
    },
    LiftSupervision: {
      may: [own.isSupervised, isOpen, byRole('SUPERVISOR', 'LEADER'), guard.notLiftedByHandler],
      then: (data) => [{ type: 'SupervisionLifted', data }],
    },
    GiveInstruction: {
      may: [isOpen, byRole('LEADER')],
      then: (data, { instructions }) => [
        { type: 'InstructionGiven', data: { ...data, number: instructions.length + 1 } },
      ],
    },
    AnswerInstruction: { may: [own.isInstructed, isOpen, own.byLeadUnitOrCentre], then: answer },
    SetRisk: {
      may: [isOpen, byRole('DUTY_CHIEF', 'SUPERVISOR', 'LEADER')],
      then: (data, { risk }) => (risk === data.risk ? [] : [{ type: 'RiskSet', data }]),
    },
    RecuseOfficer: {
      may: [isOpen, guard.byParticipant],
      then: (data, state, act) => {
        const code =
          act.actor.id === data.officer ? undefined : byRole('DUTY_CHIEF', 'SUPERVISOR')(state, act);
        if (code) return new Refused(code, 'officer');
        return state.recused.includes(data.officer) ? [] : [{ type: 'OfficerRecused', data }];
      },
    },
  },
  evolve: {
    CaseUrged: (state) => ({ ...state, urged: state.urged + 1 }),
    SupervisionIssued: (state, { card, note }, { at }) => ({
      ...state,
      supervision: { card, note, since: at },
    }),
    SupervisionAnswered: (state, data) =>
      state.supervision ? { ...state, supervision: { ...state.supervision, answer: data.answer } } : state,
    SupervisionLifted: ({ supervision: _lifted, ...state }) => state,
    InstructionGiven: (state, { number, text }, { at }) => ({
      ...state,
      instructions: [...state.instructions, { number, text, at }],
    }),
    InstructionAnswered: (state, data) => ({
      ...state,
      instructions: answered(state.instructions, data.number, data.answer),
    }),
    RiskSet: (state, { risk }) => ({ ...state, risk }),
    OfficerRecused: (state, { officer }) => ({ ...state, recused: withOne(state.recused, officer) }),
  },
  names: {
    CaseUrged: { zh: '催办', en: 'Urged' },
    SupervisionIssued: { zh: '督办', en: 'Put under supervision' },
    SupervisionAnswered: { zh: '督办答复', en: 'Supervision answered' },
    SupervisionLifted: { zh: '解除督办', en: 'Supervision lifted' },
    InstructionGiven: { zh: '领导批示', en: 'Instruction by a leader' },
    InstructionAnswered: { zh: '批示答复', en: 'Instruction answered' },
    RiskSet: { zh: '风险等级调整', en: 'Risk set' },
    OfficerRecused: { zh: '回避', en: 'Officer recused' },
  },
};
