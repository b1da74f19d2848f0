/** What a group keeps of its own lies in streams of the log, under the real server's names. */
const OWN = '$persistentsubscription-';

export const parkedStream = (source: string, group: string): string => `${OWN}${source}::${group}-parked`;

export const checkpointStream = (source: string, group: string): string =>
  `${OWN}${source}::${group}-checkpoint`;

/** Whether the stream is one in which groups keep something of their own. */
export const isOfGroups = (stream: string): boolean => stream.startsWith(OWN);
