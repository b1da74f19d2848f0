import { isAfter, type EventStore, type Position, type StoredRecord } from '@casegrid/event-store';
import { checkpointOf, move, noteFailure, type Checkpoint } from './catalogue';
import { Folding } from './folding';
import { inOrder } from './in-order';
import { lead, messageOf, type LeadNews, type LeadOptions } from './lead';
import type { ReadModel } from './read-model';
import { rebuild } from './rebuild';
import type { Session } from './session';

/** What a runner needs from outside. */
export interface RunnerOptions extends Omit<LeadOptions, 'onNews'> {
  readonly store: EventStore;
  /** Told what the runner does, for logs and health. */
  readonly onNews: (news: RunnerNews) => void;
  /** Called inside the transaction of every batch; a fault injected here must undo the batch. */
  readonly beforeCommit?: (model: string) => void;
}

/** CAUGHT_UP: nothing of the log was left to take when it began to lead. */
export type RunnerNews = { readonly model: string } & (
  | LeadNews
  | { readonly kind: 'REBUILDING' | 'CAUGHT_UP' }
  | { readonly kind: 'APPLIED'; readonly events: number; readonly position: string }
);

const batchSize = 5_000;

/**
 * Keeps one read model up to date for as long as the signal lets it. Of any number of runners one works, under a lease
 * on the very connection it writes with. A failure stops this read model, is written down, and is tried again with
 * back-off; nothing is skipped.
 */
export function run(model: ReadModel, options: RunnerOptions, signal: AbortSignal): Promise<void> {
  const runner = new Runner(model, options, signal);
  const onNews = (news: LeadNews) => options.onNews({ ...news, model: model.name });
  return lead(model.name, { ...options, onNews }, signal, (session, onProgress) =>
    runner.work(session, onProgress),
  );
}

class Runner {
  constructor(
    private readonly model: ReadModel,
    private readonly options: RunnerOptions,
    private readonly signal: AbortSignal,
  ) {}

  /** Works until the signal, or until the tables were exchanged. */
  async work(session: Session, onProgress: () => void): Promise<void> {
    try {
      await this.#follow(session, await this.#begin(session), onProgress);
    } catch (error) {
      // Only who has the lease writes it down; without the connection somebody else has it now.
      if (error !== this.signal.reason)
        await noteFailure(this.model.name, messageOf(error), session).catch(() => undefined);
      throw error;
    }
  }

  /** Tables of another version, or that were not built from this log, are built anew, beside the old ones. */
  async #begin(session: Session): Promise<Checkpoint> {
    const { model, options, signal } = this;
    let checkpoint = await checkpointOf(model.name, session);
    const end = await options.store.end();
    if (checkpoint.version !== model.version || !(await this.#isOfThisLog(checkpoint, end))) {
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

  /** Not of a log that was moved to another store; nor ahead of one that was brought back from an older backup. */
  async #isOfThisLog({ position, log }: Checkpoint, end: Position): Promise<boolean> {
    if (isAfter(position, end)) return false;
    return log === null || log === (await this.options.store.identity());
  }

  async #follow(session: Session, begun: Checkpoint, onProgress: () => void): Promise<void> {
    const { signal } = this;
    let checkpoint = begun;
    const following = this.options.store.follow({ after: begun.position, signal, batch: batchSize });
    for await (const batch of following) {
      if (!isAfter(batch.position, checkpoint.position)) continue;
      const records = inOrder(batch.records, checkpoint.position);
      const { position } = batch;
      const next = { ...checkpoint, position, log: checkpoint.log ?? (await this.#log()) };
      if (!(await this.#take(records, { from: checkpoint, to: next }, session))) return;
      checkpoint = next;
      onProgress();
      this.options.onNews({ kind: 'APPLIED', model: this.model.name, events: records.length, position });
    }
  }

  /** Rows and checkpoint in one transaction: each event counts once, wherever it is cut off. */
  #take(
    records: readonly StoredRecord[],
    { from, to }: { readonly from: Checkpoint; readonly to: Checkpoint },
    session: Session,
  ): Promise<boolean> {
    const { model, options } = this;
    return session.transaction(async () => {
      if (!(await move(model.name, from, to, session))) return false;
      const folding = new Folding(model, { schema: model.name, connection: session, isWhole: false });
      await folding.take(records);
      await folding.save();
      options.beforeCommit?.(model.name);
      return true;
    });
  }

  async #log(): Promise<string | null> {
    return (await this.options.store.identity()) ?? null;
  }

  #tell(kind: 'REBUILDING' | 'CAUGHT_UP'): void {
    this.options.onNews({ kind, model: this.model.name });
  }
}
