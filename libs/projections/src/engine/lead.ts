import type { Pool } from 'pg';
import { withSession, type Session } from './session';

/** What somebody who leads needs from outside. */
export interface LeadOptions {
  readonly pool: Pool;
  /** Waits so many milliseconds, or until the signal. */
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** Told what becomes of it. */
  readonly onNews: (news: LeadNews) => void;
}

/** WAITING: somebody else has the lease. */
export type LeadNews =
  { readonly kind: 'WAITING' | 'LEADING' } | { readonly kind: 'FAILED'; readonly failure: string };

/** What only one may do at a time. It tells of progress, after which a failure counts as the first one again. */
export type Led = (session: Session, onProgress: () => void) => Promise<void>;

const leaseClass = 7_204_002;
/** How often somebody who waits for a lease looks whether it is free. Milliseconds. */
const leaseEvery = 500;
const longestBackOff = 60_000;

export const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/**
 * Does something for as long as the signal lets it. Of any number who want to do what has this name one does, holding a
 * lease on the connection that it is given: who loses the connection can write no more over it. A failure gives the
 * lease away, is told, and is followed by another attempt, after longer and longer pauses.
 */
export async function lead(
  name: string,
  options: LeadOptions,
  signal: AbortSignal,
  work: Led,
): Promise<void> {
  for (let failures = 0; !signal.aborted;) {
    try {
      await withSession(options.pool, async (session) => {
        if (await lease(name, options, signal, session)) await work(session, () => (failures = 0));
      });
    } catch (error) {
      if (error === signal.reason) return;
      failures += 1;
      options.onNews({ kind: 'FAILED', failure: messageOf(error) });
      await options.wait(Math.min(longestBackOff, 500 * 2 ** failures), signal);
    }
  }
}

async function lease(
  name: string,
  { wait, onNews }: LeadOptions,
  signal: AbortSignal,
  { query }: Session,
): Promise<boolean> {
  const isFree = async () => {
    const sql = 'select pg_try_advisory_lock($1, hashtext($2)) as held';
    return (await query(sql, [leaseClass, name])).rows[0]?.['held'] === true;
  };
  for (let looks = 0; !signal.aborted; looks += 1) {
    if (await isFree()) {
      onNews({ kind: 'LEADING' });
      return true;
    }
    if (looks === 0) onNews({ kind: 'WAITING' });
    await wait(leaseEvery, signal);
  }
  return false;
}
