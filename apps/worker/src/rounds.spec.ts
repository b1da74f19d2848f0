import { StoreUnavailable } from '@casegrid/event-store';
import { eachInPages } from './rounds';

const signal = new AbortController().signal;
const items = Array.from({ length: 23 }, (_, index) => index);

/** Lists what there is after the last one of the page before. */
const list = ({ beyond = -1, size }: { readonly beyond: number | undefined; readonly size: number }) =>
  Promise.resolve(items.slice(beyond + 1, beyond + 1 + size));

/** Waits a turn of the event loop, so that others are begun meanwhile if they may be. */
const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('a round', () => {
  /** Acts so many at a time; whatever `fail` says is thrown. */
  async function round(atOnce: number, fail: (item: number) => Error | undefined = () => undefined) {
    const seen = { begun: [] as number[], ended: 0, most: 0 };
    const act = async (item: number) => {
      seen.begun.push(item);
      seen.most = Math.max(seen.most, seen.begun.length - seen.ended);
      await turn();
      // Later ones come to their end before earlier ones.
      if (item % 2 === 0) await turn();
      seen.ended += 1;
      const failure = fail(item);
      if (failure) throw failure;
      return item % 3 > 0;
    };
    const pages = { list, size: 10, atOnce };
    const result = await eachInPages<number>(pages, act, signal).catch((error: unknown) => error);
    return { ...seen, result };
  }

  it.each([1, 4])('goes through all pages in order, %d at a time and no more', async (atOnce) => {
    const { begun, most, result } = await round(atOnce);
    expect(begun).toEqual(items);
    expect(most).toBe(atOnce);
    expect(result).toMatchObject({ done: 15, stuck: [] });
  });

  it('does all others when one cannot be done, and says why', async () => {
    const { begun, result } = await round(4, (item) => (item === 5 ? new Error('no case 5') : undefined));
    expect(begun).toEqual(items);
    expect(result).toMatchObject({ done: 14, stuck: ['no case 5'] });
  });

  it('says in the order of the page why some cannot be done, whichever ends first', async () => {
    const { result } = await round(4, (item) => (item % 10 < 6 ? new Error(`no case ${item}`) : undefined));
    const failing = items.filter((item) => item % 10 < 6);
    expect(result).toMatchObject({ stuck: failing.map((item) => `no case ${item}`) });
  });

  it('begins nothing more once the store is away, and ends when what was under way has', async () => {
    const { begun, ended, result } = await round(4, (item) =>
      item === 5 ? new StoreUnavailable('spec') : undefined,
    );
    expect(result).toBeInstanceOf(StoreUnavailable);
    expect(begun.length).toBeLessThan(10);
    expect(ended).toBe(begun.length);
  });
});
