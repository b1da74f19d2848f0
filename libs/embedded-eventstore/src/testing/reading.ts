import type { ResolvedEvent } from '@eventstore/db-client';

/** Everything that a read brings, in order; what it fails with is thrown. */
export async function collect(events: AsyncIterable<ResolvedEvent>): Promise<ResolvedEvent[]> {
  const all: ResolvedEvent[] = [];
  for await (const event of events) all.push(event);
  return all;
}

/** As many of the next events as asked for; ends the subscription then. */
export async function take(events: AsyncIterable<ResolvedEvent>, count: number): Promise<ResolvedEvent[]> {
  const taken: ResolvedEvent[] = [];
  for await (const event of events) if (taken.push(event) === count) break;
  return taken;
}

/** An event in one line: `2@stream type`. */
export function line({ event }: ResolvedEvent): string {
  return event ? `${event.revision}@${event.streamId} ${event.type}` : 'nothing';
}

/** The numbers in events made by `noted`. */
export function numbers(events: ResolvedEvent[]): number[] {
  return events.map(({ event }) => (event?.data as { n: number }).n);
}

/** Waits until something is so; the spec's own time limit ends the waiting. */
export async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setImmediate(resolve));
}
