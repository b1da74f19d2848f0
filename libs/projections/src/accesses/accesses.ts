import { districtOf, type AccessKind, type Post } from '@casegrid/domain';
import type { Recorded } from '@casegrid/event-store';
import { foldOf, type Change, type Fold, type ReadModel } from '../engine/read-model';
import type { Cells, Table } from '../engine/table';

/** One case of those whose people an officer read at a moment. */
export interface AccessRow extends Cells {
  readonly district: string;
  /** Empty when he looked for somebody and found nobody. */
  readonly case_id: string;
  readonly occurred_at: string;
  readonly access_id: string;
  readonly kind: AccessKind;
  readonly officer_id: string;
  readonly role: string | null;
  readonly unit: string | null;
  readonly operation: string | null;
  readonly people: number;
  readonly fields: readonly string[];
  /** Where the case lay. */
  readonly path: readonly string[];
}

/** Whose question: who read the people of this case; what did this officer read? */
export const accessTable: Table = {
  name: 'one',
  key: ['district', 'case_id', 'occurred_at', 'access_id'],
  columns: {
    district: 'text',
    case_id: 'text',
    occurred_at: 'text',
    access_id: 'text',
    kind: 'text',
    officer_id: 'text',
    role: 'text',
    unit: 'text',
    operation: 'text',
    people: 'integer',
    fields: 'text[]',
    path: 'text[]',
  },
  indexes: ['(case_id, occurred_at, access_id)', '(officer_id, occurred_at, access_id, case_id)'],
  isInsertOnly: true,
};

type OfCase = Pick<AccessRow, 'case_id' | 'kind' | 'people' | 'fields' | 'path'>;

const districtIn = (path: readonly string[], otherwise: string) => {
  const unit = path.at(-1);
  return unit === undefined ? otherwise : (districtOf(unit) ?? unit);
};

function changeOf(
  { id, data: { operation }, metadata }: Recorded<'PeopleRead' | 'PersonSought'>,
  of: OfCase,
): Change<AccessRow> {
  const { actor, occurredAt } = metadata;
  const post: Post | undefined = actor.kind === 'OFFICER' ? actor.post : undefined;
  const district = districtIn(of.path, metadata.district);
  const key = { district, case_id: of.case_id, occurred_at: occurredAt, access_id: id };
  const { role = null, unit = null } = post ?? {};
  return {
    key,
    evolve: () => ({ ...key, ...of, officer_id: actor.id, role, unit, operation: operation ?? null }),
  };
}

const readOf = (event: Recorded<'PeopleRead'>) =>
  event.data.cases.map(({ caseId, ...read }) =>
    changeOf(event, { ...read, case_id: caseId, kind: 'PEOPLE_READ' }),
  );

/** Of each case how many were found in it; one row of no case when nobody was. */
function soughtOf(event: Recorded<'PersonSought'>): Change<AccessRow>[] {
  const { by, found } = event.data;
  const sought = { kind: 'PERSON_SOUGHT', fields: [by] } as const;
  if (found.length === 0) return [changeOf(event, { ...sought, case_id: '', people: 0, path: [] })];
  const paths = new Map(found.map(({ caseId, path }) => [caseId, path]));
  return [...paths].map(([caseId, path]) => {
    const people = found.filter((one) => one.caseId === caseId).length;
    return changeOf(event, { ...sought, case_id: caseId, people, path });
  });
}

const accessFold: Fold<AccessRow> = {
  table: accessTable,
  on: { PeopleRead: readOf, PersonSought: soughtOf },
};

export const accesses: ReadModel = {
  name: 'accesses',
  version: 1,
  streams: ['access-'],
  folds: [foldOf(accessFold)],
};
