import { numberShown, type MadePaper, type PaperSubject } from '@casegrid/domain';
import { fileOf } from '../../files/file.type';
import { orNull } from '../../graphql/absent';
import type { MediationPaperType, MissingPaperType } from './paper.types';

/** What a paper is about, as it is shown. */
export const subjectOf = ({ kind, session, person, visit }: PaperSubject): MissingPaperType => ({
  kind,
  session: orNull(session),
  person: orNull(person),
  visit: orNull(visit),
});

export const paperOf = (paper: MadePaper): MediationPaperType => ({
  ...subjectOf(paper),
  number: paper.number,
  numberShown: numberShown(paper.number),
  file: fileOf(paper.hash),
  madeAt: paper.at,
  replacedBy: orNull(paper.replacedBy),
});
