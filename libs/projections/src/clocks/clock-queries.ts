import type { CaseEvents, Clock } from '@casegrid/domain';
import type { Pool } from 'pg';
import type { ClockSubject } from './clocks';

/** Where a clock stands among those that have something to tell: by its moment. */
export type DueKey = readonly [nextAt: string, id: string, clock: number];

/** A row of a table of deadlines that was turned off. */
export interface TurnedOff {
  readonly scope: string;
  readonly policy: string;
}

/** A clock that has something to tell. */
export interface DueClock {
  readonly subject: ClockSubject;
  /** Id of the case, or of the mediation. */
  readonly id: string;
  readonly clock: number;
  /** Whose table of deadlines it runs by. */
  readonly scope: string;
  readonly key: DueKey;
}

interface DueRow extends Pick<DueClock, 'subject' | 'clock' | 'scope'> {
  readonly case_id: string;
  readonly next_at: string;
}

/**
 * Clocks that have something to tell at a moment, at most so many, beyond a key. What is asked of a clock whose row
 * of the table was turned off is its breach alone. Costs what is due, however many run.
 */
export async function dueClocks(
  pool: Pool,
  now: string,
  turnedOff: readonly TurnedOff[],
  { beyond = ['', '', 0], size }: { readonly beyond?: DueKey | undefined; readonly size: number },
): Promise<DueClock[]> {
  const sql = `select subject, case_id, clock, scope, next_at from clocks.one
    where next_at <= $1 and (next_at, case_id, clock) > ($2, $3, $4)
      and ((scope, policy) not in (select * from unnest($5::text[], $6::text[]))
        or (not is_breached and due_at < $1))
    order by next_at, case_id, clock limit $7`;
  const { rows } = await pool.query<DueRow>(sql, [
    now,
    ...beyond,
    turnedOff.map(({ scope }) => scope),
    turnedOff.map(({ policy }) => policy),
    size,
  ]);
  return rows.map(({ subject, case_id: id, clock, scope, next_at }) => ({
    subject,
    id,
    clock,
    scope,
    key: [next_at, id, clock],
  }));
}

/** A clock as it stands, and how it ended where it did. */
export interface CaseClock {
  readonly state: Clock;
  readonly stopped: CaseEvents['ClockStopped'] | null;
  /** What it came to by versions that were approved for the past, in the order in which it did. */
  readonly rejudged: readonly CaseEvents['ClockRejudged'][];
}

/** Clocks of a case after one of them, in the order in which they were started, at most so many. */
export async function clocksOf(
  pool: Pool,
  of: { readonly district: string; readonly caseId: string },
  page: { readonly after: number; readonly size: number },
): Promise<CaseClock[]> {
  const sql = `select state, stopped, rejudged from clocks.one
    where district = $1 and case_id = $2 and clock > $3 order by clock limit $4`;
  return (await pool.query<CaseClock>(sql, [of.district, of.caseId, page.after, page.size])).rows;
}

/** Whose tables of deadlines the clocks run by that have something to tell. */
export async function dueScopes(pool: Pool, now: string): Promise<string[]> {
  const sql = 'select distinct scope from clocks.one where next_at <= $1';
  const { rows } = await pool.query<{ scope: string }>(sql, [now]);
  return rows.map(({ scope }) => scope);
}
