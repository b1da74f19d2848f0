import { setTimeout } from 'node:timers/promises';
import { evolve, officer, type Officer, type OfficerEvents, type MessageOf } from '@casegrid/domain';
import {
  decode,
  isAfter,
  logStart,
  RecentlyUsed,
  type EventStore,
  type Metadata,
  type Position,
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
/** Moments that may still be confirmed; older ones are past the limit anyway. */
const mostAsked = 10;

/** Officers kept in memory, some hundred bytes each: more than are on duty at once. */
const mostKept = 50_000;

const prefix = 'officer-';
const nobody: Standing = { officer: officer.initial, revision: -1 };

function advance(before: Standing, record: StoredRecord): Standing {
  if (record.revision <= before.revision) return before;
  const { actor, occurredAt: at } = record.metadata as Metadata;
  const event = decode(record) as unknown as MessageOf<OfficerEvents>;
  return { officer: evolve(officer, before.officer, event, { actor, at }), revision: record.revision };
}

/** A moment at which the log's end was asked for, and where that was. */
interface Asked {
  readonly at: number;
  readonly end: Position;
}

/**
 * Who holds which post, as of now and never from a token. An officer's stream is read when he is first asked for;
 * from then on the log's news about him are added to what was read. So a start costs the same however long the log.
 */
export class Authority {
  readonly #standings = new RecentlyUsed<Promise<Standing>>(mostKept);
  readonly #stop = new AbortController();
  #confirmedAt = Number.NEGATIVE_INFINITY;
  /** How far the news have come. */
  #reached = logStart;
  #asked: Asked[] = [];
  #timer: NodeJS.Timeout | undefined;
  #following: Promise<void> = Promise.resolve();

  constructor(
    private readonly store: EventStore,
    /** Milliseconds on a clock that never runs backwards. */
    private readonly clock: () => number,
    private readonly onFailure: (error: unknown) => void,
  ) {}

  /** Follows appointments from now on. Nobody is asked for before it. */
  async start(): Promise<void> {
    this.#reached = await this.store.end();
    this.#confirmedAt = this.clock();
    this.#following = this.#follow();
    this.#timer = setInterval(() => void this.#confirm(), confirmEvery).unref();
  }

  /**
   * Nothing when nobody is registered under this id.
   * @throws StoreUnavailable
   */
  async standing(officerId: string): Promise<Standing | undefined> {
    const standing = await (this.#standings.get(officerId) ?? this.#keep(officerId, this.#read(officerId)));
    return standing.revision < 0 ? undefined : standing;
  }

  /** False when the news are more than five seconds behind the log: somebody may have been relieved meanwhile. */
  isCurrent(): boolean {
    return this.clock() - this.#confirmedAt <= stalenessLimit;
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    this.#stop.abort();
    await this.#following;
  }

  /** What could not be read or folded is forgotten, and read again for whoever asks next. */
  #keep(officerId: string, standing: Promise<Standing>): Promise<Standing> {
    this.#standings.set(officerId, standing);
    standing.catch(() => {
      if (this.#standings.get(officerId) === standing) this.#standings.delete(officerId);
    });
    return standing;
  }

  async #read(officerId: string): Promise<Standing> {
    return (await this.store.readStream(`${prefix}${officerId}`)).reduce(advance, nobody);
  }

  /** Begins again where it was when it is refused: until it is let in, nothing known here counts as current. */
  async #follow(): Promise<void> {
    const { signal } = this.#stop;
    while (!signal.aborted) {
      try {
        await this.#hear(signal);
      } catch (error) {
        this.onFailure(error);
        await setTimeout(confirmEvery, undefined, { signal, ref: false }).catch(() => undefined);
      }
    }
  }

  async #hear(signal: AbortSignal): Promise<void> {
    const news = this.store.follow({
      after: this.#reached,
      streams: [prefix],
      tellsEveryPlace: true,
      signal,
    });
    for await (const { records, position } of news) {
      records.forEach((record) => this.#apply(record));
      this.#reached = position;
      this.#settle();
    }
  }

  /** Waits for a reading under way, so that no news falls between what was read and what came after it. */
  #apply(record: StoredRecord): void {
    const officerId = record.stream.slice(prefix.length);
    const before = this.#standings.get(officerId);
    if (!before) return;
    const after = before.then((standing) => advance(standing, record));
    void this.#keep(officerId, after);
  }

  async #confirm(): Promise<void> {
    const at = this.clock();
    try {
      const end = await this.store.end();
      this.#asked = [...this.#asked, { at, end }].slice(-mostAsked);
      this.#settle();
    } catch (error) {
      this.onFailure(error);
    }
  }

  /** What is known is as of the last moment whose end the news have reached. */
  #settle(): void {
    const reached = this.#asked.filter(({ end }) => !isAfter(end, this.#reached));
    this.#confirmedAt = Math.max(this.#confirmedAt, ...reached.map(({ at }) => at));
    this.#asked = this.#asked.filter((asked) => !reached.includes(asked));
  }
}
