import { TOMBSTONE } from '../log/record';
import type { StreamState } from '../log/stream-state';
import type { Expected } from './write-request';

/** What the log can say about events that were proposed before. Ids are UUIDs in text form. */
export interface Memory {
  /** The revision of the first event with this id in the stream. */
  revisionOf(id: string): number | undefined;
  /** Whether the event at this revision of the stream has this id. */
  isAt(revision: number, id: string): boolean;
  /** Whether the stream's metadata stream has events. */
  hasMetadata(): boolean;
}

/** `again`: all events are there already, the last of them at `revision`. */
export type Decision =
  { do: 'append' } | { do: 'again'; revision: number } | { do: 'refuse' } | { do: 'deleted' };

const APPEND: Decision = { do: 'append' };
const REFUSE: Decision = { do: 'refuse' };
const DELETED: Decision = { do: 'deleted' };

/** Whether events may be appended to a stream, were appended before, or clash with what is there. */
export function decide(
  state: StreamState,
  expected: Expected,
  ids: readonly string[],
  memory: Memory,
): Decision {
  if (state.last === TOMBSTONE) return DELETED;
  if (expected === 'stream-exists') return missing(state, memory) ?? anywhere(ids, memory);
  if (expected === 'any') return anywhere(ids, memory);
  return after(state, expected === 'no-stream' ? -1 : expected, ids, memory);
}

/** A stream with nothing but metadata counts as one that exists. */
function missing(state: StreamState, memory: Memory): Decision | undefined {
  if (state.retention.deleted) return DELETED;
  return state.last < 0 && !memory.hasMetadata() ? REFUSE : undefined;
}

/** Without a revision the first id decides: unknown means new events, known means that all must be known, in order. */
function anywhere(ids: readonly string[], memory: Memory): Decision {
  let last = -1;
  for (const [index, id] of ids.entries()) {
    const revision = memory.revisionOf(id);
    if (revision === undefined) return index === 0 ? APPEND : REFUSE;
    if (revision < last) return REFUSE;
    last = revision;
  }
  return ids.length ? { do: 'again', revision: last } : APPEND;
}

/** After an exact revision the events must follow it one by one, or nothing may follow it. */
function after(
  ...[state, expected, ids, memory]: [StreamState, number, readonly string[], Memory]
): Decision {
  if (expected === state.last) return APPEND;
  if (expected > state.last || ids.length === 0) return REFUSE;
  const unlike = ids.findIndex((id, index) => !memory.isAt(expected + 1 + index, id));
  if (unlike < 0) return { do: 'again', revision: expected + ids.length };
  return unlike === 0 && expected === -1 && state.retention.deleted ? APPEND : REFUSE;
}
