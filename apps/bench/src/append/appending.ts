import { jsonEvent, NO_STREAM, type EventStoreDBClient, type JSONType } from '@eventstore/db-client';
import type { Life } from '../lives/life';

/** Appends the events of a case with the official client alone, one after the other. @returns how many that were */
export async function append(client: EventStoreDBClient, { stream, events }: Life): Promise<number> {
  for (const [index, { data, ...event }] of events.entries()) {
    const { nextExpectedRevision } = await client.appendToStream(
      stream,
      jsonEvent({ ...event, data: data as JSONType }),
      { expectedRevision: index === 0 ? NO_STREAM : BigInt(index - 1) },
    );
    if (nextExpectedRevision !== BigInt(index)) throw new Error(`an append led to ${nextExpectedRevision}`);
  }
  return events.length;
}
