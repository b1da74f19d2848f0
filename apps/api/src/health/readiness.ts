import { existsSync } from 'node:fs';
import type { EventStore } from '@casegrid/event-store';
import type { Pool } from 'pg';
import type { Authority } from '../auth/authority';

/** Whether this copy can serve: each part by name, and what is wrong with it. */
export type Report = Readonly<Record<string, string>>;

const ok = 'ok';
const flaw = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** Asks every part that an answer may need. */
export class Readiness {
  constructor(
    private readonly store: EventStore,
    private readonly pool: Pool,
    private readonly authority: Authority,
    /** A file until which the first run holds us back. */
    private readonly holdUntil: string | undefined,
  ) {}

  async report(): Promise<{ ready: boolean; parts: Report }> {
    const [eventStore, database] = await Promise.all([
      this.store.end().then(() => ok, flaw),
      this.pool.query('select 1').then(() => ok, flaw),
    ]);
    const authority = this.authority.isCurrent() ? ok : 'posts are not known to be current';
    const firstRun = !this.holdUntil || existsSync(this.holdUntil) ? ok : 'the first import and story go on';
    const parts = { eventStore, database, authority, firstRun };
    return { ready: Object.values(parts).every((part) => part === ok), parts };
  }
}
