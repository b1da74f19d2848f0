import { isLastConsent, isRefused, type AskedMediationCommands, type RefusalCode } from '@casegrid/domain';
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

type Begin = AskedMediationCommands['ApplyMediation'];

/** People are sealed only for what would be accepted. */
async function begin(
  type: 'ApplyMediation' | 'ProposeMediation',
  input: inputs.ApplyMediationInput,
  [asked, from]: readonly [MediationAsked, MediationSources],
): Promise<Begin | Exclude<Awaited<ReturnType<typeof findOffice>>, { kind: string }>> {
  const { mediationId, act: one } = asked;
  const place = await findPlace(input.place, from);
  if (isRefused(place)) return place;
  const office = await findOffice(input.committee, 'committee', from);
  if (isRefused(office)) return office;
  const { track, kind, summary, isComplex } = input;
  const said = { mediationId, track, kind, place, summary, isComplex, office };
  const people = input.parties.map(({ as, isMyself }, index) => ({
    number: index + 1,
    as,
    person: unsealed(isMyself ? one.actor.id : ''),
  }));
  const refused = refusalOf({ type, data: { ...said, people } } as never, asked);
  if (refused) return refused;
  const sealed = await sealParties(input.parties, asked, from);
  return isRefused(sealed) ? sealed : { ...said, people: sealed };
}

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
  'PERSON_ERASED',
];
const consenting: readonly RefusalCode[] = ['NOT_AWAITING_CONSENT', ...ofCommittee, ...ofParty];

export const beginningActs = {
  ApplyMediation: act({
    input: inputs.ApplyMediationInput,
    about: 'Applies for mediation. Whoever applies has agreed to it; it waits for the consent of all others.',
    refused: beginning,
    prepare: (input: inputs.ApplyMediationInput, asked, from) =>
      begin('ApplyMediation', input, [asked, from]),
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
