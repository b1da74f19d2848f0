import type { AskedMediationCommands, RefusalCode } from '@casegrid/domain';
import { notKept } from '../../files/not-kept';
import * as inputs from '../inputs';
import {
  act,
  plain,
  refusalOf,
  type MediationActRows,
  type MediationAsked,
  type MediationSources,
} from './act';
import { ofCommittee, ofJustice, ofMediator, ofMediatorOrJustice, ofParty } from './codes';

const agreed: readonly RefusalCode[] = [
  'NOT_BEING_MEDIATED',
  ...ofMediator,
  'HAND_OVER_PENDING',
  'OBLIGATION_MISSING',
  'OBLIGATION_NOT_BETWEEN_PARTIES',
  'OBLIGATION_DUE_IN_THE_PAST',
];
const signing: readonly RefusalCode[] = ['NO_AGREEMENT_TO_SIGN', ...ofMediator];
const inForce: readonly RefusalCode[] = ['NO_AGREEMENT_IN_FORCE', ...ofMediator];
const before: readonly RefusalCode[] = ['NO_AGREEMENT_IN_FORCE', ...ofJustice, 'NOT_BEFORE_THE_COURT'];
const suing: readonly RefusalCode[] = ['NOTHING_TO_SUE_ABOUT', ...ofMediatorOrJustice];
const filing: readonly RefusalCode[] = ['MEDIATION_ARCHIVED', 'NOT_A_PARTY', 'NOT_ITS_MEDIATOR'];

/** Files are looked for only when nothing else stands against it. */
async function archive(
  { note, withoutFiles }: inputs.ArchiveMediationInput,
  asked: MediationAsked,
  { files }: MediationSources,
): Promise<AskedMediationCommands['ArchiveMediation']> {
  const data = { note, withoutFiles, missingFiles: [] };
  if (refusalOf({ type: 'ArchiveMediation', data }, asked)) return data;
  return { ...data, missingFiles: await notKept(asked.state.files, files) };
}

export const agreementActs = {
  DraftAgreement: plain(inputs.DraftAgreementInput, {
    about: 'Puts down what is to be signed by every party and mediator, and sealed.',
    refused: agreed,
  }),
  WithdrawDraft: plain(inputs.WithdrawDraftInput, {
    about: 'Takes back what was to be signed; every mark on it is void.',
    refused: signing,
  }),
  SignAgreement: plain(inputs.SignAgreementInput, {
    about: 'A party signs. With the last mark that it needs the agreement is in force.',
    refused: [...signing, ...ofParty, 'NOT_A_SIGNATORY', 'SIGNED_ALREADY', 'SIGNED_SHEET_NEEDED'],
  }),
  SignAsMediator: act({
    input: inputs.SignAsMediatorInput,
    about: 'A mediator signs. With the last mark that it needs the agreement is in force.',
    refused: [...signing, 'SIGNED_ALREADY'],
    prepare: () => ({}),
  }),
  SealAgreement: act({
    input: inputs.SealAgreementInput,
    about: 'The committee seals. With the last mark that it needs the agreement is in force.',
    refused: ['NO_AGREEMENT_TO_SIGN', ...ofCommittee, 'SEALED_ALREADY'],
    prepare: () => ({}),
  }),
  RecordOralAgreement: plain(inputs.RecordOralAgreementInput, {
    about: 'Records what was agreed on by word of mouth: in force that day.',
    refused: [...agreed, 'CONSENT_OF_ALL_NEEDED'],
  }),
  RecordPerformance: plain(inputs.RecordPerformanceInput, {
    about: 'Says how far an obligation was performed: whoever is owed, or a mediator.',
    refused: [...inForce, 'NOT_A_PARTY', 'OBLIGATION_UNKNOWN', 'NOT_THE_CREDITOR'],
  }),
  RecordFollowUp: plain(inputs.RecordFollowUpInput, {
    about: 'Records a visit about the performance of an agreement.',
    refused: [...inForce, 'VISITED_ALREADY'],
  }),
  RecordPersuasion: plain(inputs.RecordPersuasionInput, {
    about: 'Records that somebody who broke the agreement was talked to.',
    refused: ['AGREEMENT_NOT_BREACHED', ...ofMediator],
  }),
  ApplyConfirmation: plain(inputs.ApplyConfirmationInput, {
    about: 'The parties apply jointly for judicial confirmation, within thirty days.',
    refused: [
      'NO_AGREEMENT_IN_FORCE',
      ...ofMediatorOrJustice,
      'CONFIRMATION_APPLIED_ALREADY',
      'NOT_CONFIRMABLE',
      'CONFIRMATION_WINDOW_OVER',
      'CONSENT_OF_ALL_NEEDED',
    ],
  }),
  RecordCourtAcceptance: plain(inputs.RecordCourtAcceptanceInput, {
    about: 'The court has accepted the application.',
    refused: before,
  }),
  RecordCourtRefusal: plain(inputs.RecordCourtRefusalInput, {
    about: 'The court has not accepted the application; within its window it may be made again.',
    refused: before,
  }),
  RecordCourtExtension: plain(inputs.RecordCourtExtensionInput, {
    about: 'The court takes longer, once.',
    refused: [...before, 'NO_CLOCK_RUNS', 'NO_MORE_EXTENSIONS', 'EXTENSION_TOO_LONG'],
  }),
  RecordConfirmation: plain(inputs.RecordConfirmationInput, {
    about: 'The court has confirmed the agreement. For two years it can be enforced.',
    refused: before,
  }),
  RecordConfirmationRefusal: plain(inputs.RecordConfirmationRefusalInput, {
    about: 'The court has refused to confirm the agreement.',
    refused: before,
  }),
  RecordRevocation: plain(inputs.RecordRevocationInput, {
    about: 'The court has revoked its confirmation.',
    refused: before,
  }),
  RecordChallenge: plain(inputs.RecordChallengeInput, {
    about:
      'Somebody whom a confirmed agreement harms, and who is no party, has gone to court: be it in time or not.',
    refused: [...before, 'CHALLENGE_PENDING', 'OCCURRED_IN_FUTURE'],
  }),
  RecordChallengeRefusal: plain(inputs.RecordChallengeRefusalInput, {
    about: 'The court has refused the challenge of a third party.',
    refused: [...before, 'NOT_CHALLENGED'],
  }),
  RecordEnforcement: plain(inputs.RecordEnforcementInput, {
    about: 'A party has applied to the court for enforcement.',
    refused: [...before, 'ENFORCEMENT_WINDOW_OVER'],
  }),
  RecordSuit: plain(inputs.RecordSuitInput, {
    about: 'A party has gone to court, which nobody keeps him from.',
    refused: [...suing, 'PARTY_UNKNOWN'],
  }),
  RecordSuitResult: plain(inputs.RecordSuitResultInput, {
    about: 'How a suit ended, told back to the committee.',
    refused: [...suing, 'SUIT_UNKNOWN', 'SUIT_DECIDED_ALREADY', 'AGREEMENT_NOT_AT_ISSUE'],
  }),
  RecordDecisionOutcome: plain(inputs.RecordDecisionOutcomeInput, {
    about: 'Whether the parties keep what the government decided, and which roads they were told of.',
    refused: ['NOT_DECIDED_BY_GOVERNMENT', ...ofMediatorOrJustice, 'ROADS_NOT_TOLD'],
  }),
  AttachToMediation: plain(inputs.AttachToMediationInput, {
    about: 'Adds a file, for those who take part.',
    refused: [...filing, 'FILE_ATTACHED_ALREADY'],
  }),
  NoteOnMediation: plain(inputs.NoteOnMediationInput, {
    about: 'Adds a word, for those who take part.',
    refused: filing,
  }),
  ArchiveMediation: act({
    input: inputs.ArchiveMediationInput,
    about: 'Closes the file of a mediation that is over, once it is complete.',
    refused: [
      'MEDIATION_NOT_ENDED',
      ...ofCommittee,
      'SUIT_PENDING',
      'CHALLENGE_PENDING',
      'CONFIRMATION_PENDING',
      'RISK_NOT_REPORTED',
      'FILE_INCOMPLETE',
      'FILES_NOT_KEPT',
      'REASON_NEEDED',
    ],
    prepare: archive,
  }),
} satisfies MediationActRows<
  | 'DraftAgreement'
  | 'WithdrawDraft'
  | 'SignAgreement'
  | 'SignAsMediator'
  | 'SealAgreement'
  | 'RecordOralAgreement'
  | 'RecordPerformance'
  | 'RecordFollowUp'
  | 'RecordPersuasion'
  | 'ApplyConfirmation'
  | 'RecordCourtAcceptance'
  | 'RecordCourtRefusal'
  | 'RecordCourtExtension'
  | 'RecordConfirmation'
  | 'RecordConfirmationRefusal'
  | 'RecordRevocation'
  | 'RecordChallenge'
  | 'RecordChallengeRefusal'
  | 'RecordEnforcement'
  | 'RecordSuit'
  | 'RecordSuitResult'
  | 'RecordDecisionOutcome'
  | 'AttachToMediation'
  | 'NoteOnMediation'
  | 'ArchiveMediation'
>;
