import { connectEventStore, StoreUnavailable, type EventStore } from '@casegrid/event-store';
import { CannotDo } from '../command-line/cannot-do';

/**
 * Lends the log at an address to a piece of work, and closes it after.
 * @throws CannotDo when the store does not answer
 */
export async function withEventStore<Result>(
  url: string,
  work: (store: EventStore) => Promise<Result>,
): Promise<Result> {
  const store = connectEventStore(url);
  try {
    return await work(store);
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error;
    throw new CannotDo(`The event store at ${hostIn(url)} does not answer. Is it running?`, { cause: error });
  } finally {
    await store.close();
  }
}

/** Without the user and password that an address may hold. */
export const hostIn = (url: string): string => url.replace(/\/\/[^@/]*@/, '//');
