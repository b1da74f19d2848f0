import type { EventStore, Metadata } from '@casegrid/event-store';
import type { Plot } from './script';
import { streamOf } from './stage';

/** So much before now a story ends, that no clock finds it to lie in the future. Milliseconds. */
const margin = 5_000;

/**
 * The moment up to which a story is told. A story that was begun before keeps its end, or its acts would not be the
 * same acts: it is read off the report of its first case, which moves with the end, whole days and all.
 */
export async function endOfStory(
  store: EventStore,
  seed: number,
  firstPlot: (until: string) => Plot,
  now = new Date(),
): Promise<string> {
  const [reported] = await store.readStream(streamOf(seed, 0), 0, 1);
  const fresh = new Date(now.getTime() - margin).toISOString();
  if (!reported) return fresh;
  const { causationId } = reported.metadata as Metadata;
  return firstPlot(causationId).lines[0]?.at ?? fresh;
}
