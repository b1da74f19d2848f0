import { isRefused, type PaperSubject } from '@casegrid/domain';
import { templates } from '@casegrid/papers';
import * as inputs from '../inputs';
import { act, refusalOf, said, type MediationActRows } from './act';
import { ofCommittee, ofMediator } from './codes';

export const paperActs = {
  MakePaper: act({
    input: inputs.MakePaperInput,
    about:
      'Makes a paper of its file from what is on record and what you say: with a number, as a PDF that is kept among its files. `papersToMake` says what it needs; `faults` of an error name each field at fault by path and label.',
    refused: [
      'MEDIATION_ARCHIVED',
      ...new Set([...ofMediator, ...ofCommittee]),
      'PAPER_NOT_TO_BE_MADE',
      'PAPER_MADE_ALREADY',
      'PAPER_NOT_IN_FORCE',
      'PAPER_IS_SIGNED_TEXT',
      'PAPER_FIELDS_MISSING',
      'PAPER_FIELD_NOT_ASKED',
      'PAPER_FIELD_INVALID',
      'PAPER_CHARACTERS_FORBIDDEN',
      'PAPER_CHARACTERS_LACKING',
    ],
    prepare: async (input: inputs.MakePaperInput, asked, { papers }) => {
      const { fields, present, replaces, ...subject } = said(input);
      const { version: templateVersion } = templates[subject.kind];
      const paper = { ...(subject as PaperSubject), ...(replaces && { replaces }), templateVersion };
      const refused = refusalOf({ type: 'MakePaper', data: { ...paper, number: '', hash: '' } }, asked);
      if (refused) return refused;
      const made = await papers.make(asked, { subject: paper, fields, present });
      return isRefused(made) ? made : { ...paper, ...made };
    },
  }),
} satisfies MediationActRows<'MakePaper'>;
