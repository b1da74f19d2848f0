import { findCategory, isRefused, type CorrectionCommands, type RefusalCode } from '@casegrid/domain';
import * as inputs from '../inputs';
import { act, plain, refusalOf, type Asked, type CaseActRows, type Sources } from './act';
import { byPost } from './codes';
import { findPlace } from './find-place';

async function category(
  { reason, ...input }: inputs.CorrectCategoryInput,
  { act, state }: Asked,
  { facts }: Sources,
) {
  const found = findCategory(await facts.catalogueAt(act.at, state.place.unit), input.category);
  return isRefused(found) ? found : { category: found, reason };
}

async function place({ reason, ...input }: inputs.CorrectPlaceInput, _: Asked, from: Sources) {
  const found = await findPlace(input.place, from);
  return isRefused(found) ? found : { place: found, reason };
}

/** He is sealed only for a correction that would be accepted. */
async function reporter(input: inputs.CorrectReporterInput, asked: Asked, { sealing }: Sources) {
  const { reason } = input;
  const unsealed = { reporter: { personId: '', part: 'REPORTER', name: '' }, reason } as const;
  const refused = refusalOf({ type: 'CorrectReporter', data: unsealed }, asked);
  if (refused) return refused;
  const sealed = await sealing.sealReporter(asked.state, input.reporter, input.commandId);
  return isRefused(sealed) ? sealed : { reporter: sealed, reason };
}

const whileOpen: readonly RefusalCode[] = ['CASE_NOT_OPEN', ...byPost];

export const correctionActs = {
  CorrectCategory: act({
    input: inputs.CorrectCategoryInput,
    about:
      'Puts right what kind of case it is. What was said before stays on record, and no clock is touched.',
    refused: [...whileOpen, 'BEFORE_RECORDS', 'CATEGORY_UNKNOWN', 'CATEGORY_NOT_A_LEAF'],
    prepare: category,
  }),
  CorrectPlace: act({
    input: inputs.CorrectPlaceInput,
    about: 'Puts right where it is, within its district. What was said before stays on record.',
    refused: [...whileOpen, 'NOT_A_PLACE', 'UNIT_UNKNOWN', 'UNIT_ELSEWHERE', 'PLACE_OF_OTHER_UNITS'],
    prepare: place,
  }),
  CorrectReporter: act({
    input: inputs.CorrectReporterInput,
    about:
      'Puts right who reported it, for calling him back. Who was named before is shown no more; the change is on record.',
    refused: [...whileOpen, 'PERSON_ERASED'],
    prepare: reporter,
  }),
  SetConfidentiality: plain(inputs.SetConfidentialityInput, {
    about: 'Hides who reported a case, and whom it concerns, from those who handle it; or no longer.',
    refused: whileOpen,
  }),
} satisfies CaseActRows<keyof CorrectionCommands>;
