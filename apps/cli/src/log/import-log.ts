import { Conflict, tombstoneRevision, type VerbatimEvent, type VerbatimLog } from '@casegrid/event-store';
import { CannotDo } from '../command-line/cannot-do';
import { countCommon, type Comparison } from './compare-logs';
import { Inventory } from './inventory';
import { eventsOf } from './log-file';

/** What an import came to. Whoever has this answer has the proof: the target holds the file's events, and it alone. */
export interface Imported {
  readonly events: number;
  readonly streams: number;
  readonly appended: number;
  readonly alreadyThere: number;
}

export type Part = 'Checking the file' | 'Comparing with the target' | 'Importing' | 'Reading back';
/** Hears how many events are done in this part of the work, and of how many, once that is known. */
export type OnPart = (part: Part, done: number, total?: number) => void;

/** An append holds at most so many events, and bytes but for one event that is larger by itself. */
const mostEvents = 200;
const mostBytes = 1 << 18;

/**
 * Brings the events of a file into a log, in their order, at their revisions, under their ids. What is there already
 * stays; then both are compared from beginning to end.
 * @throws CannotDo, before anything is written, when the file is damaged, when a stream cannot be had as it was, or
 * when the target has anything else in one of its streams
 */
export async function importLog(log: VerbatimLog, file: string, onPart: OnPart): Promise<Imported> {
  const inventory = await takeInventory(file, onPart);
  const obstacles = inventory.obstacles();
  if (obstacles !== undefined) throw new CannotDo(obstacles);
  const comparing = (part: Part): Comparison => ({
    ...{ file, log, inventory },
    onProgress: (done, total) => onPart(part, done, total),
  });
  const alreadyThere = await countCommon(comparing('Comparing with the target'));
  const { events, streams } = inventory;
  const appended = events - alreadyThere;
  if (appended > 0) {
    await appendAfter(alreadyThere, log, file, (done) => onPart('Importing', done, events));
    const common = await countCommon(comparing('Reading back'));
    if (common !== events) throw new CannotDo(`The target holds only ${common} of ${events} events.`);
  }
  return { events, streams, appended, alreadyThere };
}

async function takeInventory(file: string, onPart: OnPart): Promise<Inventory> {
  const inventory = new Inventory();
  for await (const event of eventsOf(file)) {
    inventory.add(event);
    onPart('Checking the file', inventory.events);
  }
  return inventory;
}

/** One append after the other: with several at once the order across streams would be left to chance. */
async function appendAfter(
  already: number,
  log: VerbatimLog,
  file: string,
  tell: (done: number) => void,
): Promise<void> {
  let done = 0;
  for await (const events of appendsOf(eventsOf(file), already)) {
    await append(log, events);
    tell(already + (done += events.length));
  }
}

/** Events that follow each other in one stream go together; the first append may be of none. */
async function* appendsOf(
  events: AsyncIterable<VerbatimEvent>,
  already: number,
): AsyncGenerator<readonly VerbatimEvent[]> {
  let gathered: VerbatimEvent[] = [];
  let [bytes, skipped] = [0, 0];
  for await (const event of events) {
    if (skipped++ < already) continue;
    bytes += sizeOf(event);
    const isAnother = gathered[0]?.stream !== event.stream || event.revision === tombstoneRevision;
    if (gathered.length === mostEvents || bytes > mostBytes || isAnother) {
      yield gathered;
      [gathered, bytes] = [[], sizeOf(event)];
    }
    gathered.push(event);
  }
  yield gathered;
}

const sizeOf = ({ data, metadata }: VerbatimEvent): number => data.length + metadata.length;

async function append(log: VerbatimLog, events: readonly VerbatimEvent[]): Promise<void> {
  const [first] = events;
  if (!first) return;
  const { stream, revision } = first;
  if (revision === tombstoneRevision) return log.tombstone(stream);
  const expected = revision === 0n ? 'NO_STREAM' : Number(revision) - 1;
  const last = await log.append(stream, expected, events).catch((error: unknown) => {
    throw error instanceof Conflict ? takenMeanwhile(stream) : error;
  });
  if (last !== Number(revision) + events.length - 1)
    throw new CannotDo(
      `The target counts ${stream} on to revision ${last}: it had events before, which are hidden.`,
    );
}

const takenMeanwhile = (stream: string) =>
  new CannotDo(
    `Somebody else appends to ${stream} in the target. Stop whatever writes there, and import again.`,
  );
