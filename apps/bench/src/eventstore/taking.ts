import type { AllStreamResolvedEvent, EventStoreDBClient } from '@eventstore/db-client';
import { perAppend } from './case-events';
import type { Stretch } from './log';

/** A read or a subscription of the official client. */
interface Source {
  on(event: 'data', listener: (resolved: AllStreamResolvedEvent) => void): unknown;
  on(event: 'end', listener: () => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
}

/** Another event came than the one that must. */
export class OutOfOrder extends Error {}

/**
 * Takes in the events of a stretch, one after the other and none left out. Events of others do not count.
 * @throws OutOfOrder
 */
export function take(source: Source, { prefix, events }: Stretch): Promise<void> {
  let taken = 0;
  return new Promise((resolve, reject) => {
    source.on('data', ({ event }) => {
      if (!event?.streamId.startsWith(prefix)) return;
      // Each append filled a stream of its own.
      if (event.revision !== BigInt(taken % perAppend))
        reject(new OutOfOrder(`event ${taken} has revision ${event.revision} of ${event.streamId}`));
      taken += 1;
      if (taken === events) resolve();
    });
    source.on('end', () => reject(new OutOfOrder(`only ${taken} of ${events} events came`)));
    source.on('error', reject);
  });
}

/** Reads a stretch of the whole log. */
export async function readAll(client: EventStoreDBClient, stretch: Stretch): Promise<void> {
  const read = client.readAll({ fromPosition: stretch.after });
  await take(read, stretch);
  await read.cancel();
}

/** Catches up with a stretch by a subscription to the whole log. */
export async function catchUp(client: EventStoreDBClient, stretch: Stretch): Promise<void> {
  const subscription = client.subscribeToAll({ fromPosition: stretch.after });
  await take(subscription, stretch);
  await subscription.unsubscribe();
}
