import { evolve, officer, type Officer, type OfficerEvents, type MessageOf } from '@casegrid/domain';
import {
  decode,
  isAfter,
  logStart,
  type EventStore,
  type Metadata,
  type StoredRecord,
} from '@casegrid/event-store';

/** An officer's posts as the log has them, and the revision that shows it. */
export interface Standing {
  readonly officer: Officer;
  readonly revision: number;
}

/** Authority that could not be confirmed with the store for longer than this is not relied on. Milliseconds. */
export const stalenessLimit = 5_000;
const confirmEvery = 1_000;

/** Follows all officers' streams: who holds which post, as of now and never from a token. */
export class Authority {
  readonly #standings = new Map<string, Standing>();
  readonly #stop = new AbortController();
  #confirmedAt = Number.NEGATIVE_INFINITY;
  #timer: NodeJS.Timeout | undefined;
  #following: Promise<void> = Promise.resolve();

  constructor(
    private readonly store: EventStore,
    /** Milliseconds on a clock that never runs backwards. */
    private readonly clock: () => number,
    private readonly onFailure: (error: unknown) => void,
  ) {}

  /** Reads all appointments there are, then keeps following. */
  async start(): Promise<void> {
    let position = logStart;
    for await (const batch of this.store.readAll({ streams: ['officer-'] })) {
      batch.records.forEach((record) => this.#apply(record));
      if (isAfter(batch.position, position)) ({ position } = batch);
    }
    this.#confirmedAt = this.clock();
    this.#following = this.#follow(position).catch(this.onFailure);
    this.#timer = setInterval(() => void this.#confirm(), confirmEvery).unref();
  }

  standing(officerId: string): Standing | undefined {
    return this.#standings.get(officerId);
  }

  /** False once the store has not been heard of for five seconds: somebody may have been relieved meanwhile. */
  isCurrent(): boolean {
    return this.clock() - this.#confirmedAt <= stalenessLimit;
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    this.#stop.abort();
    await this.#following;
  }

  async #follow(after: string): Promise<void> {
    for await (const { records } of this.store.follow({
      after,
      streams: ['officer-'],
      signal: this.#stop.signal,
    })) {
      records.forEach((record) => this.#apply(record));
    }
  }

  async #confirm(): Promise<void> {
    const asked = this.clock();
    try {
      await this.store.end();
      this.#confirmedAt = Math.max(this.#confirmedAt, asked);
    } catch (error) {
      this.onFailure(error);
    }
  }

  #apply(record: StoredRecord): void {
    const id = record.stream.slice('officer-'.length);
    const before = this.#standings.get(id);
    if (before && before.revision >= record.revision) return;
    const { actor, occurredAt: at } = record.metadata as Metadata;
    const event = decode(record) as unknown as MessageOf<OfficerEvents>;
    const state = evolve(officer, before?.officer ?? officer.initial, event, { actor, at });
    this.#standings.set(id, { officer: state, revision: record.revision });
  }
}
