/**
 * An async iterable that ends at once when its reader leaves, also while it waits for what may never come: a bare
 * generator would hear of it only with its next item.
 */
export function abortable<Item>(
  make: (signal: AbortSignal) => AsyncGenerator<Item>,
): AsyncIterableIterator<Item> {
  const leaving = new AbortController();
  const items = make(leaving.signal);
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    next: () => items.next(),
    return: async () => {
      leaving.abort();
      await items.return(undefined);
      return { done: true, value: undefined };
    },
    throw: async (error: unknown) => {
      leaving.abort();
      return items.throw(error);
    },
  };
}
