import type { Metadata } from './metadata';
import type { StoredRecord } from './port';

/** Brings stored data of one version to the shape of the next. */
type Upcast = (data: object, metadata: Metadata) => object;

interface OfCase {
  readonly caseId: string;
}

/** There were people in cases only. */
const inCase = ({ caseId: id, ...rest }: OfCase) => ({ ...rest, subject: 'CASE', id });

/** By event type: the first step turns version 1 into 2, the second 2 into 3, and so on. */
const steps: Readonly<Record<string, readonly Upcast[]>> = {
  /** Why it was published was not asked for at first. */
  CataloguePublished: [(data) => ({ ...data, reason: '' })],
  /** What was put away was named by the chain alone. */
  CaseArchived: [(data, { previous }) => ({ ...data, packageHash: previous })],
  PeopleRead: [
    (data) => {
      const { cases, ...rest } = data as { readonly cases: readonly OfCase[] };
      return { subjects: cases.map(inCase), ...rest };
    },
  ],
  PersonSought: [
    (data) => ({ ...data, found: (data as { readonly found: readonly OfCase[] }).found.map(inCase) }),
  ],
  /** Whether its files were kept was not looked at. */
  MediationArchived: [(data) => ({ ...data, withoutFiles: [] })],
};

/**
 * Stored data of an older version in today's shape.
 * @throws when a step is missing on the way to today's version
 */
export function upcast({ type, data, metadata }: StoredRecord, from: number, today: number): object {
  const due = (steps[type] ?? []).slice(from - 1);
  if (due.length !== today - from)
    throw new Error(`no way leads from version ${from} of ${type} to ${today}`);
  return due.reduce((shape, step) => step(shape, metadata as Metadata), data);
}
