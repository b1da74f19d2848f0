import type { CaseEvents, Clock } from '@casegrid/domain';
import type { Pool } from 'pg';

/** Where a clock stands among those that have something to tell: by its moment. */
export type DueKey = readonly [nextAt: string, caseId: string, clock: number];

/** A clock that has something to tell. */
export interface DueClock {
  readonly caseId: string;
  readonly clock: number;
  readonly key: DueKey;
}

/**
 * Clocks that have something to tell at a moment, at most so many, beyond a key. What is asked of a clock whose row
 * of the table was turned off is its breach alone. Costs what is due, however many run.
 */
export async function dueClocks(
  pool: Pool,
  now: string,
  turnedOff: readonly string[],
  { beyond = ['', '', 0], size }: { readonly beyond?: DueKey | undefined; readonly size: number },
): Promise<DueClock[]> {
  const sql = `select case_id, clock, next_at from clocks.one
    where next_at <= $1 and (next_at, case_id, clock) > ($2, $3, $4)
      and (policy <> all($5) or (not is_breached and due_at < $1))
    order by next_at, case_id, clock limit $6`;
  const { rows } = await pool.query<{ case_id: string; clock: number; next_at: string }>(sql, [
    now,
    ...beyond,
    turnedOff,
    size,
  ]);
  return rows.map(({ case_id: caseId, clock, next_at }) => ({
    caseId,
    clock,
    key: [next_at, caseId, clock],
  }));
}

/** A clock as it stands, and how it ended where it did. */
export interface CaseClock {
  readonly state: Clock;
  readonly stopped: CaseEvents['ClockStopped'] | null;
}

/** Clocks of a case after one of them, in the order in which they were started, at most so many. */
export async function clocksOf(
  pool: Pool,
  of: { readonly district: string; readonly caseId: string },
  page: { readonly after: number; readonly size: number },
): Promise<CaseClock[]> {
  const sql = `select state, stopped from clocks.one
    where district = $1 and case_id = $2 and clock > $3 order by clock limit $4`;
  return (await pool.query<CaseClock>(sql, [of.district, of.caseId, page.after, page.size])).rows;
}
