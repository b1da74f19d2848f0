import {
  decode,
  isAfter,
  logStart,
  type Batch,
  type EventStore,
  type Position,
  type StoredRecord,
} from '@casegrid/event-store';
import { erasedUpTo, moveErasedUpTo, type ErasedUpTo, type Vault } from '@casegrid/personal-data';
import { lead, type LeadNews, type LeadOptions } from '@casegrid/projections';

/** FINISHED: every erasure up to this place in the log is. */
export type ErasureNews = LeadNews | { readonly kind: 'FINISHED'; readonly position: Position };

export interface ErasureOptions extends Omit<LeadOptions, 'onNews'> {
  readonly store: EventStore;
  readonly vault: Vault;
  readonly onNews: (news: ErasureNews) => void;
}

/** An erasure on record that could not be carried out: named, so that whoever mends it knows where to look. */
class CannotErase extends Error {
  constructor({ stream, revision, position }: StoredRecord, cause: unknown) {
    super(
      `the erasure at ${stream}@${revision} (position ${position}) cannot be finished: ${String(cause)}`,
      {
        cause,
      },
    );
  }
}

/**
 * Finishes erasures for as long as the signal lets it: whoever was erased in the log has his key destroyed, also when
 * the one who began it died in between. Led by one worker at a time, on the pool of the vault, which remembers how far
 * it came. What cannot be read or carried out stops it there; destroying twice does nothing, so it begins again at the
 * batch it failed in.
 */
export const finishErasures = (options: ErasureOptions, signal: AbortSignal): Promise<void> =>
  lead('erasures', options, signal, (_, onProgress) => new Erasures(options).finish(signal, onProgress));

class Erasures {
  constructor(private readonly options: ErasureOptions) {}

  async finish(signal: AbortSignal, onProgress: () => void): Promise<void> {
    const { store, pool, onNews } = this.options;
    let reached = await this.#begin();
    for await (const batch of store.follow({ after: reached.position, streams: ['person-'], signal })) {
      const { position } = batch;
      if (!isAfter(position, reached.position)) continue;
      await this.#take(batch);
      const next = { position, log: reached.log ?? (await store.identity()) ?? null };
      // Whoever moved it meanwhile has taken over the lease: then it is for him to go on.
      if (!(await moveErasedUpTo(pool, reached, next))) return;
      reached = next;
      onProgress();
      onNews({ kind: 'FINISHED', position });
    }
  }

  /**
   * A log that ends before the place reached is an older one, brought back from a backup; one that is not the log of
   * that place was moved to another store. All of it is gone through.
   */
  async #begin(): Promise<ErasedUpTo> {
    const { store, pool } = this.options;
    const reached = await erasedUpTo(pool);
    const isOfThisLog = reached.log === null || reached.log === (await store.identity());
    if (isOfThisLog && !isAfter(reached.position, await store.end())) return reached;
    const anew = { position: logStart, log: null };
    await moveErasedUpTo(pool, reached, anew);
    return anew;
  }

  async #take({ records }: Batch): Promise<void> {
    for (const record of records) {
      const event = decode(record);
      if (event.type !== 'PersonErased') continue;
      try {
        await this.options.vault.erase(event.data.personId);
      } catch (error) {
        throw new CannotErase(record, error);
      }
    }
  }
}
