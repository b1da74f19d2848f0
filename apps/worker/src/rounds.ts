import { lead, type LeadNews, type LeadOptions } from '@casegrid/projections';

/** What a job needs that looks again and again for what is to be done. */
export interface RoundsOptions<News> extends Omit<LeadOptions, 'onNews'> {
  readonly onNews: (news: LeadNews | News) => void;
}

/** Such a job: what it is called, how often it looks (milliseconds), and what it tells when it has done anything. */
interface Job<News> {
  readonly name: string;
  readonly lookEvery: number;
  readonly told: (done: number) => News;
}

/** Whoever goes the rounds of one lease; each answers how much it did. */
interface Worker {
  round(signal: AbortSignal): Promise<number>;
}

/** Goes round after round, for as long as the signal lets it, begun anew with each lease. Led by one at a time. */
export const inRounds = <News>(
  { name, lookEvery, told }: Job<News>,
  options: RoundsOptions<News>,
  signal: AbortSignal,
  begin: () => Worker,
): Promise<void> =>
  lead(name, options, signal, async (_, onProgress) => {
    const worker = begin();
    while (!signal.aborted) {
      const done = await worker.round(signal);
      onProgress();
      if (done > 0) options.onNews(told(done));
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
}

/**
 * Does something with each of many, page by page, and answers with how many of them it was news. One that fails does not
 * hold up the others. @throws AggregateError when all were tried and any has failed
 */
export async function eachInPages<Item>(
  { list, size }: Pages<Item>,
  act: (item: Item) => Promise<boolean>,
  failed: string,
  signal: AbortSignal,
): Promise<number> {
  const failures: unknown[] = [];
  let done = 0;
  let beyond: Item | undefined;
  for (let isMore = true; isMore && !signal.aborted;) {
    const page = await list({ beyond, size });
    for (const item of page) {
      if (signal.aborted) break;
      await act(item).then(
        (isNew) => (done += isNew ? 1 : 0),
        (error: unknown) => failures.push(error),
      );
    }
    beyond = page.at(-1);
    isMore = page.length === size;
  }
  if (failures.length > 0)
    throw new AggregateError(failures, `${failures.length} ${failed}: ${String(failures[0])}`);
  return done;
}
