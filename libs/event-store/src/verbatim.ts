import type { Expected, Position } from './port';

/** An event as the store keeps it, byte for byte: for whoever carries a log from one store to another. */
export interface VerbatimEvent {
  readonly stream: string;
  readonly revision: bigint;
  readonly id: string;
  readonly type: string;
  /** `application/json`, or `application/octet-stream`. */
  readonly contentType: string;
  /** By the store's clock, in steps of 100 nanoseconds since 1970. */
  readonly created: bigint;
  readonly position: Position;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
}

/** The largest revision: that of the event which ends a stream for good. */
export const tombstoneRevision = 2n ** 63n - 1n;

/** What is needed of an event to append it. */
export type VerbatimProposal = Omit<VerbatimEvent, 'stream' | 'revision' | 'created' | 'position'>;

/** The whole log with nothing read into it: every stream, the store's own too, and links as they stand. */
export interface VerbatimLog {
  /**
   * The log from a position on, the event there included, up to its present end; all of it without a position.
   * @throws PositionUnknown, StoreUnavailable, RecordDamaged
   */
  read(from?: Position): AsyncIterable<VerbatimEvent>;
  /** The position of the last event in the log. */
  end(): Promise<Position>;
  /**
   * Writes all events or none, at exactly this revision, as often as it takes to know the outcome. Answers the
   * revision of the last one.
   * @throws Conflict, StoreUnavailable
   */
  append(stream: string, expected: Expected, events: readonly VerbatimProposal[]): Promise<number>;
  /**
   * Ends a stream for good, with an event that the store writes itself. One that is ended stays so.
   * @throws StoreUnavailable
   */
  tombstone(stream: string): Promise<void>;
  close(): Promise<void>;
}
