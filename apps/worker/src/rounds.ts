import { StoreUnavailable, type EventStore } from '@casegrid/event-store';
import { lead, messageOf, type LeadNews, type LeadOptions } from '@casegrid/projections';

/** So many could not be done in the last round, and why the first of them could not; none when all could again. */
export interface StuckNews {
  readonly kind: 'STUCK';
  readonly items: number;
  readonly failure: string;
}

/** What a job needs that looks again and again for what is to be done; `News` is what it tells beside what all of them tell. */
export interface RoundsOptions<News> extends Omit<LeadOptions, 'onNews'> {
  readonly store: EventStore;
  readonly now: () => Date;
  readonly onNews: (news: LeadNews | StuckNews | News) => void;
}

/** Such a job: what it is called, how often it looks (milliseconds), and what it tells when it has done anything. */
interface Job<News> {
  readonly name: string;
  readonly lookEvery: number;
  readonly told: (done: number) => News;
}

/** How many were done in a round, and why others could not be. */
export interface Round {
  readonly done: number;
  readonly stuck: readonly string[];
}

/** Both together. */
export const together = (one: Round, other: Round): Round => ({
  done: one.done + other.done,
  stuck: [...one.stuck, ...other.stuck],
});

/** Whoever goes the rounds of one lease. */
interface Worker {
  round(signal: AbortSignal): Promise<Round>;
}

/**
 * Goes round after round, for as long as the signal lets it, begun anew with each lease. Led by one at a time. What cannot
 * be done is told, tried again in each round, and keeps nothing else waiting.
 */
export const inRounds = <News>(
  { name, lookEvery, told }: Job<News>,
  options: RoundsOptions<News>,
  signal: AbortSignal,
  begin: () => Worker,
): Promise<void> =>
  lead(name, options, signal, async (_, onProgress) => {
    const worker = begin();
    let before = '0 ';
    while (!signal.aborted) {
      const { done, stuck } = await worker.round(signal);
      onProgress();
      if (done > 0) options.onNews(told(done));
      const [failure = ''] = stuck;
      const now = `${stuck.length} ${failure}`;
      // A round that was cut short says nothing of what it did not come to.
      if (now !== before && !signal.aborted) options.onNews({ kind: 'STUCK', items: stuck.length, failure });
      before = now;
      await options.wait(lookEvery, signal);
    }
  });

/** Where the next page begins, and how long it may be. */
interface PageAsked<Item> {
  readonly beyond: Item | undefined;
  readonly size: number;
}

/** Pages of so many each; one that is shorter is the last. */
interface Pages<Item> {
  readonly list: (page: PageAsked<Item>) => Promise<readonly Item[]>;
  readonly size: number;
  /** How many are under way at the same time; one after the other where nothing is said. */
  readonly atOnce?: number;
}

/**
 * Does something with each of many, page by page, and answers with how many of them it was news. They are begun in their
 * order. One that fails does not hold up the others. @throws StoreUnavailable, when none could be done, and not before
 * what was under way has come to its end
 */
export async function eachInPages<Item>(
  { list, size, atOnce = 1 }: Pages<Item>,
  act: (item: Item) => Promise<boolean>,
  signal: AbortSignal,
): Promise<Round> {
  const going = new Going(act, signal);
  let beyond: Item | undefined;
  for (let isMore = true; isMore && !signal.aborted;) {
    const page = await list({ beyond, size });
    await going.through(page, atOnce);
    beyond = page.at(-1);
    isMore = page.length === size;
  }
  return going;
}

/** What a round has come to so far. */
class Going<Item> implements Round {
  done = 0;
  stuck: readonly string[] = [];
  #away: StoreUnavailable | undefined;

  constructor(
    private readonly act: (item: Item) => Promise<boolean>,
    private readonly signal: AbortSignal,
  ) {}

  async through(page: readonly Item[], atOnce: number): Promise<void> {
    const rest = page.entries();
    // In the order of the page, whichever ends first: else the same round would seem to be news.
    const failures: (string | undefined)[] = page.map(() => undefined);
    const goOn = async () => {
      for (const [index, item] of rest) {
        if (this.signal.aborted || this.#away) return;
        failures[index] = await this.#do(item);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, goOn));
    if (this.#away) throw this.#away;
    this.stuck = [...this.stuck, ...failures.filter((failure) => failure !== undefined)];
  }

  /** Why it could not be done, unless it was, or the store is away. */
  async #do(item: Item): Promise<string | undefined> {
    try {
      if (await this.act(item)) this.done += 1;
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) return messageOf(error);
      this.#away = error;
    }
    return undefined;
  }
}
