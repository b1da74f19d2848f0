/** Which group it is. */
export interface GroupKey {
  readonly stream: string;
  readonly name: string;
}

/** How a group works through its events. Times are in milliseconds, sizes and counts in events. */
export interface GroupSettings {
  resolveLinks: boolean;
  extraStatistics: boolean;
  /** How long a consumer may take over an event before it goes out again; 0 or less: for ever. */
  messageTimeout: number;
  /** How often an event goes out again before it is parked. */
  maxRetries: number;
  /** A checkpoint is due after this time, if at least `checkpointAtLeast` events were worked through; 0: never by time. */
  checkpointAfter: number;
  checkpointAtLeast: number;
  /** A checkpoint is due after so many events in any case. */
  checkpointAtMost: number;
  /** 0: any number. */
  maxSubscribers: number;
  /** Kept and told, and nothing else: a group reads the log at its own pace and needs no buffer of live events. */
  liveBufferSize: number;
  readBatchSize: number;
  /** Events that are read ahead. */
  bufferSize: number;
  strategy: StrategyName;
  start: Start;
}

export type StrategyName = 'RoundRobin' | 'DispatchToSingle' | 'Pinned' | 'PinnedByCorrelation';

/** Where a group begins: `start`, `end`, or a revision of its stream or a position in the whole log in decimal. */
export type Start = string;

/** What may be asked of settings as a whole; the reason in the real server's words when it does not hold. */
export function flawOf({ readBatchSize, bufferSize }: GroupSettings): string | undefined {
  if (readBatchSize < bufferSize) return undefined;
  return "Specified argument was out of the range of valid values. (Parameter 'ReadBatchSize may not be greater than or equal to BufferSize')";
}
