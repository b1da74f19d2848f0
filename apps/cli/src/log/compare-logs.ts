import { tombstoneRevision, type VerbatimEvent, type VerbatimLog } from '@casegrid/event-store';
import { CannotDo } from '../command-line/cannot-do';
import type { Inventory } from './inventory';
import { eventsOf } from './log-file';

export interface Comparison {
  readonly file: string;
  readonly log: VerbatimLog;
  readonly inventory: Inventory;
  readonly onProgress: (done: number, total: number) => void;
}

/**
 * Goes through the file and the whole target side by side, as to the streams of the file: both must have the same
 * events in the same order, byte for byte. Answers how many of the file's events the target has; they are its first.
 * @throws CannotDo when the target has anything else in these streams
 */
export async function countCommon({ file, log, inventory, onProgress }: Comparison): Promise<number> {
  const expected = eventsOf(file);
  let common = 0;
  try {
    for await (const found of log.read()) {
      if (!inventory.concerns(found.stream)) continue;
      const next = await expected.next();
      if (next.done) throw new CannotDo(`The target has ${nameOf(found)}, which is not in ${file}.`);
      if (!isSame(found, next.value)) throw anotherEvent(found, next.value);
      onProgress((common += 1), inventory.events);
    }
    return common;
  } finally {
    await expected.return(undefined);
  }
}

const nameOf = ({ revision, stream, type, id }: VerbatimEvent) => `${revision}@${stream} (${type}, ${id})`;

const anotherEvent = (found: VerbatimEvent, expected: VerbatimEvent) =>
  new CannotDo(
    nameOf(found) === nameOf(expected)
      ? `The target has ${nameOf(found)} with another content than the file.`
      : `The target has ${nameOf(found)} where the file has ${nameOf(expected)}. Its streams must be empty, or as an import of this file left them.`,
  );

/**
 * All that can be kept in another store; position and time are the store's own, and so is all of the event that ends a
 * stream for good but its place.
 */
function isSame(one: VerbatimEvent, other: VerbatimEvent): boolean {
  if (one.revision === tombstoneRevision)
    return other.revision === tombstoneRevision && one.stream === other.stream;
  return (
    nameOf(one) === nameOf(other) &&
    one.contentType === other.contentType &&
    Buffer.compare(one.data, other.data) === 0 &&
    Buffer.compare(one.metadata, other.metadata) === 0
  );
}
