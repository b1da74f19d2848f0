import type { EventStore } from '@casegrid/event-store';

/** When the event at this revision went on record, by the store's own clock. ISO 8601 UTC. */
export async function recordedAt(store: EventStore, stream: string, revision: number): Promise<string> {
  const [record] = await store.readStream(stream, revision, 1);
  if (!record) throw new Error(`nothing at ${stream}@${revision}, which was just answered`);
  return record.recordedAt;
}
