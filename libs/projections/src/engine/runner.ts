import { isAfter, type Batch, type EventStore } from '@casegrid/event-store';
import type { Pool } from 'pg';
import { checkpointOf, move, noteFailure, type Checkpoint } from './catalogue';
import { Folding } from './folding';
import { inOrder } from './in-order';
import type { ReadModel } from './read-model';
import { rebuild } from './rebuild';
import { withSession, type Session } from './session';

/** What a runner needs from outside. */
export interface RunnerOptions {
  readonly store: EventStore;
  readonly pool: Pool;
  /** Waits so many milliseconds, or until the signal. */
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** Told what the runner does, for logs and health. */
  readonly onNews: (news: RunnerNews) => void;
  /** Called inside the transaction of every batch; a fault injected here must undo the batch. */
  readonly beforeCommit?: (model: string) => void;
}

/** WAITING: somebody else has the lease. CAUGHT_UP: nothing of the log was left to take when it began to lead. */
export type RunnerNews =
  | { readonly kind: 'WAITING' | 'LEADING' | 'REBUILDING' | 'CAUGHT_UP'; readonly model: string }
  | { readonly kind: 'APPLIED'; readonly model: string; readonly events: number; readonly position: string }
  | { readonly kind: 'FAILED'; readonly model: string; readonly failure: string };

const leaseClass = 7_204_002;
/** How often somebody who waits for a lease looks whether it is free. Milliseconds. */
const leaseEvery = 500;
const longestBackOff = 60_000;
const batchSize = 5_000;

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/**
 * Keeps one read model up to date for as long as the signal lets it. Of any number of runners one works, holding a
 * lease on the very connection it writes with: who loses the connection can write no more. A failure stops this
 * read model, is written down, and is tried again with back-off; nothing is skipped.
 */
export async function run(model: ReadModel, options: RunnerOptions, signal: AbortSignal): Promise<void> {
  const runner = new Runner(model, options, signal);
  for (let failures = 0; !signal.aborted;) {
    try {
      await runner.lead(() => (failures = 0));
    } catch (error) {
      if (error === signal.reason) return;
      failures += 1;
      options.onNews({ kind: 'FAILED', model: model.name, failure: messageOf(error) });
      await options.wait(Math.min(longestBackOff, 500 * 2 ** failures), signal);
    }
  }
}

class Runner {
  constructor(
    private readonly model: ReadModel,
    private readonly options: RunnerOptions,
    private readonly signal: AbortSignal,
  ) {}

  /** Leads until the signal, or until the tables were exchanged. */
  lead(onProgress: () => void): Promise<void> {
    return withSession(this.options.pool, async (session) => {
      if (!(await this.#lease(session))) return;
      try {
        await this.#follow(session, await this.#begin(session), onProgress);
      } catch (error) {
        // Only who has the lease writes it down; without the connection somebody else has it now.
        if (error !== this.signal.reason)
          await noteFailure(this.model.name, messageOf(error), session).catch(() => undefined);
        throw error;
      }
    });
  }

  async #lease({ query }: Session): Promise<boolean> {
    const { name } = this.model;
    const isFree = async () => {
      const sql = 'select pg_try_advisory_lock($1, hashtext($2)) as held';
      return (await query(sql, [leaseClass, name])).rows[0]?.['held'] === true;
    };
    for (let looks = 0; !this.signal.aborted; looks += 1) {
      if (await isFree()) {
        this.#tell('LEADING');
        return true;
      }
      if (looks === 0) this.#tell('WAITING');
      await this.options.wait(leaseEvery, this.signal);
    }
    return false;
  }

  /**
   * Tables of another version are built anew, beside the old ones; and so are tables that are ahead of the log, which
   * then is an older one, brought back from a backup.
   */
  async #begin(session: Session): Promise<Checkpoint> {
    const { model, options, signal } = this;
    let checkpoint = await checkpointOf(model.name, session);
    const end = await options.store.end();
    if (checkpoint.version !== model.version || isAfter(checkpoint.position, end)) {
      this.#tell('REBUILDING');
      await rebuild(model, { store: options.store, pool: options.pool, signal });
      checkpoint = await checkpointOf(model.name, session);
    }
    if (!isAfter(end, checkpoint.position)) {
      await noteFailure(model.name, null, session);
      this.#tell('CAUGHT_UP');
    }
    return checkpoint;
  }

  async #follow(session: Session, begun: Checkpoint, onProgress: () => void): Promise<void> {
    const { signal } = this;
    let checkpoint = begun;
    const following = this.options.store.follow({ after: begun.position, signal, batch: batchSize });
    for await (const batch of following) {
      if (!isAfter(batch.position, checkpoint.position)) continue;
      const records = inOrder(batch.records, checkpoint.position);
      const isTaken = await this.#take({ ...batch, records }, checkpoint, session);
      if (!isTaken) return;
      const { position } = batch;
      checkpoint = { ...checkpoint, position };
      onProgress();
      this.options.onNews({ kind: 'APPLIED', model: this.model.name, events: records.length, position });
    }
  }

  /** Rows and checkpoint in one transaction: each event counts once, wherever it is cut off. */
  #take(batch: Batch, checkpoint: Checkpoint, session: Session): Promise<boolean> {
    const { model, options } = this;
    return session.transaction(async () => {
      if (!(await move(model.name, checkpoint, batch.position, session))) return false;
      const folding = new Folding(model, { schema: model.name, connection: session, isWhole: false });
      await folding.take(batch.records);
      await folding.save();
      options.beforeCommit?.(model.name);
      return true;
    });
  }

  #tell(kind: 'WAITING' | 'LEADING' | 'REBUILDING' | 'CAUGHT_UP'): void {
    this.options.onNews({ kind, model: this.model.name });
  }
}
