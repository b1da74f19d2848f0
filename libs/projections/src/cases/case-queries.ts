import {
  caseDecider,
  endedStatuses,
  levelOf,
  standsAt,
  type ApprovalKind,
  type Work,
  type WorkNeed,
} from '@casegrid/domain';
import type { Pool } from 'pg';
import { dueAtOf, type CasePage } from './case-page';
import { isOpen } from './cases';

/** Cases of a work list, and what ties them to whoever asks. */
export interface WorkCondition extends Pick<Work, 'statuses' | 'needs'> {
  readonly within?: string;
  readonly leadUnit?: string;
  readonly awaitedUnit?: string;
  readonly raisedTo?: string;
  readonly verifier?: string;
}

/** Which cases; all conditions must hold. One that names nothing, or null, is none. */
export interface CaseFilter {
  /** Cases whose place lies in this unit or below. An office stands for the unit it stands at. */
  readonly within?: string;
  readonly statuses?: readonly string[];
  /** Cases of any of these lists. */
  readonly work?: readonly WorkCondition[];
  /** Code of a category or the beginning of one. */
  readonly category?: string;
  readonly urgency?: string;
  readonly leadUnit?: string;
  /** Cases that this unit leads or helps with. */
  readonly handlingUnit?: string;
  readonly verifier?: string;
  /** Cases in which something of these kinds waits for an approver. */
  readonly approvals?: readonly ApprovalKind[];
  readonly reporterId?: string;
  /** Words, parted by spaces, all of which its title, description, place or number contain. */
  readonly text?: string;
  /** ISO 8601 UTC, from and until (not included). */
  readonly reportedFrom?: string;
  readonly reportedUntil?: string;
  /** ISO 8601 UTC, from and until (not included): when the next of its clocks is due. */
  readonly dueFrom?: string;
  readonly dueUntil?: string;
}

/** By the moment of the report; or DUE: what is due next first, and only cases with a clock that runs. */
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
    order === 'DUE' ? (dueAtOf(state) ?? '') : reportedAt,
    state.id,
  ];

/** Rows of an earlier version, which are in use while the new ones are built, know less of the case. */
export const pageOf = ({ page }: { readonly page: CasePage }): CasePage => ({
  ...page,
  state: { ...caseDecider.initial, ...page.state },
});

const wordsIn = (text: string | null | undefined) => text?.split(/\s+/).filter(Boolean) ?? [];

const escapeLike = (text: string) => text.replace(/[\\%_]/g, '\\$&');

/** Collects conditions and the values they name. */
class Where {
  readonly conditions: string[] = [];

  constructor(readonly values: unknown[] = []) {}

  add(condition: (parameter: string) => string, value: unknown): void {
    if (value === undefined || value === null) return;
    this.values.push(value);
    this.conditions.push(condition(`$${this.values.length}`));
  }

  get sql(): string {
    return this.conditions.length ? ` where ${this.conditions.join(' and ')}` : '';
  }
}

function addStatuses(where: Where, statuses: readonly string[] | undefined): void {
  if (!statuses?.length) return;
  where.add((value) => `status = any(${value})`, statuses);
  // Said twice, so that the indexes over open cases alone can be used.
  if (!statuses.some((status) => (endedStatuses as readonly string[]).includes(status)))
    where.conditions.push(isOpen);
}

const needed: Readonly<Record<WorkNeed, string>> = {
  APPROVAL: 'approval is not null',
  ANSWER: 'to_answer',
  CALL_BACK: 'to_call_back',
  NO_CALL_BACK: 'not to_call_back',
};

/** A list alone is as good as a filter; of several a case is in one or the other. */
function addWork(where: Where, work: readonly WorkCondition[]): void {
  addStatuses(where, [...new Set(work.flatMap(({ statuses }) => statuses))]);
  const alternatives = work.map((condition) => {
    const one = new Where(where.values);
    if (work.length > 1) one.add((value) => `status = any(${value})`, condition.statuses);
    addTies(one, condition);
    if (condition.needs) one.conditions.push(needed[condition.needs]);
    return one.conditions;
  });
  const [alone] = alternatives;
  if (alone && alternatives.length === 1) where.conditions.push(...alone);
  else if (work.length > 1)
    where.conditions.push(`(${alternatives.map((all) => `(${all.join(' and ')})`).join(' or ')})`);
}

function addTies(where: Where, tied: Omit<WorkCondition, 'statuses' | 'needs'>): void {
  const { within } = tied;
  if (within) where.add((value) => `${levelOf(within).toLowerCase()} = ${value}`, standsAt(within));
  where.add((value) => `lead_unit = ${value}`, tied.leadUnit);
  where.add((value) => `awaited_units @> array[${value}]::text[]`, tied.awaitedUnit);
  where.add((value) => `raised_to = ${value}`, tied.raisedTo);
  where.add((value) => `verifier = ${value}`, tied.verifier);
}

function whereOf(filter: CaseFilter): Where {
  const where = new Where();
  const { statuses, category } = filter;
  addTies(where, filter);
  where.add((value) => `handling_units @> array[${value}]::text[]`, filter.handlingUnit);
  where.add((value) => `approval = any(${value})`, filter.approvals);
  where.add((value) => `reporter_id = ${value}`, filter.reporterId);
  addStatuses(where, statuses);
  if (filter.work) addWork(where, filter.work);
  if (category) where.add((value) => `category like ${value}`, `${escapeLike(category)}%`);
  for (const word of wordsIn(filter.text))
    where.add((value) => `text ilike ${value}`, `%${escapeLike(word)}%`);
  where.add((value) => `urgency = ${value}`, filter.urgency);
  where.add((value) => `reported_at >= ${value}`, filter.reportedFrom);
  where.add((value) => `reported_at < ${value}`, filter.reportedUntil);
  where.add((value) => `due_at >= ${value}`, filter.dueFrom);
  where.add((value) => `due_at < ${value}`, filter.dueUntil);
  return where;
}

/** The statement that answers a list; exported for the benchmark, which asks it without us. */
export function listSql(filter: CaseFilter, { order, size, backwards, beyond }: CasePageRequest) {
  const where = whereOf(filter);
  const descending = (order === 'NEWEST') !== backwards;
  const by = order === 'DUE' ? 'due_at' : 'reported_at';
  if (order === 'DUE') where.conditions.push('due_at is not null');
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
