import type { EventType, Recorded } from '@casegrid/event-store';
import type { Cells, Table } from './table';

/**
 * What an event does to one row: which, and what it becomes; or to every row that is there and whose key begins like that.
 * Pure: no clock, no chance, no look-ups.
 */
export interface Change<Row = Cells> {
  /** The whole key of a table, or its first columns. */
  readonly key: Cells;
  readonly evolve: (row: Row | undefined) => Row;
}

/** A sum that a row counts in, by one. */
export interface Share {
  readonly table: Table;
  readonly key: Cells;
}

/** How one table follows from the events: one line per event type that it cares about. */
export interface Fold<Row = Cells> {
  readonly table: Table;
  readonly on: { readonly [Type in EventType]?: (event: Recorded<Type>) => readonly Change<Row>[] };
  /** The row with every column, when it follows from fewer: filled in once a batch, and not once an event. */
  readonly filled?: (row: Row) => Cells;
  /** The sums that a row counts in while it is as it is. They move with it, and are written once per batch. */
  readonly countsIn?: (row: Row) => readonly Share[];
}

/** A fold among others: the rows that it is given are those that it wrote itself. */
export const foldOf = <Row extends Cells>(fold: Fold<Row>): Fold => fold as unknown as Fold;

/** A question that is answered from tables of its own, in a schema of its own. */
export interface ReadModel {
  readonly name: string;
  /** Raised when the tables or the folds change: the worker then builds it anew, beside the old one. */
  readonly version: number;
  /** Beginnings of the names of the streams it follows. */
  readonly streams: readonly string[];
  readonly folds: readonly Fold[];
  readonly sums?: readonly Table[];
}

/** In the order in which a query that joins them names them: who locks them all locks them in this order. */
export const tablesOf = ({ folds, sums = [] }: ReadModel): readonly Table[] => [
  ...folds.map(({ table }) => table),
  ...sums,
];
