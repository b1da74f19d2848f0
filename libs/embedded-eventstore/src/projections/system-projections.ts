import { TOMBSTONE } from '../log/record';
import { TOMBSTONE_ON_WIRE } from '../wire/varint';
import type { SourceEvent, Target } from './source-event';

/** What a projection writes about an event: a link to it, or the name of its stream. */
export interface Entry {
  stream: string;
  type: '$>' | '$@';
  data: string;
  metadata: Record<string, unknown>;
}

type Projection = (event: SourceEvent) => Omit<Entry, 'metadata'> | undefined;

const SYSTEM = '$';
const linkTo = ({ stream, revision }: Pick<Target, 'stream' | 'revision'>): string =>
  `${revision === TOMBSTONE ? TOMBSTONE_ON_WIRE : revision}@${stream}`;
const link = (stream: string, to: Pick<Target, 'stream' | 'revision'>): Omit<Entry, 'metadata'> => ({
  stream,
  type: '$>',
  data: linkTo(to),
});

/** What comes before the first dash of a stream's name; nothing for streams of the system or without one. */
function categoryOf(stream: string): string | undefined {
  const dash = stream.indexOf('-');
  return dash > 0 && !stream.startsWith(SYSTEM) ? stream.slice(0, dash) : undefined;
}

/** `$ce-…`: every event of a category's streams, and that one of them was deleted. Links are followed. */
const byCategory: Projection = (event) => {
  const category = categoryOf(event.deletes ?? event.stream);
  if (category === undefined) return undefined;
  if (!event.link) return link(`$ce-${category}`, event);
  return event.link.target && link(`$ce-${category}`, event.link.target);
};

/** `$et-…`: every event of a type. */
const byEventType: Projection = (event) => (event.link ? undefined : link(`$et-${event.type}`, event));

/** `$bc-…`: every event with a correlation id, but for what the projections wrote about it. */
const byCorrelationId: Projection = (event) => {
  if (event.link || event.correlationId === undefined || isProjected(event.stream)) return undefined;
  return link(`$bc-${event.correlationId}`, event);
};

/** `$category-…`: the names of a category's streams. */
const streamsByCategory: Projection = ({ stream, revision }) => {
  const category = categoryOf(stream);
  if (category === undefined || revision !== 0) return undefined;
  return { stream: `$category-${category}`, type: '$@', data: stream };
};

/** `$streams`: the first event of every stream but itself. */
const streams: Projection = (event) =>
  event.revision === 0 && event.stream !== '$streams' ? link('$streams', event) : undefined;

/** In the order in which each event goes through them; the place tells who wrote a link. */
const ALL: readonly { project: Projection; more?: (event: SourceEvent) => object }[] = [
  {
    project: byCategory,
    more: ({ stream, deletes }) => ({
      $o: deletes ?? stream,
      ...(deletes !== undefined && { $deleted: -1 }),
    }),
  },
  { project: byEventType },
  {
    project: byCorrelationId,
    more: ({ created }) => ({ $eventTimestamp: new Date(created).toISOString() }),
  },
  { project: streamsByCategory },
  { project: streams },
];

/** All that the projections write about an event, with where it came from in their metadata. */
export function entriesAbout(event: SourceEvent): Entry[] {
  return ALL.flatMap(({ project, more }, index) => {
    const entry = project(event);
    if (!entry) return [];
    const cause = event.link?.target ?? event;
    const metadata = {
      $v: `${index + 1}:-1:1:4`,
      $c: event.position,
      $p: event.position,
      ...more?.(event),
      $causedBy: cause.id,
      ...(cause.correlationId !== undefined && { $correlationId: cause.correlationId }),
    };
    return [{ ...entry, metadata }];
  });
}

const WRITTEN = /^\$(?:ce-|et-|bc-|category-|streams$)/;

/** Whether the projections write to this stream. */
export const isProjected = (stream: string): boolean => WRITTEN.test(stream);
