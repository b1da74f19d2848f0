import {
  isLastConsent,
  isRefused,
  type AskedMediationCommands,
  type RefusalCode,
  type Refused,
} from '@casegrid/domain';
import { findPlace } from '../../cases/acts/find-place';
import * as inputs from '../inputs';
import {
  act,
  plain,
  refusalOf,
  type MediationActRows,
  type MediationAsked,
  type MediationSources,
} from './act';
import { ofCommittee, ofParty } from './codes';
import { findOffice, sealParties, unsealed } from './find';
import { findWaiting, tellCase } from './tell-case';

type Begin = AskedMediationCommands['ApplyMediation'];
type Beginning = 'ApplyMediation' | 'ProposeMediation';

/** What is asked, with parties who are not sealed yet; or what stands against it. */
async function outline(
  type: Beginning,
  input: inputs.ApplyMediationInput,
  [asked, from]: readonly [MediationAsked, MediationSources],
): Promise<Begin | Refused> {
  const { mediationId, act: one } = asked;
  const place = await findPlace(input.place, from);
  if (isRefused(place)) return place;
  const office = await findOffice(input.committee, 'committee', from);
  if (isRefused(office)) return office;
  const waiting = input.caseId ? await findWaiting(input.caseId, asked, from) : undefined;
  const { track, kind, summary, isComplex } = input;
  const data = {
    ...{ mediationId, track, kind, place, summary, isComplex, office },
    ...(waiting && { case: waiting }),
    people: input.parties.map(({ as, isMyself }, index) => ({
      number: index + 1,
      as,
      person: unsealed(isMyself ? one.actor.id : ''),
    })),
  };
  return refusalOf({ type, data } as never, asked) ?? data;
}

/** People are sealed only for what would be accepted. */
async function begin(
  type: Beginning,
  input: inputs.ApplyMediationInput,
  [asked, from]: readonly [MediationAsked, MediationSources],
): Promise<Begin | Refused> {
  const data = await outline(type, input, [asked, from]);
  if (isRefused(data)) return data;
  const people = await sealParties(input.parties, asked, from);
  return isRefused(people) ? people : { ...data, people };
}

/** The case that shall wait is told of a mediation that would begin. */
const reserve =
  (type: Beginning) =>
  async (input: inputs.ApplyMediationInput, asked: MediationAsked, from: MediationSources) => {
    if (!input.caseId || isRefused(await outline(type, input, [asked, from]))) return undefined;
    return tellCase(input.caseId, input, asked, from);
  };

/** A number is drawn only for a mediation that is accepted with it. */
async function consent(
  { party }: inputs.RecordConsentInput,
  asked: MediationAsked,
  { numbers }: MediationSources,
): Promise<AskedMediationCommands['RecordConsent']> {
  const { mediationId, state, act: one, correlationId } = asked;
  if (refusalOf({ type: 'RecordConsent', data: { party } }, asked) || !isLastConsent(state, party))
    return { party };
  return { party, number: await numbers.draw(mediationId, one, correlationId, state.committee) };
}

const beginning: readonly RefusalCode[] = [
  'ROLE_MAY_NOT',
  'NOT_A_PLACE',
  'UNIT_UNKNOWN',
  'MEDIATION_ALREADY_BEGUN',
  'COMMITTEE_DOES_NOT_FIT',
  'NOT_THE_COMMITTEE',
  'SIDES_INCOMPLETE',
  'NOT_A_PARTY',
  'NOT_YOUR_OWN',
  'PERSON_ERASED',
  'CASE_UNKNOWN',
  'CASE_NOT_OPEN',
  'CASE_AWAITS_MEDIATION',
  'UNIT_ELSEWHERE',
];
const consenting: readonly RefusalCode[] = ['NOT_AWAITING_CONSENT', ...ofCommittee, ...ofParty];

export const beginningActs = {
  ApplyMediation: act({
    input: inputs.ApplyMediationInput,
    about: 'Applies for mediation. Whoever applies has agreed to it; it waits for the consent of all others.',
    refused: beginning,
    prepare: (input: inputs.ApplyMediationInput, asked, from) =>
      begin('ApplyMediation', input, [asked, from]),
    reserve: reserve('ApplyMediation'),
  }),
  ProposeMediation: act({
    input: inputs.ProposeMediationInput,
    about: 'Proposes mediation to the parties, of whom each has to agree.',
    refused: beginning,
    prepare: async (input: inputs.ProposeMediationInput, asked, from) => {
      const data = await begin('ProposeMediation', input, [asked, from]);
      const { proposer, reference } = input;
      return isRefused(data) ? data : { ...data, proposer, ...(reference != null && { reference }) };
    },
    reserve: reserve('ProposeMediation'),
  }),
  RecordConsent: act({
    input: inputs.RecordConsentInput,
    about: 'A party agrees to mediation. With the last of them it is accepted, and has a number.',
    refused: [...consenting, 'CONSENT_GIVEN_ALREADY'],
    prepare: consent,
  }),
  RecordRefusal: plain(inputs.RecordRefusalInput, {
    about: 'A party refuses mediation, which ends it; the other roads are told.',
    refused: [...consenting, 'ROADS_NOT_TOLD'],
  }),
  DeclineMediation: plain(inputs.DeclineMediationInput, {
    about: 'The committee does not accept a dispute, and says where the parties may go.',
    refused: ['NOT_AWAITING_CONSENT', ...ofCommittee],
  }),
} satisfies MediationActRows<
  'ApplyMediation' | 'ProposeMediation' | 'RecordConsent' | 'RecordRefusal' | 'DeclineMediation'
>;
