import { randomUUID } from 'node:crypto';
import { binaryEvent, jsonEvent, type EventData } from '@eventstore/db-client';
import type { Chance } from '../chance';

/** Streams into which all writers append, which therefore goes at any revision only. */
const shared = ['common-0', 'common-1', 'common-2', 'common-3'] as const;

export const ownStreams = (writer: number): string[] => [
  `note-${writer}`,
  `task-${writer}`,
  `vote-${writer}`,
];

export interface Drawn {
  readonly stream: string;
  /** Whether the writer alone appends to it, and knows its revision. */
  readonly isOwn: boolean;
  readonly isExact: boolean;
  readonly events: EventData[];
}

/** What a writer appends next. `bytes` is the size that most events stay below. */
export function drawAppend(chance: Chance, writer: number, bytes: number): Drawn {
  const isOwn = chance.happens(0.85);
  const stream = chance.among(isOwn ? ownStreams(writer) : shared);
  const isExact = isOwn && chance.happens(0.75);
  const count = chance.happens(0.3) ? 1 : Math.round(chance.early(1, 9));
  return { stream, isOwn, isExact, events: Array.from({ length: count }, () => drawEvent(chance, bytes)) };
}

function drawEvent(chance: Chance, bytes: number): EventData {
  const type = chance.among(['opened', 'changed', 'closed']);
  const size = Math.round(chance.early(0, chance.happens(0.01) ? bytes * 60 : bytes));
  const id = randomUUID();
  const text = '案 case '.repeat(Math.ceil(size / 9)).slice(0, size);
  if (chance.happens(0.1)) return binaryEvent({ id, type, data: Buffer.from(text) });
  const metadata = chance.happens(0.5) ? { by: id.slice(0, 8) } : undefined;
  return jsonEvent({ id, type, data: { text, n: chance.between(0, 1_000_000) }, metadata });
}
