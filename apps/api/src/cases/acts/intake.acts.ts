import { findCategory, isRefused, type IntakeCommands, type RefusalCode } from '@casegrid/domain';
import * as inputs from '../inputs';
import { act, plain, refusalOf, type Asked, type CaseActRows, type Sources } from './act';
import { byPost } from './codes';
import { findAssignee } from './find-assignee';
import { findPlace } from './find-place';

/** What is reported, without the people in it. */
export async function reportOf(input: inputs.ReportCaseInput, { caseId, act }: Asked, from: Sources) {
  const place = await findPlace(input.place, from);
  if (isRefused(place)) return place;
  const category = findCategory(await from.facts.catalogueAt(act.at, input.place.unit), input.category);
  if (isRefused(category)) return category;
  const { title, description, source, isConfidential } = input;
  const evidence = input.evidence.map((one) => ({ ...one }));
  return {
    caseId,
    category,
    title,
    description,
    place,
    evidence,
    people: [],
    ...(source && { source }),
    ...(isConfidential && { isConfidential }),
  } as const;
}

/** People are sealed only for a report that would be accepted. */
async function report(input: inputs.ReportCaseInput, asked: Asked, from: Sources) {
  const data = await reportOf(input, asked, from);
  if (isRefused(data)) return data;
  const refused = refusalOf({ type: 'ReportCase', data }, asked);
  if (refused) return refused;
  const people = await from.sealing.seal(asked.caseId, input.people, asked.act.actor);
  return isRefused(people) ? people : { ...data, people };
}

/** A number is drawn only for a case that would be filed with it. */
async function file({ urgency }: inputs.FileCaseInput, asked: Asked, { numbers }: Sources) {
  const refused = refusalOf({ type: 'FileCase', data: { number: '', urgency } }, asked);
  if (refused) return refused;
  return { number: await numbers.draw(asked.caseId, asked.act, asked.correlationId), urgency };
}

const filing: readonly RefusalCode[] = [
  'CASE_NOT_AWAITING_ACCEPTANCE',
  ...byPost,
  'REQUESTER_CANNOT_APPROVE',
  'REFUSER_CANNOT_DECIDE',
];

export const intakeActs = {
  ReportCase: act({
    input: inputs.ReportCaseInput,
    about: 'Reports what is wrong. Residents report anywhere, officers within their subtree.',
    refused: [
      'ROLE_MAY_NOT',
      'OUTSIDE_YOUR_SUBTREE',
      'SOURCE_IS_NOT_YOURS',
      'NOT_A_PLACE',
      'UNIT_UNKNOWN',
      'BEFORE_RECORDS',
      'CATEGORY_UNKNOWN',
      'CATEGORY_NOT_A_LEAF',
      'CASE_ALREADY_REPORTED',
      'PERSON_ERASED',
    ],
    prepare: report,
  }),
  RequestVerification: act({
    input: inputs.RequestVerificationInput,
    about:
      'Asks a grid worker of the street, who did not report it himself, to look on site; another, when he does not come.',
    refused: [
      'CASE_NOT_AWAITING_ACCEPTANCE',
      ...byPost,
      'OFFICER_UNKNOWN',
      'VERIFIER_ASKED_ALREADY',
      'REPORTER_CANNOT_VERIFY',
      'NOT_A_GRID_WORKER_THERE',
    ],
    prepare: findAssignee,
  }),
  RecordVerification: plain(inputs.RecordVerificationInput, {
    about: 'Records what was found on site.',
    refused: ['CASE_NOT_BEING_VERIFIED', 'NOT_THE_VERIFIER', 'OFFICER_IS_RECUSED'],
  }),
  FileCase: act({
    input: inputs.FileCaseInput,
    about: 'Accepts a report as a case and gives it its number.',
    refused: filing,
    prepare: file,
  }),
  DeclineFiling: plain(inputs.DeclineFilingInput, {
    about:
      'Does not file a report; tells the reporter why and which other roads are open. The report is kept.',
    refused: filing,
  }),
} satisfies CaseActRows<keyof IntakeCommands>;
