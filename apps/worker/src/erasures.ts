import {
  decode,
  isAfter,
  logStart,
  type Batch,
  type EventStore,
  type Position,
  type StoredRecord,
} from '@casegrid/event-store';
import { erasedUpTo, moveErasedUpTo, type Vault } from '@casegrid/personal-data';
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
    for await (const batch of store.follow({ after: reached, streams: ['person-'], signal })) {
      if (!isAfter(batch.position, reached)) continue;
      await this.#take(batch);
      // Whoever moved it meanwhile has taken over the lease: then it is for him to go on.
      if (!(await moveErasedUpTo(pool, reached, batch.position))) return;
      reached = batch.position;
      onProgress();
      onNews({ kind: 'FINISHED', position: reached });
    }
  }

  /** A log that ends before the place reached is an older one, brought back from a backup: all of it is gone through. */
  async #begin(): Promise<Position> {
    const { store, pool } = this.options;
    const end = await store.end();
    const reached = await erasedUpTo(pool);
    if (!isAfter(reached, end)) return reached;
    await moveErasedUpTo(pool, reached, logStart);
    return logStart;
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
