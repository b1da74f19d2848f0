import type { Unit } from '@casegrid/domain';
import {
  logStart,
  type Batch,
  type EventStore,
  type Position,
  type ReadAllOptions,
} from '@casegrid/event-store';
import { drawCase, gridsAmong } from './draw';
import { liveThrough } from './life';

export interface GeneratedLog {
  readonly seed: number;
  readonly cases: number;
  readonly units: readonly Unit[];
  /** Where the log really ends: a read model built from what is generated goes on from there. */
  readonly end: Position;
  readonly onProgress: (cases: number) => void;
}

const casesPerBatch = 2_000;

const onlyRead = () => Promise.reject(new Error('a generated log is read and nothing else'));

/** A log that exists only while it is read, and really ends there: read models are built from it at the speed of the folds. */
export const logOf = (end: Position, readAll: EventStore['readAll']): EventStore => ({
  append: onlyRead,
  readStream: onlyRead,
  readAll,
  follow: () => {
    throw new Error('a generated log does not grow');
  },
  end: () => Promise.resolve(end),
  // Unknown, so that what is built from it may go on from the real log.
  identity: () => Promise.resolve(undefined),
  close: () => Promise.resolve(),
});

/** The log of so many cases. */
export const generatedLog = (log: GeneratedLog): EventStore =>
  logOf(log.end, (options) => batchesOf(log, options));

async function* batchesOf(
  log: GeneratedLog,
  { after = logStart }: ReadAllOptions = {},
): AsyncGenerator<Batch> {
  if (after !== logStart) return;
  const grids = gridsAmong(log.units);
  for (let first = 0; first < log.cases; first += casesPerBatch) {
    const cases = Math.min(casesPerBatch, log.cases - first);
    const lives = Array.from({ length: cases }, (_, index) =>
      liveThrough(drawCase(log.seed, first + index, grids)),
    );
    log.onProgress(first + cases);
    const records = lives.flatMap((life) => recordsOf(life, log.end));
    yield await Promise.resolve({ records, position: log.end, read: records.length });
  }
}

const recordsOf = ({ stream, events }: ReturnType<typeof liveThrough>, position: Position) =>
  events.map((event, revision) => ({
    ...event,
    stream,
    revision,
    position,
    recordedAt: event.metadata.occurredAt,
  }));
