/**
 * Types of columns. Times are ISO 8601 UTC in text: they sort as they are and come back byte for byte. `json` keeps
 * its text as it was written, so that it costs no parsing in the database.
 */
export type ColumnType = 'text' | 'text[]' | 'integer' | 'bigint' | 'json' | 'boolean';

/** What a cell can hold. A bigint travels as decimal text. */
export type Cell = string | number | boolean | null | readonly string[] | object;

export type Cells = Readonly<Record<string, Cell>>;

/** A table of a read model, described once: its SQL follows from this. */
export interface Table {
  readonly name: string;
  /** Columns of the primary key; they come first and contain the district. */
  readonly key: readonly string[];
  readonly columns: Readonly<Record<string, ColumnType>>;
  /** What follows `create index on <table>`; made after a bulk load. */
  readonly indexes?: readonly string[];
  /** When given, rows are added up into this column and vanish at zero. */
  readonly sum?: string;
  /** Rows are only ever added: no need to look whether they are there. */
  readonly isInsertOnly?: boolean;
}

/** How many columns of a table's key are given; they are its first. */
export const givenOf = ({ key }: Table, cells: Cells): number => {
  const missing = key.findIndex((name) => !(name in cells));
  return missing < 0 ? key.length : missing;
};

/** A row's key, or as much of it as is given, as one text, for maps in memory. No text in Postgres holds a NUL. */
export const keyText = (table: Table, cells: Cells): string =>
  table.key
    .slice(0, givenOf(table, cells))
    .map((name) => cells[name] as string | number)
    .join('\0');

const list = (names: readonly string[], form = (name: string) => name) => names.map(form).join(', ');
const typed = (table: Table, names: readonly string[]) =>
  list(names, (name) => `${name} ${table.columns[name] ?? 'text'}`);

/** Text in the order of its bytes: as JavaScript sorts ASCII, quick to compare, and found by its beginning. */
const stored = (type: ColumnType | undefined) => (type === 'text' ? 'text collate "C"' : type);

/** `create table` with its key; indexes come later. */
export const createSql = (schema: string, table: Table): string =>
  `create table ${schema}.${table.name} (${list(
    Object.keys(table.columns),
    (name) => `${name} ${stored(table.columns[name])}${table.key.includes(name) ? ' not null' : ''}`,
  )}, primary key (${list(table.key)}))`;

export const indexSqls = (schema: string, { name, indexes = [] }: Table): string[] =>
  indexes.map((index) => `create index on ${schema}.${name} ${index}`);

/** Loads the rows whose keys begin with these: `$1` is a JSON array of objects with so many of the key's columns. */
export function loadSql(schema: string, table: Table, given = table.key.length): string {
  const names = table.key.slice(0, given);
  return `select t.* from json_to_recordset($1::json) as k(${typed(table, names)}) join ${schema}.${table.name} t using (${list(names)})`;
}

/** Writes whole rows back, or adds to sums: `$1` is a JSON array of rows. */
export function saveSql(schema: string, table: Table): string {
  const names = Object.keys(table.columns);
  const rest = names.filter((name) => !table.key.includes(name));
  const change = table.sum
    ? `${table.sum} = t.${table.sum} + excluded.${table.sum}`
    : list(rest, (name) => `${name} = excluded.${name}`);
  return (
    `insert into ${schema}.${table.name} as t (${list(names)}) ` +
    `select ${list(names)} from json_to_recordset($1::json) as r(${typed(table, names)}) ` +
    `on conflict (${list(table.key)}) do ${rest.length ? `update set ${change}` : 'nothing'}`
  );
}

/** Takes away sums that came to nothing, so that what is left does not depend on how events were batched. */
export const sweepSql = (schema: string, table: Table): string =>
  `delete from ${schema}.${table.name} t using json_to_recordset($1::json) as k(${typed(table, table.key)}) ` +
  `where t.${table.sum ?? ''} = 0 and ${table.key.map((name) => `t.${name} = k.${name}`).join(' and ')}`;
