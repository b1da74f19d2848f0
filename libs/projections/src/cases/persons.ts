import type { CaseEvents } from '@casegrid/domain';
import type { Recorded } from '@casegrid/event-store';
import type { Fold } from '../engine/read-model';
import type { Cells, Table } from '../engine/table';

/** That somebody is in a case, or was named in it by mistake: his id and nothing of him. */
interface PersonRow extends Cells {
  readonly district: string;
  readonly person_id: string;
  readonly case_id: string;
}

/** Whose question: in which cases is a person whose data are to be erased or put right? */
const personTable: Table = {
  name: 'person',
  key: ['district', 'person_id', 'case_id'],
  columns: { district: 'text', person_id: 'text', case_id: 'text' },
  indexes: ['(person_id, case_id)'],
  isInsertOnly: true,
};

type Named = CaseEvents['CaseReported']['people'][number];

const rowOf =
  ({ stream, metadata: { district } }: Recorded<'CaseReported' | 'ReporterCorrected'>) =>
  ({ personId }: Named) => {
    const key = { district, person_id: personId, case_id: stream.slice('case-'.length) };
    return { key, evolve: () => key };
  };

export const personFold: Fold<PersonRow> = {
  table: personTable,
  on: {
    CaseReported: (event) => event.data.people.map(rowOf(event)),
    ReporterCorrected: (event) => [rowOf(event)(event.data.reporter)],
  },
};
