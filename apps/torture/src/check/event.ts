import { crc32 } from 'node:zlib';
import type { EventData, ResolvedEvent } from '@eventstore/db-client';

/** An event as the store gives it, as far as it is compared. */
export interface Kept {
  readonly id: string;
  readonly stream: string;
  readonly type: string;
  readonly revision: number;
  readonly position: number;
  /** Over type, kind of content, data and metadata. */
  readonly digest: number;
}

type Content = Pick<EventData, 'type' | 'data' | 'metadata'>;

/** JSON comes back as it was written, down to the order of its fields. */
export function digestOf({ type, data, metadata }: Content): number {
  // As text: of no bytes at all, zlib's answer is 0 whatever the sum was before.
  const content = data instanceof Uint8Array ? Buffer.from(data).toString('hex') : JSON.stringify(data);
  const kind = data instanceof Uint8Array ? 'binary' : 'json';
  return crc32(content, crc32(`${type} ${kind} ${JSON.stringify(metadata ?? null)} `));
}

/** @throws when the answer holds no event or no position, which no server of today leaves out */
export function keptOf({ event, commitPosition }: ResolvedEvent): Kept {
  const position = event?.position?.commit ?? commitPosition;
  if (!event || position === undefined) throw new Error('the store gave an event without its place');
  return {
    id: event.id,
    stream: event.streamId,
    type: event.type,
    revision: Number(event.revision),
    position: Number(position),
    digest: digestOf(event),
  };
}

export const placeOf = ({ id, stream, revision, position }: Kept): string =>
  `${id} at ${revision}@${stream}, position ${position}`;
