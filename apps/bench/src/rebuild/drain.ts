import { EventStoreDBClient, type AllStreamResolvedEvent } from '@eventstore/db-client';

/** Reads the whole log with the official client, as fast as it delivers. @returns how many events Casegrid wrote */
export function drain(client: EventStoreDBClient): Promise<number> {
  return new Promise((resolve, reject) => {
    let events = 0;
    client
      .readAll()
      .on('data', ({ event }: AllStreamResolvedEvent) => {
        if (event && !event.streamId.startsWith('$')) events += 1;
      })
      .on('end', () => resolve(events))
      .on('error', reject);
  });
}
