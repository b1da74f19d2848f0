/** What groups keep of their own lies in streams of the log, under the real server's names. */
const OF_GROUPS = '$persistentsubscription-';
const CHECKPOINT = '-checkpoint';

/** Where the plans of all groups are kept: each event has them all. */
export const PLANS = '$persistentSubscriptionConfig';

export const parkedStream = (source: string, group: string): string =>
  `${OF_GROUPS}${source}::${group}-parked`;

export const checkpointStream = (source: string, group: string): string =>
  `${OF_GROUPS}${source}::${group}${CHECKPOINT}`;

/** Whether the stream is one in which groups keep something of their own. */
export const isOfGroups = (stream: string): boolean => stream.startsWith(OF_GROUPS);

/** Whether each event of the stream takes the place of the one before it. */
export const keepsLastOnly = (stream: string): boolean =>
  stream === PLANS || (isOfGroups(stream) && stream.endsWith(CHECKPOINT));
