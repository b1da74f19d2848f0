import { isRefused, type RefusalCode } from '@casegrid/domain';
import { keyOf } from '../../graphql/node-id';
import { idOfInvited } from '../../people/sealing';
import * as inputs from '../inputs';
import { act, plain, refusalOf, type MediationActRows } from './act';
import { ofCommittee, ofMediator, ofParty } from './codes';
import { findMediators, findOffice, unsealed } from './find';

const appointing: readonly RefusalCode[] = [
  'MEDIATION_NOT_UNDER_WAY',
  ...ofCommittee,
  'OFFICER_UNKNOWN',
  'NOT_A_MEDIATOR_THERE',
];
const joining: readonly RefusalCode[] = ['MEDIATION_NOT_UNDER_WAY', 'ROLE_MAY_NOT', 'COMMITTEE_NOT_INVITED'];

export const mediatorsActs = {
  AppointMediators: act({
    input: inputs.AppointMediatorsInput,
    about: 'The committee appoints those who mediate, in the place of those who do.',
    refused: appointing,
    prepare: async ({ mediators }: inputs.AppointMediatorsInput, _, from) => {
      const found = await findMediators(mediators, from);
      return isRefused(found) ? found : { mediators: found };
    },
  }),
  ChooseMediators: act({
    input: inputs.ChooseMediatorsInput,
    about: 'The parties have chosen those who mediate.',
    refused: [...appointing, 'CONSENT_OF_ALL_NEEDED'],
    prepare: async ({ mediators, agreedBy }: inputs.ChooseMediatorsInput, _, from) => {
      const found = await findMediators(mediators, from);
      return isRefused(found) ? found : { mediators: found, agreedBy };
    },
  }),
  RecuseMediator: act({
    input: inputs.RecuseMediatorInput,
    about: 'A mediator has an interest: he steps aside, and is not appointed again. A party may say so too.',
    refused: ['NOT_BEING_MEDIATED', ...ofCommittee, ...ofParty, 'NOT_A_MEDIATOR_THERE'],
    prepare: ({ officer, reason }: inputs.RecuseMediatorInput) => ({
      officer: keyOf('officer', officer),
      reason,
    }),
  }),
  NameRepresentatives: plain(inputs.NameRepresentativesInput, {
    about: 'A large side names who speaks and signs for it.',
    refused: ['MEDIATION_NOT_UNDER_WAY', ...ofCommittee, 'TOO_MANY_REPRESENTATIVES', 'PARTY_UNKNOWN'],
  }),
  InviteParticipant: act({
    input: inputs.InviteParticipantInput,
    about: 'Invites somebody to take part, with the consent of the parties.',
    refused: ['NOT_BEING_MEDIATED', ...ofMediator, 'PARTY_UNKNOWN', 'CONSENT_OF_ALL_NEEDED', 'PERSON_ERASED'],
    prepare: async (input: inputs.InviteParticipantInput, asked, { sealing }) => {
      const { relation, agreedBy, participant } = input;
      const { mediationId, state } = asked;
      const data = { relation, agreedBy, person: unsealed('') };
      const refused = refusalOf({ type: 'InviteParticipant', data }, asked);
      if (refused) return refused;
      const seat = { number: state.people.length + 1, personId: idOfInvited(input.commandId) };
      const person = await sealing.sealParticipant(
        mediationId,
        { input: participant, ...seat },
        'participant',
      );
      return isRefused(person) ? person : { ...data, person };
    },
  }),
  InviteCommittee: act({
    input: inputs.InviteCommitteeInput,
    about: 'Asks another committee to mediate jointly, be it across a border.',
    refused: [
      'MEDIATION_NOT_UNDER_WAY',
      ...ofCommittee,
      'UNIT_UNKNOWN',
      'COMMITTEE_DOES_NOT_FIT',
      'COMMITTEE_INVITED_ALREADY',
    ],
    prepare: async ({ committee, reason }: inputs.InviteCommitteeInput, _, from) => {
      const office = await findOffice(committee, 'committee', from);
      if (isRefused(office)) return office;
      return { office: { code: office.code, isCommittee: office.kind === 'MEDIATION_COMMITTEE' }, reason };
    },
  }),
  JoinMediation: act({
    input: inputs.JoinMediationInput,
    about: 'Mediates jointly, as was asked.',
    refused: joining,
    prepare: () => ({}),
  }),
  DeclineToJoin: plain(inputs.DeclineToJoinInput, { about: 'Does not mediate jointly.', refused: joining }),
} satisfies MediationActRows<
  | 'AppointMediators'
  | 'ChooseMediators'
  | 'RecuseMediator'
  | 'NameRepresentatives'
  | 'InviteParticipant'
  | 'InviteCommittee'
  | 'JoinMediation'
  | 'DeclineToJoin'
>;
