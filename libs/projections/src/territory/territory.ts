import { levelOf, officeKindOf, territoryOf, type Unit } from '@casegrid/domain';
import { foldOf, type Change, type Fold, type ReadModel } from '../engine/read-model';
import type { Cells, Table } from '../engine/table';

/** A unit on the map, or one that was. */
export interface UnitRow extends Cells {
  readonly district: string;
  readonly code: string;
  readonly name: string;
  readonly parent: string | null;
  readonly level: string;
  readonly office_kind: string | null;
  readonly path: readonly string[];
  /** Of an office: how it belongs to the unit it stands at. */
  readonly affiliation: string | null;
  /** From when and until when it is on the map, ISO 8601 UTC; no end while it is. */
  readonly since: string;
  readonly until: string | null;
  /** What followed it. */
  readonly successor: string | null;
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
    affiliation: 'text',
    since: 'text',
    until: 'text',
    successor: 'text',
  },
  indexes: ['(parent, code)', '(district) where until is not null', '(district, since)'],
};

/** Whose question: how many units are there at each level? */
export const sizeTable: Table = {
  name: 'size',
  key: ['district', 'level'],
  columns: { district: 'text', level: 'text', units: 'bigint' },
  sum: 'units',
};

const keyOf = (code: string) => ({ district: territoryOf(code), code });

const rowOf = ({ code, name, parent, path, affiliation }: Unit, since: string): UnitRow => ({
  ...keyOf(code),
  name,
  parent: parent ?? null,
  level: levelOf(code),
  office_kind: officeKindOf(code) ?? null,
  path,
  affiliation: affiliation ?? null,
  since,
  until: null,
  successor: null,
});

const opened = (units: readonly Unit[], since: string): Change<UnitRow>[] =>
  units.map((unit) => ({ key: keyOf(unit.code), evolve: () => rowOf(unit, since) }));

/** A change of a unit that is there. */
const changed = (code: string, change: (row: UnitRow) => UnitRow): Change<UnitRow> => ({
  key: keyOf(code),
  evolve: (row) => {
    if (!row) throw new Error(`unit ${code} was changed before it was opened`);
    return change(row);
  },
});

const unitFold: Fold<UnitRow> = {
  table: unitTable,
  on: {
    UnitsOpened: ({ data, metadata }) => opened(data.units, metadata.occurredAt),
    UnitRenamed: ({ data: { code, name } }) => [changed(code, (row) => ({ ...row, name }))],
    UnitsReorganised: ({ data, metadata: { occurredAt: at } }) => [
      ...data.closed.map(({ code, successor }) => changed(code, (row) => ({ ...row, until: at, successor }))),
      ...opened(data.opened, at),
    ],
  },
  countsIn: ({ district, level, until }) =>
    until === null ? [{ table: sizeTable, key: { district, level } }] : [],
};

export const territory: ReadModel = {
  name: 'territory',
  version: 3,
  streams: ['territory-'],
  folds: [foldOf(unitFold)],
  sums: [sizeTable],
};
