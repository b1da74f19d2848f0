import type { ProposedEvent } from '../log/record';

/** What a writer expects of the stream: a state, or the exact revision of its last event (possibly beyond 2^53, then only roughly). */
export type Expected = 'any' | 'no-stream' | 'stream-exists' | number;

/** One change of one stream, done as a whole or not at all. */
export type WriteRequest =
  | { kind: 'append'; stream: string; expected: Expected; events: ProposedEvent[] }
  | { kind: 'delete' | 'tombstone'; stream: string; expected: Expected };

/** What came of it. `position` is left out when the events were there before and may no longer be seen. */
export type WriteAnswer =
  | { outcome: 'written'; revision: number; position: number | undefined }
  | { outcome: 'wrong-revision'; actual: number }
  | { outcome: 'deleted' };

/** Takes changes, and answers when they are done. */
export interface Submits {
  submit(request: WriteRequest): Promise<WriteAnswer>;
}

/** What one commit brought: an answer per request, in order, and whose events are new; or that there was no room for it. */
export type Committed = { answers: WriteAnswer[]; streams: string[] } | { noRoomFor: number };
