import { isAfter, logStart, PositionUnknown, type Position, type VerbatimLog } from '@casegrid/event-store';
import { CannotDo } from '../command-line/cannot-do';
import { isCarried } from './carried';
import { PartialFile } from './partial-file';

/** What an export came to. */
export interface Exported {
  /** In the file. */
  readonly events: number;
  /** Of these, what an earlier export that was interrupted had written. */
  readonly before: number;
  /** Events of the server's own streams that this export passed over. */
  readonly leftOut: number;
  readonly lastPosition: Position;
  readonly sha256: string;
  readonly bytes: number;
}

/** Hears how much of the log is done, and of how much; in the store's positions, which are bytes of the log. */
export type OnProgress = (done: number, total: number) => void;

/**
 * Writes the log up to the end that it has now to a file, which has its name only once it is whole.
 * @throws CannotDo when an interrupted export beside it was of another log
 */
export async function exportLog(
  log: VerbatimLog,
  file: string,
  onProgress: OnProgress = () => undefined,
): Promise<Exported> {
  const partial = await PartialFile.open(file);
  try {
    const { events: before, lastPosition } = partial.sum;
    const leftOut = await copy(log, partial, tellFrom(lastPosition, await log.end(), onProgress));
    const at = partial.sum.lastPosition;
    return { ...(await partial.finish()), before, leftOut, lastPosition: at };
  } finally {
    await partial.leave();
  }
}

const tellFrom = (begin: Position, end: Position, onProgress: OnProgress) => (position: Position) =>
  onProgress(Number(position) - Number(begin), Number(end) - Number(begin));

async function copy(log: VerbatimLog, to: PartialFile, tell: (at: Position) => void): Promise<number> {
  let leftOut = 0;
  for await (const event of eventsAfter(log, to)) {
    if (isCarried(event.stream)) await to.add(event);
    else leftOut += 1;
    tell(event.position);
  }
  return leftOut;
}

/** The log after the last line of the file, which must be of this log. */
async function* eventsAfter(log: VerbatimLog, partial: PartialFile) {
  const after = partial.sum.lastPosition;
  let isFirst = after !== logStart;
  try {
    for await (const event of log.read(after)) {
      if (isFirst && !partial.endsWith(event)) throw anotherLog(partial);
      isFirst = false;
      if (isAfter(event.position, after)) yield event;
    }
  } catch (error) {
    throw error instanceof PositionUnknown ? anotherLog(partial) : error;
  }
  if (isFirst) throw anotherLog(partial);
}

const anotherLog = ({ path }: PartialFile) =>
  new CannotDo(
    `${path} was begun from another log, or what stood at its end is gone. Delete it and export anew, or name another file.`,
  );
