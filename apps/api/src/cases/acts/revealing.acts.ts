import { Refused, type RefusalCode, type RevealingCommands } from '@casegrid/domain';
import { keyOf } from '../../graphql/node-id';
import * as inputs from '../inputs';
import { act, plain, said, type Asked, type CaseActRows, type Sources } from './act';
import { byPost } from './codes';

async function decided<Input extends inputs.RevealDecisionInput>(
  input: Input,
  _: Asked,
  { authority }: Sources,
) {
  const officer = keyOf('officer', input.officer);
  const isKnown = await authority.standing(officer);
  return isKnown ? { ...said(input), officer } : new Refused('OFFICER_UNKNOWN', 'officer');
}

const deciding: readonly RefusalCode[] = [
  'NOTHING_ASKED',
  ...byPost,
  'REQUESTER_CANNOT_APPROVE',
  'HANDLER_CANNOT_REVEAL',
  'OFFICER_UNKNOWN',
];
const seeking: readonly RefusalCode[] = ['CASE_NOT_OPEN', 'ROLE_MAY_NOT', 'OFFICER_IS_RECUSED'];

export const revealingActs = {
  RequestReveal: plain(inputs.RequestRevealInput, {
    about:
      'Asks to know whom a confidential case concerns, for an officer from whom it is hidden. A supervisor or leader decides.',
    refused: [...seeking, 'NOT_CONFIDENTIAL_TO_YOU', 'REVEAL_ASKED'],
  }),
  GrantReveal: act({
    input: inputs.GrantRevealInput,
    about: 'Lets an officer who asked read whom a confidential case concerns, for some hours.',
    refused: deciding,
    prepare: decided,
  }),
  DenyReveal: act({
    input: inputs.DenyRevealInput,
    about: 'Does not let an officer who asked read whom a confidential case concerns.',
    refused: deciding,
    prepare: decided,
  }),
  RevealPeople: plain(inputs.RevealPeopleInput, {
    about:
      'Answers whom a confidential case concerns, while that is granted to you. Each time goes on record with its purpose.',
    refused: [...seeking, 'REVEAL_NOT_GRANTED'],
  }),
} satisfies CaseActRows<keyof RevealingCommands>;
