import type { Actor, MediationWorkList } from '@casegrid/domain';
import type { Pool } from 'pg';
import { Where } from '../engine/where';
import type { Cohort } from './mediation-counts';
import { addMediationFilter, type MediationFilter, type Period } from './mediation-filter';
import { mediationPageOf, type MediationPage } from './mediation-page';
import { addTie, insideTies, openTies, workTies, type MediationTie } from './mediation-ties';
import { mediationDueOrder } from './mediations';

/**
 * By when it began; by what is due next, and those without a clock that runs last; or of what a figure counts, by its day,
 * the latest first.
 */
export type MediationOrder = 'NEWEST' | 'OLDEST' | 'DUE' | Cohort;

/** Where an entry stands in a list: its moment, the mediation, and which of its entries it is. */
export type MediationKey = readonly [moment: string, mediationId: string, item: number];

/** So many beyond a key, in the order of the list or against it. */
export interface MediationPageRequest {
  readonly size: number;
  readonly backwards: boolean;
  readonly beyond?: MediationKey;
}

/** What a list is made of: mediations, or something that each has several of. */
export interface Source {
  readonly from: string;
  readonly moment: string;
  readonly item: string;
  readonly isDescending: boolean;
}

/** One of the ways by which an entry is somebody's. */
export type Way = (where: Where) => void;

/** An entry of a list with the mediation whose it is. */
export interface MediationEntry {
  readonly page: MediationPage;
  readonly key: MediationKey;
}

const one = 'mediations.one';

const orders: Readonly<Record<MediationOrder, readonly [moment: string, isDescending: boolean]>> = {
  NEWEST: ['begun_at', true],
  OLDEST: ['begun_at', false],
  DUE: [mediationDueOrder, false],
  ACCEPTED: ['accepted_on', true],
  CONCLUDED: ['concluded_on', true],
  IN_FORCE: ['effective_on', true],
  TO_PERFORM: ['perform_by', true],
  PREVENTED: ['begun_at', true],
};

/**
 * The statement that answers a list. Each way is read by an index of its own and no further than the page needs; what is
 * found by several ways comes once.
 */
export function entriesSql(
  { from, moment, item, isDescending }: Source,
  ways: readonly Way[],
  { size, backwards, beyond }: MediationPageRequest,
) {
  const direction = isDescending === backwards ? 'asc' : 'desc';
  const values: unknown[] = [size + 1, ...(beyond ?? [])];
  const beyondKey = `(${moment}, mediation_id, ${item}) ${direction === 'asc' ? '>' : '<'} ($2, $3, $4::integer)`;
  const order = `order by moment ${direction}, mediation_id ${direction}, item ${direction} limit $1`;
  const found = ways.map((way) => {
    const where = new Where(values);
    where.conditions.push(`${moment} is not null`);
    way(where);
    if (beyond) where.conditions.push(beyondKey);
    return `(select district, mediation_id, ${moment} as moment, ${item} as item from ${from}${where.sql} ${order})`;
  });
  const sql =
    `select k.moment, k.item, page from (${found.join(' union ')}) as k(district, mediation_id, moment, item) ` +
    `join ${one} using (district, mediation_id) ${order}`;
  return { sql, values };
}

interface EntryRow {
  readonly moment: string;
  readonly item: number;
  readonly page: MediationPage;
}

/** A page of a list, in its order; `more` when there are more beyond it in the direction it was read. */
export async function entriesOf(
  pool: Pool,
  source: Source,
  ways: readonly Way[],
  request: MediationPageRequest,
): Promise<{ readonly items: readonly MediationEntry[]; readonly more: boolean }> {
  if (ways.length === 0) return { items: [], more: false };
  const { sql, values } = entriesSql(source, ways, request);
  const { rows } = await pool.query<EntryRow>(sql, values);
  const items = rows.slice(0, request.size).map(({ moment, item, page }) => {
    const whole = mediationPageOf({ page });
    return { page: whole, key: [moment, whole.state.id, item] as const };
  });
  return { items: request.backwards ? items.reverse() : items, more: rows.length > request.size };
}

const waysBy = (ties: readonly MediationTie[], filter: MediationFilter): readonly Way[] =>
  ties.map((tie) => (where) => {
    addTie(where, tie);
    addMediationFilter(where, filter);
  });

export const mediationSource = (order: MediationOrder): Source => {
  const [moment, isDescending] = orders[order];
  return { from: one, moment, item: '0', isDescending };
};

/** Who asks for what. */
export interface MediationQuestion {
  readonly actor: Actor;
  readonly filter: MediationFilter;
  readonly order: MediationOrder;
}

/** Whoever searches what was said, or for what was prevented, searches where he sees it. */
export const openWays = ({ actor, filter }: Omit<MediationQuestion, 'order'>): readonly Way[] =>
  waysBy(filter.text || filter.prevented ? insideTies(actor) : openTies(actor), filter);

/** Mediations that somebody may open. */
export const listMediations = (pool: Pool, question: MediationQuestion, request: MediationPageRequest) =>
  entriesOf(pool, mediationSource(question.order), openWays(question), request);

/** Mediations that wait for somebody, in these lists or in any. */
export const mediationWork = (
  pool: Pool,
  {
    actor,
    order,
    lists,
  }: Pick<MediationQuestion, 'actor' | 'order'> & {
    readonly lists?: readonly MediationWorkList[];
  },
  request: MediationPageRequest,
) => entriesOf(pool, mediationSource(order), waysBy(workTies(actor, lists), {}), request);

/** How many wait for somebody in a list: no more than one officer can have on his table. */
export async function countMediationWork(
  pool: Pool,
  actor: Actor,
  list: MediationWorkList,
  due: Partial<Period> = {},
): Promise<number> {
  const values: unknown[] = [];
  const found = workTies(actor, [list]).map((tie) => {
    const where = new Where(values);
    addTie(where, tie);
    where.add((value) => `due_at >= ${value}`, due.from);
    where.add((value) => `due_at < ${value}`, due.until);
    return `select district, mediation_id from ${one}${where.sql}`;
  });
  if (found.length === 0) return 0;
  const sql = `select count(*) as mediations from (${found.join(' union ')}) as found`;
  const { rows } = await pool.query<{ mediations: string }>(sql, values);
  return Number(rows[0]?.mediations ?? 0);
}
