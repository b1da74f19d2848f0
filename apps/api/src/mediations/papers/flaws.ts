import { Refused, type RefusalCode } from '@casegrid/domain';
import { PaperRefused, type PaperCode } from '@casegrid/papers';

const codes: Readonly<Record<Exclude<PaperCode, 'TEMPLATE_INVALID'>, RefusalCode>> = {
  FIELDS_MISSING: 'PAPER_FIELDS_MISSING',
  FIELD_UNKNOWN: 'PAPER_FIELD_NOT_ASKED',
  FIELD_INVALID: 'PAPER_FIELD_INVALID',
  CHARACTERS_FORBIDDEN: 'PAPER_CHARACTERS_FORBIDDEN',
  CHARACTERS_LACKING: 'PAPER_CHARACTERS_LACKING',
};

/** What work on a paper gives, or why it cannot be made. A template that contradicts itself is nobody's mistake but ours. */
export function unlessFlawed<Made>(work: () => Made): Made | Refused {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof PaperRefused) || error.code === 'TEMPLATE_INVALID') throw error;
    return new Refused(codes[error.code], 'fields', error.faults);
  }
}
