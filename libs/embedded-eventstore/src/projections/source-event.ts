import type { LogReader, Row } from '../log/log-reader';
import { contentOf, idOf, streamAndType, TOMBSTONE } from '../log/record';
import { isMetastream, originalOf, retentionOf } from '../log/retention';
import { targetOf } from '../streams/links';
import { textOf } from '../wire/message-reader';

/** An event as the projections see it. */
export interface SourceEvent {
  position: number;
  /** Milliseconds since 1970. */
  created: number;
  stream: string;
  revision: number;
  type: string;
  id: string;
  correlationId: string | undefined;
  /** Where the event leads when it is a link; without an event when that is gone. */
  link: { target: Target | undefined } | undefined;
  /** The stream that this event deletes, for good or until something is appended. */
  deletes: string | undefined;
}

export interface Target {
  stream: string;
  revision: number;
  id: string;
  correlationId: string | undefined;
}

export function sourceEventOf(reader: LogReader, row: Row): SourceEvent {
  const { type, created } = contentOf(row.record);
  const itself = asTarget(row);
  const led = targetOf(reader, row);
  return {
    ...itself,
    position: row.position,
    created,
    type,
    link: led && { target: led.row && asTarget(led.row) },
    deletes: deletedBy(row, itself.stream),
  };
}

function asTarget({ record, revision }: Row): Target {
  const stream = textOf(streamAndType(record).stream);
  return { stream, revision, id: idOf(record), correlationId: correlationIdOf(record) };
}

function deletedBy({ record, revision }: Row, stream: string): string | undefined {
  if (revision === TOMBSTONE) return stream;
  return isMetastream(stream) && retentionOf(record).deleted ? originalOf(stream) : undefined;
}

/** `$correlationId` in the event's metadata, where that is a JSON object with such a text. */
function correlationIdOf(record: Uint8Array): string | undefined {
  const text = textOf(contentOf(record).metadata);
  if (!text.includes('$correlationId')) return undefined;
  try {
    const parsed = JSON.parse(text) as { $correlationId?: unknown } | null;
    return typeof parsed?.$correlationId === 'string' ? parsed.$correlationId : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
