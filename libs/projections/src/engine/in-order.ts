import { isAfter, type Position, type StoredRecord } from '@casegrid/event-store';

/**
 * What is new in a batch: the records after a position, each once, should some come again.
 * @throws when they are not in the order of the log
 */
export function inOrder(records: readonly StoredRecord[], after: Position): StoredRecord[] {
  let reached = after;
  return records.filter(({ position, stream, revision }) => {
    if (!isAfter(position, after) || position === reached) return false;
    if (isAfter(reached, position)) throw new Error(`${stream}@${revision} came too late, after ${reached}`);
    reached = position;
    return true;
  });
}
