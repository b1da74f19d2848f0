import { districtOf, isRefused, sampledShare, type SelfHandlingCommands } from '@casegrid/domain';
import * as inputs from '../inputs';
import { act, refusalOf, type Asked, type CaseActRows, type Sources } from './act';
import { reportOf } from './intake.acts';

/** A number is drawn, and chance asked, only for what would be accepted; people are sealed last. */
async function selfHandled(input: inputs.RecordSelfHandledInput, asked: Asked, from: Sources) {
  const report = await reportOf(input, asked, from);
  if (isRefused(report)) return report;
  const { summary } = input;
  const evidenceAfter = input.evidenceAfter.map((one) => ({ ...one }));
  const data = { ...report, summary, evidenceAfter, number: '', isSampled: false };
  const refused = refusalOf({ type: 'RecordSelfHandled', data }, asked);
  if (refused) return refused;
  const people = await from.sealing.seal(asked.caseId, input.people, asked.act.actor);
  if (isRefused(people)) return people;
  const unit = districtOf(input.place.unit);
  const number = await from.numbers.draw(asked.caseId, asked.act, asked.correlationId, unit);
  return { ...data, people, number, isSampled: from.chance() < sampledShare };
}

export const selfHandlingActs = {
  RecordSelfHandled: act({
    input: inputs.RecordSelfHandledInput,
    about:
      'A grid worker reports what he has seen to himself, of a category on the list, with photos of before and after. Some of it is checked.',
    refused: [
      'ROLE_MAY_NOT',
      'CATEGORY_NOT_SELF_HANDLED',
      'PHOTO_MISSING',
      'OUTSIDE_YOUR_SUBTREE',
      'NOT_A_PLACE',
      'UNIT_UNKNOWN',
      'BEFORE_RECORDS',
      'CATEGORY_UNKNOWN',
      'CATEGORY_NOT_A_LEAF',
      'CASE_ALREADY_REPORTED',
      'PERSON_ERASED',
    ],
    prepare: selfHandled,
  }),
} satisfies CaseActRows<keyof SelfHandlingCommands>;
