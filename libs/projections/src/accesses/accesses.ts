import { districtOf, type AccessKind, type AccessSubject, type Post, type SubjectAt } from '@casegrid/domain';
import type { Recorded } from '@casegrid/event-store';
import { foldOf, type Change, type Fold, type ReadModel } from '../engine/read-model';
import type { Cells, Table } from '../engine/table';

/** One case or mediation of those whose people an officer read at a moment. */
export interface AccessRow extends Cells {
  readonly district: string;
  /** Id of the case or mediation; empty when he looked for somebody and found nobody. */
  readonly subject_id: string;
  readonly occurred_at: string;
  readonly access_id: string;
  readonly kind: AccessKind;
  /** What it was; null when he found nobody. */
  readonly subject: AccessSubject | null;
  readonly officer_id: string;
  readonly role: string | null;
  readonly unit: string | null;
  readonly operation: string | null;
  readonly people: number;
  readonly fields: readonly string[];
  /** Where it lay. */
  readonly path: readonly string[];
}

/** Whose question: who read the people of this case or mediation; what did this officer read? */
export const accessTable: Table = {
  name: 'one',
  key: ['district', 'subject_id', 'occurred_at', 'access_id'],
  columns: {
    district: 'text',
    subject_id: 'text',
    occurred_at: 'text',
    access_id: 'text',
    kind: 'text',
    subject: 'text',
    officer_id: 'text',
    role: 'text',
    unit: 'text',
    operation: 'text',
    people: 'integer',
    fields: 'text[]',
    path: 'text[]',
  },
  indexes: ['(subject_id, occurred_at, access_id)', '(officer_id, occurred_at, access_id, subject_id)'],
  isInsertOnly: true,
};

type Of = Pick<AccessRow, 'subject' | 'subject_id' | 'kind' | 'people' | 'fields' | 'path'>;

const districtIn = (path: readonly string[], otherwise: string) => {
  const unit = path.at(-1);
  return unit === undefined ? otherwise : (districtOf(unit) ?? unit);
};

function changeOf(
  { id, data: { operation }, metadata }: Recorded<'PeopleRead' | 'PersonSought'>,
  of: Of,
): Change<AccessRow> {
  const { actor, occurredAt } = metadata;
  const post: Post | undefined = actor.kind === 'OFFICER' ? actor.post : undefined;
  const district = districtIn(of.path, metadata.district);
  const key = { district, subject_id: of.subject_id, occurred_at: occurredAt, access_id: id };
  const { role = null, unit = null } = post ?? {};
  return {
    key,
    evolve: () => ({ ...key, ...of, officer_id: actor.id, role, unit, operation: operation ?? null }),
  };
}

const readOf = (event: Recorded<'PeopleRead'>) =>
  event.data.subjects.map(({ id, ...read }) =>
    changeOf(event, { ...read, subject_id: id, kind: 'PEOPLE_READ' }),
  );

/** Of each case or mediation how many were found in it; one row of none when nobody was. */
function soughtOf(event: Recorded<'PersonSought'>): Change<AccessRow>[] {
  const { by, found } = event.data;
  const sought = { kind: 'PERSON_SOUGHT', fields: [by] } as const;
  if (found.length === 0)
    return [changeOf(event, { ...sought, subject: null, subject_id: '', people: 0, path: [] })];
  const subjects = new Map<string, SubjectAt>(found.map((one) => [one.id, one]));
  return [...subjects.values()].map(({ subject, id, path }) => {
    const people = found.filter((one) => one.id === id).length;
    return changeOf(event, { ...sought, subject, subject_id: id, people, path });
  });
}

const accessFold: Fold<AccessRow> = {
  table: accessTable,
  on: { PeopleRead: readOf, PersonSought: soughtOf },
};

export const accesses: ReadModel = {
  name: 'accesses',
  version: 2,
  streams: ['access-'],
  folds: [foldOf(accessFold)],
};
