import { isRefused, type HelpCommands, type RefusalCode } from '@casegrid/domain';
import * as inputs from '../inputs';
import { act, plain, type Asked, type CaseActRows, type Sources } from './act';
import { byPost, working } from './codes';
import { findLead, findUnits, naming } from './find-units';

async function consult({ participants, conclusion }: inputs.HoldConsultationInput, _: Asked, from: Sources) {
  const found = await findUnits(participants, 'participants', from);
  return isRefused(found) ? found : { participants: found.map(({ code }) => code), conclusion };
}

const leading: readonly RefusalCode[] = ['CASE_NOT_BEING_HANDLED', ...working];
const unfit: readonly RefusalCode[] = [
  'UNIT_UNKNOWN',
  'UNIT_ELSEWHERE',
  'UNIT_MAY_NOT_HANDLE_CATEGORY',
  'UNIT_LEADS_ALREADY',
];
const asked: readonly RefusalCode[] = ['CASE_NOT_BEING_HANDLED', 'ROLE_MAY_NOT', 'OFFICER_IS_RECUSED'];

export const helpActs = {
  InviteCoHandler: naming('unit', inputs.InviteCoHandlerInput, {
    about: 'The lead unit asks another to help with a task, which has a time of its own.',
    refused: [...leading, ...unfit, 'TASK_PENDING'],
  }),
  AnswerTask: plain(inputs.AnswerTaskInput, {
    about: 'The unit that was asked to help says what it did.',
    refused: [...asked, 'NO_TASK_PENDING', 'CHECKER_CANNOT_HANDLE'],
  }),
  ExcuseCoHandler: plain(inputs.ExcuseCoHandlerInput, {
    about: 'Lets a unit off its task.',
    refused: [...leading, 'NO_TASK_PENDING'],
  }),
  BlowWhistle: naming('unit', inputs.BlowWhistleInput, {
    about: 'A street, town, community or village calls a department to the place (吹哨报到).',
    refused: [...leading, 'NOT_A_STREET_OR_COMMUNITY', ...unfit, 'WHISTLE_OPEN'],
  }),
  ReportIn: plain(inputs.ReportInInput, {
    about: 'The department that was called says that it has come.',
    refused: [...asked, 'NO_WHISTLE_OPEN', 'CHECKER_CANNOT_HANDLE'],
  }),
  CloseWhistle: plain(inputs.CloseWhistleInput, {
    about: 'Ends what a department was called for, be it that it came or is not wanted any more.',
    refused: [...leading, 'NO_WHISTLE_OPEN'],
  }),
  OfferTransfer: act({
    input: inputs.OfferTransferInput,
    about: 'Offers the lead to another unit, which has it once it accepts. No clock stops or starts.',
    refused: [
      ...leading,
      'TRANSFER_PENDING',
      ...unfit,
      'UNIT_BELOW_LEAD',
      'CATEGORY_UNKNOWN',
      'CATEGORY_NOT_A_LEAF',
    ],
    prepare: findLead,
  }),
  AcceptTransfer: plain(inputs.AcceptTransferInput, {
    about: 'Takes the lead that was offered; the unit that had it stays as co-handler.',
    refused: [...asked, 'NO_TRANSFER_OFFERED', 'CHECKER_CANNOT_HANDLE'],
  }),
  DeclineTransfer: plain(inputs.DeclineTransferInput, {
    about: 'Does not take the lead that was offered.',
    refused: [...asked, 'NO_TRANSFER_OFFERED', 'CHECKER_CANNOT_HANDLE'],
  }),
  WithdrawTransfer: plain(inputs.WithdrawTransferInput, {
    about: 'The lead unit takes back an offer that nobody has answered, and may make another.',
    refused: [...leading, 'NO_TRANSFER_PENDING'],
  }),
  HoldConsultation: act({
    input: inputs.HoldConsultationInput,
    about: 'Records what units agreed on about a hard case, before it is dispatched or while it is handled.',
    refused: ['CASE_NOT_OPEN', ...byPost, 'CHECKER_CANNOT_HANDLE', 'UNIT_UNKNOWN'],
    prepare: consult,
  }),
} satisfies CaseActRows<keyof HelpCommands>;
