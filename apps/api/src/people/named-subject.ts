import type { Person, Place } from '@casegrid/domain';
import type { CaseActs } from '../cases/case-acts';
import { flawed } from '../graphql/flawed';
import { keyOf } from '../graphql/node-id';
import type { MediationActs } from '../mediations/mediation-acts';

/** A case or a mediation that was named, as it stands, and those who are in it. */
export interface NamedSubject {
  readonly field: 'caseId' | 'mediationId';
  /** What is said of one that is not there. */
  readonly unknown: 'CASE_UNKNOWN' | 'MEDIATION_UNKNOWN';
  readonly id: string;
  readonly status?: string | undefined;
  readonly place: Place;
  readonly people: readonly Person[];
}

interface Naming {
  readonly caseId?: string | null;
  readonly mediationId?: string | null;
}

/** What was named, be it there or not; nothing when nothing was. @throws when it is both. */
export async function namedSubject(
  { caseId, mediationId }: Naming,
  cases: CaseActs,
  mediations: MediationActs,
): Promise<NamedSubject | undefined> {
  if (caseId != null && mediationId != null) throw flawed('not both a case and a mediation', 'mediationId');
  if (caseId != null) {
    const id = keyOf('case', caseId);
    const { status, place, people } = (await cases.load(id)).state;
    return { field: 'caseId', unknown: 'CASE_UNKNOWN', id, status, place, people };
  }
  if (mediationId == null) return undefined;
  const id = keyOf('mediation', mediationId);
  const { status, place, people: seats } = (await mediations.load(id)).state;
  const people = seats.map(({ person }) => person);
  return { field: 'mediationId', unknown: 'MEDIATION_UNKNOWN', id, status, place, people };
}
