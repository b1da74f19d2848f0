import { Refused, type RefusalCode, type SupervisionCommands } from '@casegrid/domain';
import { keyOf } from '../../graphql/node-id';
import * as inputs from '../inputs';
import { act, plain, type Asked, type CaseActRows, type Sources } from './act';
import { byPost } from './codes';

async function recuse({ officer, reason }: inputs.RecuseOfficerInput, _: Asked, { authority }: Sources) {
  const id = keyOf('officer', officer);
  return (await authority.standing(id)) ? { officer: id, reason } : new Refused('OFFICER_UNKNOWN', 'officer');
}

const whileOpen: readonly RefusalCode[] = ['CASE_NOT_OPEN', ...byPost];

export const supervisionActs = {
  UrgeCase: plain(inputs.UrgeCaseInput, {
    about:
      'Asks whoever has the case to hurry: the reporter, or those who watch over it. No clock runs faster.',
    refused: whileOpen,
  }),
  IssueSupervision: plain(inputs.IssueSupervisionInput, {
    about: 'Puts a case under supervision: a plain card or a yellow one, and a red one by a leader alone.',
    refused: [...whileOpen, 'RED_CARD_IS_A_LEADERS', 'CARD_NOT_HIGHER'],
  }),
  AnswerSupervision: plain(inputs.AnswerSupervisionInput, {
    about: 'The lead unit answers to the card, once for each; the centre while no unit leads.',
    refused: [
      'NO_SUPERVISION',
      ...whileOpen,
      'NOT_THE_LEAD_UNIT',
      'CHECKER_CANNOT_HANDLE',
      'ANSWERED_BEFORE',
    ],
  }),
  LiftSupervision: plain(inputs.LiftSupervisionInput, {
    about: 'Ends the supervision of a case.',
    refused: ['NO_SUPERVISION', ...whileOpen, 'HANDLER_CANNOT_LIFT'],
  }),
  GiveInstruction: plain(inputs.GiveInstructionInput, {
    about: 'A leader says what is to be done. The lead unit answers, or the centre while no unit leads.',
    refused: whileOpen,
  }),
  AnswerInstruction: plain(inputs.AnswerInstructionInput, {
    about: 'Answers to an instruction, once.',
    refused: [
      'INSTRUCTION_UNKNOWN',
      ...whileOpen,
      'NOT_THE_LEAD_UNIT',
      'CHECKER_CANNOT_HANDLE',
      'ANSWERED_BEFORE',
    ],
  }),
  SetRisk: plain(inputs.SetRiskInput, {
    about: 'Says how badly a case could turn out.',
    refused: whileOpen,
  }),
  RecuseOfficer: act({
    input: inputs.RecuseOfficerInput,
    about:
      'Keeps an officer who has an interest in a case out of it, from whichever post. Anybody recuses himself.',
    refused: [...whileOpen, 'OFFICER_UNKNOWN'],
    prepare: recuse,
  }),
} satisfies CaseActRows<keyof SupervisionCommands>;
