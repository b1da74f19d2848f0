/** A place in the whole log: the store's commit position, in decimal. Grows, with gaps; only order has meaning. */
export type Position = string;

/** Before the first event. */
export const logStart: Position = '0';

/** True when `position` lies after `other`. */
export const isAfter = (position: Position, other: Position): boolean =>
  position.length === other.length ? position > other : position.length > other.length;

/** An event as it is handed to the store: JSON-safe data and metadata. */
export interface NewRecord {
  readonly id: string;
  readonly type: string;
  readonly data: object;
  readonly metadata: object;
}

/** An event as the store gives it back. `recordedAt` is the store's own clock, ISO 8601 UTC. */
export interface StoredRecord extends NewRecord {
  readonly stream: string;
  readonly revision: number;
  readonly position: Position;
  readonly recordedAt: string;
}

/** The revision that the stream must have, or that it must not exist yet. */
export type Expected = number | 'NO_STREAM';

/** Where an append ended: the stream's revision and the position of its last event. */
export interface Appended {
  readonly revision: number;
  readonly position: Position;
}

/** Somebody else appended first: nothing was written. */
export class Conflict extends Error {
  constructor(readonly stream: string) {
    super(`stream ${stream} is not at the expected revision`);
  }
}

/** The store did not answer in time. What was asked may have happened: the same command may be sent again. */
export class StoreUnavailable extends Error {
  constructor(reason: string, options?: ErrorOptions) {
    super(`the event store does not answer: ${reason}`, options);
  }
}

/** The store found what it keeps damaged. Asking again finds the same: somebody has to mend it. */
export class RecordDamaged extends Error {
  constructor(found: string, options?: ErrorOptions) {
    super(`the event store found damage: ${found}`, options);
  }
}

/** Nothing stands at this position: it was never given by this store. */
export class PositionUnknown extends Error {
  constructor(readonly position: Position) {
    super(`position ${position} is no place in the log`);
  }
}

export interface FollowOptions extends ReadAllOptions {
  /**
   * Tell of every event passed over, so that whoever follows knows how near the end he is; costs a message each.
   * Without it passed events are told of in windows.
   */
  readonly tellsEveryPlace?: boolean;
}

export interface ReadAllOptions {
  /** Only events after this position; the log's start when absent. */
  readonly after?: Position;
  /** Only streams whose names begin with one of these; all but the store's own when absent. */
  readonly streams?: readonly string[];
  /** Ends the reading. */
  readonly signal?: AbortSignal;
  /** Most events in one batch (default 2,000). */
  readonly batch?: number;
}

/** Events in the order of the log, and the position up to which nothing was left out. */
export interface Batch {
  readonly records: readonly StoredRecord[];
  readonly position: Position;
  /** Events of the log that were read for it, those left out included. */
  readonly read: number;
}

/** The log, as Casegrid needs it. Everything that reads or writes events goes through here. */
export interface EventStore {
  /**
   * Writes all events or none, at exactly this revision. Never answers while the outcome is unknown.
   * @throws Conflict, StoreUnavailable, RecordDamaged
   */
  append(stream: string, expected: Expected, events: readonly NewRecord[]): Promise<Appended>;
  /**
   * A stream's events in order, from a revision on; nothing when there is no such stream.
   * @throws StoreUnavailable, RecordDamaged
   */
  readStream(stream: string, from?: number, most?: number): Promise<readonly StoredRecord[]>;
  /**
   * The log up to its present end.
   * @throws PositionUnknown when `after` is no place in it, RecordDamaged
   */
  readAll(options?: ReadAllOptions): AsyncIterable<Batch>;
  /**
   * The log as it grows, until the signal ends it. Reconnects by itself and misses nothing.
   * @throws RecordDamaged
   */
  follow(options?: FollowOptions): AsyncIterable<Batch>;
  /** The position of the last event in the log. */
  end(): Promise<Position>;
  /**
   * What tells this log from any other, also from one that was brought over from it, whose positions are others: its
   * first event, where it lies and when it was recorded. Nothing while the log is empty.
   */
  identity(): Promise<string | undefined>;
  close(): Promise<void>;
}
