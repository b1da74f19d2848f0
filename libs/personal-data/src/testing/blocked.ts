import { setTimeout as pause } from 'node:timers/promises';
import type { Pool } from 'pg';

const limitMs = 10_000;

/** Comes back once some statement in the spec's database waits for a lock; throws when none does in ten seconds. */
export async function untilBlocked(pool: Pool): Promise<void> {
  const blocked = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  const begun = Date.now();
  while ((await pool.query(blocked)).rowCount === 0) {
    if (Date.now() - begun > limitMs) throw new Error('no statement waits for a lock');
    await pause(5);
  }
}
