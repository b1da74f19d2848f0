import { isEntitled, isRefused, type DispatchingCommands, type RefusalCode } from '@casegrid/domain';
import * as inputs from '../inputs';
import { act, plain, said, type Asked, type CaseActRows, type Sources } from './act';
import { byPost, leading, working } from './codes';
import { findOne, findUnits } from './find-units';

async function dispatch(
  { leadUnit, instructions, ...input }: inputs.DispatchCaseInput,
  { state, act }: Asked,
  from: Sources,
) {
  const competence = await from.facts.competence(act.at, state.place.unit, state.category);
  if (isRefused(competence)) return competence;
  const lead = await findOne(leadUnit, 'leadUnit', from);
  if (isRefused(lead)) return lead;
  const coHandlers = await findUnits(input.coHandlers, 'coHandlers', from);
  return isRefused(coHandlers) ? coHandlers : { lead, coHandlers, ...competence, instructions };
}

async function object(input: inputs.ObjectToDispatchInput, { state, act }: Asked, { facts }: Sources) {
  const competence = await facts.competence(act.at, state.place.unit, state.category);
  if (isRefused(competence)) return competence;
  const { leadUnit } = state;
  const isOnList = leadUnit !== undefined && isEntitled(competence.category, leadUnit, competence.powers);
  return { ...said(input), isEntitled: isOnList };
}

const deciding: readonly RefusalCode[] = ['NO_OBJECTION_PENDING', ...byPost, 'REQUESTER_CANNOT_APPROVE'];

export const dispatchingActs = {
  DispatchCase: act({
    input: inputs.DispatchCaseInput,
    about: 'Sends a filed case to the unit that leads its handling, with units that help.',
    refused: [
      'CASE_NOT_FILED',
      ...byPost,
      'UNIT_UNKNOWN',
      'UNIT_ELSEWHERE',
      'UNIT_MAY_NOT_HANDLE_CATEGORY',
      'BEFORE_RECORDS',
      'CATEGORY_UNKNOWN',
      'CATEGORY_NOT_A_LEAF',
    ],
    prepare: dispatch,
  }),
  RecallDispatch: plain(inputs.RecallDispatchInput, {
    about: 'Takes a case back from a unit that has not signed for it: it waits to be dispatched anew.',
    refused: ['CASE_NOT_DISPATCHED', ...byPost],
  }),
  SignCase: plain(inputs.SignCaseInput, {
    about: 'The lead unit signs for a case and begins handling.',
    refused: ['CASE_NOT_DISPATCHED', ...working],
  }),
  ObjectToDispatch: act({
    input: inputs.ObjectToDispatchInput,
    about: 'The lead unit gives a case back with its reasons; the dispatcher decides.',
    refused: [
      'CASE_NOT_DISPATCHED',
      ...leading,
      'UNIT_IS_DESIGNATED',
      'NO_MORE_OBJECTIONS',
      'OBJECTION_WINDOW_OVER',
      'POWER_IS_LISTED',
      'BEFORE_RECORDS',
      'CATEGORY_UNKNOWN',
      'CATEGORY_NOT_A_LEAF',
    ],
    prepare: object,
  }),
  UpholdObjection: plain(inputs.DecideObjectionInput, {
    about: 'Agrees with an objection: the case waits to be dispatched anew.',
    refused: deciding,
  }),
  DenyObjection: plain(inputs.DecideObjectionInput, {
    about: 'Does not agree with an objection: the case stays with the unit, to be signed for.',
    refused: deciding,
  }),
  DesignateUnit: plain(inputs.DecideObjectionInput, {
    about: 'Does not agree with an objection, for good: the unit has the case and may not object again.',
    refused: deciding,
  }),
} satisfies CaseActRows<keyof DispatchingCommands>;
