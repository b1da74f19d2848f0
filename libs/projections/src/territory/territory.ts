import { levelOf, officeKindOf, territoryOf, type Unit } from '@casegrid/domain';
import type { Recorded } from '@casegrid/event-store';
import { foldOf, type Change, type Fold, type ReadModel } from '../engine/read-model';
import type { Cells, Table } from '../engine/table';

/** A unit on the map in force. */
export interface UnitRow extends Cells {
  readonly district: string;
  readonly code: string;
  readonly name: string;
  readonly parent: string | null;
  readonly level: string;
  readonly office_kind: string | null;
  readonly path: readonly string[];
}

/** Whose question: what is this unit, and what lies right below it? */
export const unitTable: Table = {
  name: 'unit',
  key: ['district', 'code'],
  columns: {
    district: 'text',
    code: 'text',
    name: 'text',
    parent: 'text',
    level: 'text',
    office_kind: 'text',
    path: 'text[]',
  },
  indexes: ['(parent, code)'],
};

/** Whose question: how many units are there at each level? */
export const sizeTable: Table = {
  name: 'size',
  key: ['district', 'level'],
  columns: { district: 'text', level: 'text', units: 'bigint' },
  sum: 'units',
};

const rowOf = ({ code, name, parent, path }: Unit): UnitRow => ({
  district: territoryOf(code),
  code,
  name,
  parent: parent ?? null,
  level: levelOf(code),
  office_kind: officeKindOf(code) ?? null,
  path,
});

const open = ({ data }: Recorded<'UnitsOpened'>): Change<UnitRow>[] =>
  data.units.map((unit) => ({
    key: { district: territoryOf(unit.code), code: unit.code },
    evolve: () => rowOf(unit),
  }));

const rename = ({ data: { code, name } }: Recorded<'UnitRenamed'>): Change<UnitRow>[] => [
  {
    key: { district: territoryOf(code), code },
    evolve: (row) => {
      if (!row) throw new Error(`unit ${code} was renamed before it was opened`);
      return { ...row, name };
    },
  },
];

const unitFold: Fold<UnitRow> = {
  table: unitTable,
  on: { UnitsOpened: open, UnitRenamed: rename },
  countsIn: ({ district, level }) => [{ table: sizeTable, key: { district, level } }],
};

export const territory: ReadModel = {
  name: 'territory',
  version: 2,
  streams: ['territory-'],
  folds: [foldOf(unitFold)],
  sums: [sizeTable],
};
