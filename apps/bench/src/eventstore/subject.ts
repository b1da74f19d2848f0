import { startChild } from '../stage/child';
import { startEventStore } from '../stage/event-store';
import type { Workshop } from '../stage/workshop';
import { join } from 'node:path';

/** An event store whose figures are measured. */
export interface Subject {
  /** What the names of its figures begin with. */
  readonly name: string;
  /** @returns its connection string */
  start(workshop: Workshop): Promise<string>;
}

export const embedded: Subject = {
  name: 'eventstore',
  start: async (workshop) => (await startEventStore(workshop)).url,
};

/** One that the user runs: it is neither started nor ended, and keeps what is written to it. */
export const runningAt = (url: string): Subject => ({
  name: 'eventstoredb',
  start: () => Promise.resolve(url),
});

/** The peer as a process of its own. @returns its connection string */
export async function startResponder(
  { stream, events }: { readonly stream: string; readonly events: number },
  { leftovers }: Workshop,
): Promise<string> {
  const { found } = await startChild(
    {
      name: 'the responder',
      args: [join(__dirname, 'responder', 'main.js'), stream, String(events)],
      serving: /esdb:\S+tls=false/,
    },
    leftovers,
  );
  return found[0];
}
