import {
  connectEventStore,
  connectVerbatimLog,
  type EventStore,
  type VerbatimLog,
} from '@casegrid/event-store';
import { connected, understood } from './store-trouble';

type Work<Store, Result> = (store: Store) => Promise<Result>;

/**
 * Lends the event store at an address to a piece of work, and closes it after.
 * @throws CannotDo when it does not answer, or does not let us
 */
export const withEventStore = <Result>(url: string, work: Work<EventStore, Result>): Promise<Result> =>
  lend(url, connectEventStore, work);

/** The same with its log byte for byte. */
export const withVerbatimLog = <Result>(url: string, work: Work<VerbatimLog, Result>): Promise<Result> =>
  lend(url, connectVerbatimLog, work);

async function lend<Store extends { close(): Promise<void> }, Result>(
  url: string,
  connect: (url: string) => Store,
  work: Work<Store, Result>,
): Promise<Result> {
  const store = connected(url, connect);
  try {
    return await work(store);
  } catch (error) {
    throw understood(error, url);
  } finally {
    await store.close();
  }
}
