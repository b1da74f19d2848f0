import {
  agreementForms,
  confirmationStatuses,
  disputeKinds,
  intensifications,
  mediationOutcomes,
  milestoneKinds,
  milestoneResults,
  milestoneStatuses,
  mediationParts,
  mediationStatuses,
  mediationWorkLists,
  notAcceptedReasons,
  paperKinds,
  performances,
  proposers,
  relations,
  suitKinds,
  suitResults,
  terminationReasons,
  tracks,
  visits,
} from '@casegrid/domain';
import { fieldSources } from '@casegrid/papers';
import { paperFieldTypes } from '../mediations/papers/field-types';

/** What is said of mediations, each with its labels. */
export const mediationVocabularies = {
  MediationStatus: { codes: mediationStatuses, about: 'How far a mediation has come.' },
  MediationOutcome: { codes: mediationOutcomes, about: 'What a mediation came to.' },
  MediationWorkList: {
    codes: mediationWorkLists,
    about: 'What of mediations waits for a post, by what is to be done with it.',
  },
  Track: {
    codes: tracks,
    about: 'Who mediates: a committee of the people, an authority, or a court (三调).',
  },
  DisputeKind: { codes: disputeKinds, about: 'What people fall out about.' },
  Proposer: { codes: proposers, about: 'Who pointed the parties to mediation.' },
  MediationPart: { codes: mediationParts, about: 'As what somebody takes part in a mediation.' },
  Relation: { codes: relations, about: 'What somebody who is invited is to the parties.' },
  NotAcceptedReason: { codes: notAcceptedReasons, about: 'Why a committee does not accept a dispute.' },
  TerminationReason: { codes: terminationReasons, about: 'Why a mediation ends without an agreement.' },
  Intensification: {
    codes: intensifications,
    about: 'What a dispute threatens to become, or was kept from becoming.',
  },
  AgreementForm: { codes: agreementForms, about: 'How an agreement was made.' },
  Performance: { codes: performances, about: 'How far an obligation was performed.' },
  ConfirmationStatus: {
    codes: confirmationStatuses,
    about: 'Where a joint application for judicial confirmation stands.',
  },
  SuitKind: { codes: suitKinds, about: 'What a suit is about.' },
  SuitResult: { codes: suitResults, about: 'How a suit ended.' },
  Visit: { codes: visits, about: 'A visit after an agreement took effect.' },
  MilestoneKind: { codes: milestoneKinds, about: 'What a case waits for.' },
  MilestoneStatus: { codes: milestoneStatuses, about: 'Whether a case still waits.' },
  MilestoneResult: { codes: milestoneResults, about: 'What a mediation came to, for the case that waited.' },
  PaperKind: { codes: paperKinds, about: 'What a paper of a mediation is.' },
  PaperFieldType: { codes: paperFieldTypes, about: 'What is written in a field of a paper.' },
  PaperFieldSource: { codes: fieldSources, about: 'Where the value of a field of a paper comes from.' },
} as const;
