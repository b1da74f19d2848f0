import { isRefused, type RefusalCode } from '@casegrid/domain';
import * as inputs from '../inputs';
import { act, plain, said, type MediationActRows } from './act';
import { ofCommittee, ofMediator, ofMediatorOrJustice, ofParty } from './codes';
import { findOffice } from './find';

const mediating: readonly RefusalCode[] = ['NOT_BEING_MEDIATED', ...ofMediator];
const handedOver: readonly RefusalCode[] = [
  'MEDIATION_NOT_UNDER_WAY',
  'NO_HAND_OVER_PENDING',
  'ROLE_MAY_NOT',
  'NOT_OFFERED_TO_YOU',
];
const whileOpen: readonly RefusalCode[] = ['MEDIATION_NOT_OPEN', ...ofMediatorOrJustice];

export const courseActs = {
  ScheduleSession: plain(inputs.ScheduleSessionInput, {
    about: 'Sets a time for a session; closed, unless all parties want it open.',
    refused: [...mediating, 'SESSION_NOT_TO_COME', 'CONSENT_OF_ALL_NEEDED'],
  }),
  CancelSession: plain(inputs.CancelSessionInput, {
    about: 'Calls a session off.',
    refused: [...mediating, 'SESSION_NOT_SCHEDULED'],
  }),
  HoldSession: plain(inputs.HoldSessionInput, {
    about: 'Records that a session was held, with its minutes and who came.',
    refused: [...mediating, 'SESSION_NOT_SCHEDULED', 'PARTY_UNKNOWN'],
  }),
  RecordRisk: plain(inputs.RecordRiskInput, {
    about: 'Records what a dispute threatens to become. The clock for telling the police starts.',
    refused: whileOpen,
  }),
  ReportRisk: plain(inputs.ReportRiskInput, {
    about: 'Records that the police were told, however the mediation ended meanwhile.',
    refused: ['MEDIATION_ARCHIVED', ...ofMediatorOrJustice, 'NO_RISK_TO_REPORT'],
  }),
  RecordPrevention: plain(inputs.RecordPreventionInput, {
    about: 'Records what was prevented, as what it is.',
    refused: whileOpen,
  }),
  OfferHandOver: act({
    input: inputs.OfferHandOverInput,
    about:
      'Offers a mediation to another track, or to a higher or other committee. It stays here until it is taken.',
    refused: [
      'MEDIATION_NOT_UNDER_WAY',
      ...ofCommittee,
      'HAND_OVER_PENDING',
      'UNIT_UNKNOWN',
      'COMMITTEE_DOES_NOT_FIT',
      'HANDED_TO_ITSELF',
      'FILE_UNKNOWN',
      'CONSENT_OF_ALL_NEEDED',
    ],
    prepare: async (input: inputs.OfferHandOverInput, _, from) => {
      const office = await findOffice(input.committee, 'committee', from);
      if (isRefused(office)) return office;
      const { committee: _committee, ...rest } = said(input);
      return { ...rest, office };
    },
  }),
  AcceptHandOver: plain(inputs.AcceptHandOverInput, {
    about: 'Takes a mediation that was offered, with everything on record; it has a time of its own here.',
    refused: handedOver,
  }),
  DeclineHandOver: plain(inputs.DeclineHandOverInput, {
    about: 'Does not take a mediation that was offered.',
    refused: handedOver,
  }),
  WithdrawHandOver: plain(inputs.WithdrawHandOverInput, {
    about: 'Takes an offer back that nobody has answered.',
    refused: ['MEDIATION_NOT_UNDER_WAY', 'NO_HAND_OVER_PENDING', ...ofCommittee],
  }),
  ExtendMediation: plain(inputs.ExtendMediationInput, {
    about: 'Goes on longer, once, because all parties ask for it.',
    refused: [
      ...mediating,
      'NO_MORE_EXTENSIONS',
      'NO_CLOCK_RUNS',
      'DEADLINE_PASSED',
      'EXTENSION_TOO_LONG',
      'CONSENT_OF_ALL_NEEDED',
    ],
  }),
  LeaveMediation: plain(inputs.LeaveMediationInput, {
    about: 'A party leaves, which he may at any moment. With nobody left on a side it ends.',
    refused: ['MEDIATION_NOT_UNDER_WAY', ...ofCommittee, ...ofParty],
  }),
  TerminateMediation: plain(inputs.TerminateMediationInput, {
    about: 'Ends a mediation that comes to no agreement; the other roads are told.',
    refused: ['MEDIATION_NOT_UNDER_WAY', ...ofCommittee, 'ROADS_NOT_TOLD'],
  }),
  DecideDispute: plain(inputs.DecideDisputeInput, {
    about:
      'The government of the street or above decides what could not be settled. A party may go to court.',
    refused: [
      'MEDIATION_NOT_UNDER_WAY',
      'ROLE_MAY_NOT',
      'OUTSIDE_YOUR_SUBTREE',
      'HIGHER_LEADER_NEEDED',
      'NOT_ON_THE_ADMINISTRATIVE_TRACK',
    ],
  }),
} satisfies MediationActRows<
  | 'ScheduleSession'
  | 'CancelSession'
  | 'HoldSession'
  | 'RecordRisk'
  | 'ReportRisk'
  | 'RecordPrevention'
  | 'OfferHandOver'
  | 'AcceptHandOver'
  | 'DeclineHandOver'
  | 'WithdrawHandOver'
  | 'ExtendMediation'
  | 'LeaveMediation'
  | 'TerminateMediation'
  | 'DecideDispute'
>;
