import { caseDecider, territoryOf, type Case } from '@casegrid/domain';
import type { CaseRecord } from '../cases/case-page';
import { onEveryCaseEvent } from '../cases/cases';
import { chainOf, placesOf } from '../cases/places';
import { foldOf, type Change, type Fold, type ReadModel, type Share } from '../engine/read-model';
import type { Cells, Table } from '../engine/table';

/** Where a case is counted: its status, every unit on its path, and the unit that leads it. */
interface Standing extends Cells {
  readonly district: string;
  readonly case_id: string;
  readonly status: string;
  readonly path: readonly string[];
  /** Where its place lay before, and lies: each unit followed the one before. */
  readonly places: readonly string[];
  readonly lead_unit: string | null;
}

/** What a case is counted by. */
type Counted = Pick<Standing, 'status' | 'path' | 'places' | 'lead_unit'>;

const standingTable: Table = {
  name: 'standing',
  key: ['district', 'case_id'],
  columns: {
    district: 'text',
    case_id: 'text',
    status: 'text',
    path: 'text[]',
    places: 'text[]',
    lead_unit: 'text',
  },
};

const counters = (name: string): Table => ({
  name,
  key: ['district', 'unit', 'status'],
  columns: { district: 'text', unit: 'text', status: 'text', cases: 'bigint' },
  sum: 'cases',
});

/** Whose question: how many cases of each status lie in this unit, on any level? */
export const countTable = counters('count');
/** Whose question: how many cases of each status does this unit lead? */
export const workTable = counters('work');

/**
 * Whose question: how many cases of each status lie at this very place, and lay where before? From it figures are counted
 * on another map than that of their day; see maps.ts.
 */
export const placedTable: Table = {
  name: 'placed',
  key: ['district', 'place', 'places', 'status'],
  columns: { district: 'text', place: 'text', places: 'text', status: 'text', cases: 'bigint' },
  sum: 'cases',
};

/** The rules' own fold tells the status; only what is counted is kept. */
function stand({ status, path, places, lead_unit }: Counted, event: CaseRecord): Counted {
  const evolve = caseDecider.evolve[event.type] as (state: Case, data: object, fact: object) => Case;
  const before: Case = {
    ...caseDecider.initial,
    ...(status && { status: status as NonNullable<Case['status']> }),
    ...(lead_unit !== null && { leadUnit: lead_unit }),
    place: { ...caseDecider.initial.place, unit: places.at(-1) ?? '', path },
    formerPlaces: places.slice(0, -1),
  };
  const after = evolve(before, event.data, { actor: event.metadata.actor, at: event.metadata.occurredAt });
  return {
    status: after.status ?? '',
    path: after.place.path,
    places: placesOf(after),
    lead_unit: after.leadUnit ?? null,
  };
}

const blank: Counted = { status: '', path: [], places: [], lead_unit: null };

const move = (event: CaseRecord): readonly Change<Standing>[] => {
  const key = { district: event.metadata.district, case_id: event.stream.slice('case-'.length) };
  return [{ key, evolve: (row) => ({ ...key, ...stand(row ?? blank, event) }) }];
};

const countsIn = ({ district, path, places, status, lead_unit }: Standing): Share[] => {
  const at = (table: Table, unit: string) => ({ table, key: { district: territoryOf(unit), unit, status } });
  return [
    ...path.map((unit) => at(countTable, unit)),
    {
      table: placedTable,
      key: { district, place: places.at(-1) ?? '', places: chainOf(places), status },
    },
    ...(lead_unit === null ? [] : [at(workTable, lead_unit)]),
  ];
};

const standingFold: Fold<Standing> = {
  table: standingTable,
  on: onEveryCaseEvent(move),
  countsIn,
};

export const boards: ReadModel = {
  name: 'boards',
  version: 3,
  streams: ['case-'],
  folds: [foldOf(standingFold)],
  sums: [countTable, workTable, placedTable],
};
