import type { EventStore, Metadata } from '@casegrid/event-store';
import { streamOf } from './stage';

/** So long before now a new story ends, that no clock finds its end to lie in the future. Milliseconds. */
const margin = 5_000;

const form = /^story-\d+-until-(\d+)$/;

/** What all acts of a story are correlated by; it keeps the story's end, to the second. */
export const correlationOf = (seed: number, until: string): string =>
  `story-${seed}-until-${Math.floor(Date.parse(until) / 1000)}`;

/**
 * The moment up to which a story is told, ISO 8601 UTC. One that was begun before keeps its end, which is on record
 * with the report of its first case: else its acts would not be the same acts.
 */
export async function endOfStory(store: EventStore, seed: number, now = new Date()): Promise<string> {
  const [reported] = await store.readStream(streamOf(seed, 0), 0, 1);
  const correlation = (reported?.metadata as Metadata | undefined)?.correlationId ?? '';
  const begun = form.exec(correlation)?.[1];
  const end = begun === undefined ? Math.floor((now.getTime() - margin) / 1000) : Number(begun);
  return new Date(end * 1000).toISOString();
}
