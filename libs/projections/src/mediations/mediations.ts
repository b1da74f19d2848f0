import { codesOf, mediationEventNames, openMediationStatuses } from '@casegrid/domain';
import { levelColumns } from '../cases/cases';
import { foldOf, type Change, type Fold, type ReadModel } from '../engine/read-model';
import type { Cells, Table } from '../engine/table';
import { cellsOf } from './mediation-cells';
import { countTable, placedTable, sharesOf } from './mediation-counts';
import { turnMediation, type MediationPage, type MediationRecord } from './mediation-page';

/** A row of `mediations.one`: the whole page; what lists filter and sort by beside it follows from that. */
export interface MediationRow extends Cells {
  readonly district: string;
  readonly mediation_id: string;
  readonly page: MediationPage;
}

/** Where a mediation stands by what is due next: after all that is due come those without a clock that runs. */
export const mediationDueOrder = "coalesce(due_at, 'Z' || begun_at)";

export const isOpenMediation = `status in ('${openMediationStatuses.join("', '")}')`;

/** Lists of a whole district or province read what they need, in their order. */
const wide = (columns: string, where = '') =>
  ['district', 'province'].map(
    (level) => `(${level}, ${columns}, mediation_id)${where && ` where ${where}`}`,
  );

/** Days and moments of what is to come or was counted; most mediations have none. */
const dated = ['accepted_on', 'concluded_on', 'effective_on', 'perform_by', 'held_last'] as const;
const toCome = ['confirmable_until', 'agenda_until', 'visit_until'] as const;

/** Whose question: which mediations may I know of, wait for me, or come to something these days; and what is in one? */
export const mediationTable: Table = {
  name: 'one',
  key: ['district', 'mediation_id'],
  columns: {
    ...{
      district: 'text',
      mediation_id: 'text',
      number: 'text',
      status: 'text',
      track: 'text',
      kind: 'text',
    },
    ...{ province: 'text', city: 'text', street: 'text', area: 'text', community: 'text', grid: 'text' },
    ...{ places: 'text', committee: 'text', text: 'text', begun_at: 'text', due_at: 'text', outcome: 'text' },
    knowing_units: 'text[]',
    taking_units: 'text[]',
    mediators: 'text[]',
    seats: 'text[]',
    recused: 'text[]',
    people: 'text[]',
    parties: 'text[]',
    is_followed: 'boolean',
    waits: 'text[]',
    ...{ accepted_on: 'text', concluded_on: 'text', effective_on: 'text', form: 'text', perform_by: 'text' },
    ...{ is_confirmed: 'boolean', is_performed: 'boolean', prevented: 'text[]' },
    confirmable_until: 'text',
    agenda_until: 'text',
    agenda: 'json',
    visit_until: 'text',
    visits: 'json',
    held_last: 'text',
    held: 'json',
    page: 'json',
  },
  indexes: [
    '(mediation_id)',
    '(number) where number is not null',
    ...levelColumns.map((level) => `(${level}, begun_at, mediation_id)`),
    ...wide(mediationDueOrder),
    ...dated.flatMap((day) => wide(day, `${day} is not null`)),
    ...toCome.flatMap((moment) => wide(moment, `${moment} is not null`)),
    ...wide('begun_at', "prevented <> '{}'"),
    '(committee, begun_at, mediation_id)',
    `(committee) where ${isOpenMediation}`,
    '(committee, accepted_on) where accepted_on is not null',
    'using gin (knowing_units)',
    "using gin (mediators) where mediators <> '{}'",
    'using gin (people)',
    "using gin (waits) where waits <> '{}'",
    'using gin (text public.gin_trgm_ops)',
  ],
};

/** Every event of a mediation turns its page. */
const turn = (event: MediationRecord): readonly Change<MediationRow>[] => {
  const key = {
    district: event.metadata.district,
    mediation_id: event.stream.slice('mediation-'.length),
  };
  return [{ key, evolve: (row) => ({ ...key, page: turnMediation(row?.page, event) }) }];
};

const mediationFold: Fold<MediationRow> = {
  table: mediationTable,
  on: Object.fromEntries(codesOf(mediationEventNames).map((type) => [type, turn])),
  filled: ({ district, mediation_id, page }) => ({ district, mediation_id, ...cellsOf(page), page }),
  countsIn: ({ district, page }) => sharesOf(district, page),
};

export const mediations: ReadModel = {
  name: 'mediations',
  version: 3,
  streams: ['mediation-'],
  folds: [foldOf(mediationFold)],
  sums: [countTable, placedTable],
};
