import { caseDecider } from '@casegrid/domain';
import type { Pool } from 'pg';
import { whereOf, type CaseFilter } from './case-filter';
import { blankPage, dueAtOf, type CasePage } from './case-page';
import { dueOrder } from './cases';

/** By the moment of the report; or DUE: what is due next first, and cases without a clock that runs last. */
export type CaseOrder = 'NEWEST' | 'OLDEST' | 'DUE';

/** Where a case stands in a list: its moment, and its id where moments are equal. */
export type CaseKey = readonly [moment: string, caseId: string];

/** So many cases beyond a key, in the order of the list or against it. */
export interface CasePageRequest {
  readonly order: CaseOrder;
  readonly size: number;
  readonly backwards: boolean;
  readonly beyond?: CaseKey;
}

/** Where a case stands in a list of this order. */
export const caseKey =
  (order: CaseOrder) =>
  ({ reportedAt, state }: CasePage): CaseKey => [
    order === 'DUE' ? (dueAtOf(state) ?? `Z${reportedAt}`) : reportedAt,
    state.id,
  ];

/** Rows of an earlier version, which are in use while the new ones are built, know less of the case. */
export const pageOf = ({ page }: { readonly page: CasePage }): CasePage => ({
  ...blankPage,
  ...page,
  state: { ...caseDecider.initial, ...page.state },
});

/** The statement that answers a list; exported for the benchmark, which asks it without us. */
export function listSql(filter: CaseFilter, { order, size, backwards, beyond }: CasePageRequest) {
  const where = whereOf(filter);
  const descending = (order === 'NEWEST') !== backwards;
  const by = order === 'DUE' ? dueOrder : 'reported_at';
  if (beyond) {
    where.values.push(...beyond);
    const [moment, id] = [where.values.length - 1, where.values.length];
    where.conditions.push(`(${by}, case_id) ${descending ? '<' : '>'} ($${moment}, $${id})`);
  }
  const direction = descending ? 'desc' : 'asc';
  where.values.push(size + 1);
  const sql = `select page from cases.one${where.sql} order by ${by} ${direction}, case_id ${direction} limit $${where.values.length}`;
  return { sql, values: where.values };
}

/** A page of a list, in the order of the list; `more` when there are more beyond it in the direction it was read. */
export async function listCases(pool: Pool, filter: CaseFilter, request: CasePageRequest) {
  const { sql, values } = listSql(filter, request);
  const { rows } = await pool.query<{ page: CasePage }>(sql, values);
  const items = rows.slice(0, request.size).map(pageOf);
  return { items: request.backwards ? items.reverse() : items, more: rows.length > request.size };
}

/** How many of these cases there are: for lists that are short, as what waits for one officer is. */
export async function countCases(pool: Pool, filter: CaseFilter): Promise<number> {
  const where = whereOf(filter);
  const sql = `select count(*) as cases from cases.one${where.sql}`;
  const { rows } = await pool.query<{ cases: string }>(sql, where.values);
  return Number(rows[0]?.cases ?? 0);
}

/** The pages of these cases; those that there are. */
export async function casesByIds(pool: Pool, ids: readonly string[]): Promise<Map<string, CasePage>> {
  const { rows } = await pool.query<{ page: CasePage }>(
    'select page from cases.one where case_id = any($1)',
    [ids],
  );
  return new Map(rows.map((row) => [row.page.state.id, pageOf(row)]));
}

export async function caseByNumber(pool: Pool, number: string): Promise<CasePage | undefined> {
  const { rows } = await pool.query<{ page: CasePage }>('select page from cases.one where number = $1', [
    number,
  ]);
  return rows[0] && pageOf(rows[0]);
}
