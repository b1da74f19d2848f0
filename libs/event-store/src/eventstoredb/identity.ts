import type { AllStreamResolvedEvent, EventStoreDBClient } from '@eventstore/db-client';
import { readInTime } from './reading';
import { recordsOf } from './translate';

/** What tells the log from any other: its first event that is not the server's own, where it lies and since when. */
export async function identityOf(client: EventStoreDBClient): Promise<string | undefined> {
  for await (const resolved of readInTime<AllStreamResolvedEvent>(client.readAll(), 1)) {
    const first = recordsOf(resolved).find(({ stream }) => !stream.startsWith('$'));
    if (first) return `${first.id} at ${first.position}, ${first.recordedAt}`;
  }
  return undefined;
}
