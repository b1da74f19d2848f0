import { createHash } from 'node:crypto';
import type { Metadata, Unchained } from './metadata';
import type { NewRecord, StoredRecord } from './port';

type Chained = Omit<NewRecord, 'metadata'> & { readonly metadata: Metadata };

/**
 * SHA-256, hex, over three lines: where the event stands (stream, revision, id, type), its data, and its metadata
 * without the hash — each the JSON text as stored. The metadata names the previous event's hash, so that no
 * event can be changed, moved, exchanged or taken out of the middle without the chain showing it.
 */
export function hashOf(stream: string, revision: number, event: NewRecord): string {
  const { hash: _hash, ...metadata } = event.metadata as Metadata;
  return createHash('sha256')
    .update(JSON.stringify([stream, revision, event.id, event.type]))
    .update('\n')
    .update(JSON.stringify(event.data))
    .update('\n')
    .update(JSON.stringify(metadata))
    .digest('hex');
}

interface Unlinked {
  readonly id: string;
  readonly type: string;
  readonly data: object;
  readonly metadata: Unchained;
}

/** Links events to a stream that is at `revision` (-1 when empty) and whose last hash is `last` (empty when none). */
export function chain(
  stream: string,
  revision: number,
  last: string,
  events: readonly Unlinked[],
): Chained[] {
  let previous = last;
  return events.map((event, index) => {
    const linked = { ...event, metadata: { ...event.metadata, previous } };
    previous = hashOf(stream, revision + 1 + index, linked);
    return { ...linked, metadata: { ...linked.metadata, hash: previous } };
  });
}

/** The first revision at which a stream's chain does not hold, read from its beginning; nothing when it holds. */
export function firstBreak(records: readonly StoredRecord[]): number | undefined {
  let previous = '';
  for (const [index, record] of records.entries()) {
    const metadata = record.metadata as Metadata;
    const holds =
      record.revision === index &&
      metadata.previous === previous &&
      metadata.hash === hashOf(record.stream, record.revision, record);
    if (!holds) return index;
    previous = metadata.hash;
  }
  return undefined;
}
