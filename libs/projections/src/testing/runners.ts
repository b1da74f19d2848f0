import { isAfter, type EventStore, type Position } from '@casegrid/event-store';
import type { Pool } from 'pg';
import type { ReadModel } from '../engine/read-model';
import { run, type RunnerNews, type RunnerOptions } from '../engine/runner';

/** Runners of a spec; their retries and their looks for a lease come at once. */
export class Runners {
  news: RunnerNews[] = [];
  #stopping = new AbortController();
  #runs: Promise<void>[] = [];
  readonly #watchers = new Set<() => void>();

  constructor(
    private readonly store: EventStore,
    private readonly pool: Pool,
  ) {}

  start(model: ReadModel, more: Partial<RunnerOptions> = {}): void {
    const wait = () => new Promise<void>((resolve) => setImmediate(resolve));
    const onNews = (news: RunnerNews) => {
      this.news.push(news);
      for (const look of this.#watchers) look();
    };
    const options = { store: this.store, pool: this.pool, wait, onNews, ...more };
    this.#runs.push(run(model, options, this.#stopping.signal));
  }

  /** Resolves once this was told. */
  told(kind: RunnerNews['kind'], model: string): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        if (!this.news.some((news) => news.kind === kind && news.model === model)) return;
        this.#watchers.delete(look);
        resolve();
      };
      this.#watchers.add(look);
      look();
    });
  }

  /** Resolves once every read model, or the named ones, shows this position. */
  async reach(position: Position, names?: readonly string[]): Promise<void> {
    const sql = 'select position from casegrid.read_model where $1::text[] is null or name = any($1)';
    for (let isThere = false; !isThere;) {
      const { rows } = await this.pool.query<{ position: Position }>(sql, [names ?? null]);
      isThere = rows.every((row) => !isAfter(position, row.position));
    }
  }

  /** Ends them all; others can be started afterwards. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await Promise.all(this.#runs);
    this.#stopping = new AbortController();
    this.#runs = [];
    this.news = [];
  }
}

export const runners = (store: EventStore, pool: Pool): Runners => new Runners(store, pool);
