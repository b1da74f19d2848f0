import type { MilestoneResult } from '@casegrid/domain';
import type { Pool } from 'pg';

/** A case and the mediation that it waits for. */
export interface Waiting {
  readonly caseId: string;
  readonly milestone: string;
}

/** It came to something, and the case was not told yet. */
export interface Untold extends Waiting {
  readonly result: MilestoneResult;
}

interface Page<Item> {
  readonly beyond?: Item | undefined;
  readonly size: number;
}

/** Cases that wait for something that has come about, by that; beyond one and at most so many. */
export async function untoldMilestones(pool: Pool, { beyond, size }: Page<Untold>): Promise<Untold[]> {
  const sql = `select case_id as "caseId", milestone, result from waiting.milestone
    where not is_over and result is not null and milestone > $1 order by milestone limit $2`;
  return (await pool.query<Untold>(sql, [beyond?.milestone ?? '', size])).rows;
}

/** One that had not begun when it was looked for, and since when the case waits for it. */
export interface Unbegun extends Waiting {
  readonly since: string;
}

/** Cases that wait, since before a moment (ISO 8601 UTC), for what never began; beyond one and at most so many. */
export async function unbegunMilestones(
  pool: Pool,
  before: string,
  { beyond, size }: Page<Unbegun>,
): Promise<Unbegun[]> {
  const sql = `select case_id as "caseId", milestone, awaited_at as since from waiting.milestone
    where not is_over and not is_begun and awaited_at <= $1 and (awaited_at, milestone) > ($2, $3)
    order by awaited_at, milestone limit $4`;
  const values = [before, beyond?.since ?? '', beyond?.milestone ?? '', size];
  return (await pool.query<Unbegun>(sql, values)).rows;
}
