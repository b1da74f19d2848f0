import type { Batch, EventStore } from '@casegrid/event-store';
import type { Pool } from 'pg';
import { apply } from './apply';
import { checkpointOf, moveTo, type Checkpoint } from './catalogue';
import type { ReadModel } from './read-model';
import { rebuild } from './rebuild';
import { openSession, type Session } from './session';

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

export type RunnerNews =
  | { readonly kind: 'LEADING' | 'WAITING' | 'REBUILDING'; readonly model: string }
  | { readonly kind: 'APPLIED'; readonly model: string; readonly events: number; readonly position: string }
  | { readonly kind: 'FAILED'; readonly model: string; readonly failure: string };

const leaseClass = 7_204_002;
/** How often somebody who waits for a lease looks whether it is free. Milliseconds. */
const leaseEvery = 500;
const longestBackOff = 60_000;

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** The tables were exchanged under the runner: it must begin at the new ones' checkpoint. */
class Exchanged extends Error {}

/**
 * Keeps one read model up to date for as long as the signal lets it. Of any number of runners one works, holding a
 * lease on the very connection it writes with: who loses the connection can write no more. A failure stops this
 * read model, is written down, and is tried again with back-off; nothing is skipped.
 */
export async function run(model: ReadModel, options: RunnerOptions, signal: AbortSignal): Promise<void> {
  for (let failures = 0; !signal.aborted;) {
    try {
      await lead(model, options, signal, () => (failures = 0));
    } catch (error) {
      if (error instanceof Exchanged) continue;
      failures += 1;
      await tell(model, options, messageOf(error));
      await options.wait(Math.min(longestBackOff, 500 * 2 ** failures), signal);
    }
  }
}

/** Health shows it from here on, in this process at once and everywhere by the table. */
async function tell({ name }: ReadModel, { pool, onNews }: RunnerOptions, failure: string): Promise<void> {
  onNews({ kind: 'FAILED', model: name, failure });
  await pool
    .query('update casegrid.read_model set failure = $2 where name = $1', [name, failure])
    .catch((error: unknown) =>
      onNews({ kind: 'FAILED', model: name, failure: `${failure}; ${messageOf(error)}` }),
    );
}

async function lead(model: ReadModel, options: RunnerOptions, signal: AbortSignal, onProgress: () => void) {
  const session = await openSession(options.pool);
  try {
    if (!(await lease(model, session, options, signal))) return;
    await upToDate(model, session, options);
    await follow(model, session, options, { signal, onProgress });
  } finally {
    session.release();
  }
}

async function lease({ name }: ReadModel, session: Session, options: RunnerOptions, signal: AbortSignal) {
  options.onNews({ kind: 'WAITING', model: name });
  while (!signal.aborted) {
    const { rows } = await session.query('select pg_try_advisory_lock($1, hashtext($2)) as held', [
      leaseClass,
      name,
    ]);
    if (rows[0]?.['held'] === true) {
      options.onNews({ kind: 'LEADING', model: name });
      return true;
    }
    await options.wait(leaseEvery, signal);
  }
  return false;
}

/** Tables of an older version are built anew first, beside the old ones. */
async function upToDate(model: ReadModel, session: Session, options: RunnerOptions): Promise<void> {
  const { version } = await checkpointOf(model.name, session);
  if (version === model.version) return;
  options.onNews({ kind: 'REBUILDING', model: model.name });
  await rebuild(model, options);
}

interface Following {
  readonly signal: AbortSignal;
  readonly onProgress: () => void;
}

async function follow(
  model: ReadModel,
  session: Session,
  options: RunnerOptions,
  { signal, onProgress }: Following,
) {
  const { generation, position } = await checkpointOf(model.name, session);
  const expected = { generation, position };
  for await (const batch of options.store.follow({ after: position, signal, batch: 5_000 })) {
    await take(model, batch, session, { expected, ...options });
    expected.position = batch.position;
    onProgress();
    const { records } = batch;
    options.onNews({ kind: 'APPLIED', model: model.name, events: records.length, position: batch.position });
  }
}

interface Expecting {
  readonly expected: Pick<Checkpoint, 'generation' | 'position'>;
  readonly beforeCommit?: (model: string) => void;
}

/** Rows and checkpoint in one transaction: each event counts once, wherever it is cut off. */
async function take(model: ReadModel, batch: Batch, session: Session, { expected, beforeCommit }: Expecting) {
  await session.transaction(async () => {
    const { generation, position } = await checkpointOf(model.name, session, true);
    if (generation !== expected.generation || position !== expected.position) throw new Exchanged();
    await apply(model, model.name, batch.records, session);
    await moveTo(model.name, batch.position, session);
    beforeCommit?.(model.name);
  });
}
