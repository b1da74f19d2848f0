import {
  openMediationStatuses,
  type AgreementForm,
  type Day,
  type DisputeKind,
  type Intensification,
  type MediationOutcome,
  type MediationStatus,
  type Track,
} from '@casegrid/domain';
import { addWithin, type CaseFilter } from '../cases/case-filter';
import { escapeLike, wordsIn, type Where } from '../engine/where';
import { addBounds } from './mediation-ties';
import { isOpenMediation } from './mediations';

/** From a day to another, both of them in it. */
export interface Period {
  readonly from: Day;
  readonly until: Day;
}

/** Which mediations; all conditions must hold. One that names nothing, or null, is none. */
export interface MediationFilter extends Pick<CaseFilter, 'within' | 'map'> {
  readonly statuses?: readonly MediationStatus[] | null;
  readonly track?: Track | null;
  readonly kind?: DisputeKind | null;
  /** The committee or office before which it is. */
  readonly committee?: string | null;
  /** Id of an officer who mediates it. */
  readonly mediator?: string | null;
  readonly number?: string | null;
  readonly outcomes?: readonly MediationOutcome[] | null;
  /** Not concluded yet. */
  readonly isUnderWay?: true;
  /** Words of what happened, all of which it contains: for those who see inside alone. */
  readonly text?: string | null;
  readonly acceptedFrom?: Day | null;
  readonly acceptedUntil?: Day | null;
  readonly concluded?: Period;
  readonly inForce?: Period;
  readonly toPerform?: Period;
  readonly form?: AgreementForm;
  readonly isConfirmed?: true;
  readonly isPerformed?: true;
  readonly prevented?: Period & { readonly kind: Intensification };
}

function addSome(where: Where, column: string, some: readonly string[] | null | undefined): void {
  if (some?.length) where.add((value) => `${column} = any(${value})`, some);
}

function addPeriod(where: Where, column: string, period: Partial<Record<'from' | 'until', Day | null>> = {}) {
  where.add((value) => `${column} >= ${value}`, period.from);
  where.add((value) => `${column} <= ${value}`, period.until);
}

function addPlace(where: Where, { within, map }: MediationFilter): void {
  if (!within) return;
  // What came to a unit from another may have come from another district.
  if (!map?.came.length) addBounds(where, within);
  addWithin(where, { within, ...(map && { map }) });
}

function addPrevented(where: Where, prevented: MediationFilter['prevented']): void {
  if (!prevented) return;
  const { kind, from, until } = prevented;
  where.values.push(`${kind} ${from}`, `${kind} ${until}`);
  const [first, last] = [where.values.length - 1, where.values.length];
  where.conditions.push("prevented <> '{}'");
  where.conditions.push(
    `exists (select from unnest(prevented) as p(one) where p.one collate "C" between $${first} and $${last})`,
  );
}

function addAgreement(where: Where, filter: MediationFilter): void {
  addPeriod(where, 'effective_on', filter.inForce);
  addPeriod(where, 'perform_by', filter.toPerform);
  where.add((value) => `form = ${value}`, filter.form);
  if (filter.isConfirmed) where.conditions.push('is_confirmed');
  if (filter.isPerformed) where.conditions.push('is_performed');
}

function addStatuses(where: Where, statuses: MediationFilter['statuses']): void {
  addSome(where, 'status', statuses);
  if (statuses?.length && statuses.every((status) => openMediationStatuses.includes(status)))
    where.conditions.push(isOpenMediation);
}

/** What a filter asks for, beside what ties it to whoever asks. */
export function addMediationFilter(where: Where, filter: MediationFilter): void {
  addPlace(where, filter);
  addStatuses(where, filter.statuses);
  where.add((value) => `track = ${value}`, filter.track);
  where.add((value) => `kind = ${value}`, filter.kind);
  where.add((value) => `committee = ${value}`, filter.committee);
  where.add((value) => `mediators <> '{}' and mediators @> array[${value}]::text[]`, filter.mediator);
  where.add((value) => `number = ${value}`, filter.number);
  addSome(where, 'outcome', filter.outcomes);
  if (filter.isUnderWay) where.conditions.push('outcome is null');
  addPeriod(where, 'accepted_on', { from: filter.acceptedFrom ?? null, until: filter.acceptedUntil ?? null });
  addPeriod(where, 'concluded_on', filter.concluded);
  addAgreement(where, filter);
  addPrevented(where, filter.prevented);
  for (const word of wordsIn(filter.text))
    where.add((value) => `text ilike ${value}`, `%${escapeLike(word)}%`);
}
