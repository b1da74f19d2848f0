/**
 * Does a job for each item, at most `limit` of them at once, and takes no further item while all hands are full.
 * After a failure nothing new is begun.
 * @throws what the first failing job failed with, once those under way have ended
 */
export async function atMost<Item>(
  limit: number,
  items: Iterable<Item> | AsyncIterable<Item>,
  job: (item: Item) => Promise<void>,
): Promise<void> {
  const iterator = Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]();
  let hasFailed = false;
  const hand = async () => {
    try {
      while (!hasFailed) {
        const next = await iterator.next();
        if (next.done) return;
        await job(next.value);
      }
    } catch (error) {
      hasFailed = true;
      throw error;
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: limit }, hand));
  const failure = ended.find(({ status }) => status === 'rejected') as PromiseRejectedResult | undefined;
  if (failure) throw failure.reason;
}
