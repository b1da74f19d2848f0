import type { LogReader } from '../log/log-reader';
import type { Live } from '../streams/live';
import type { Writer } from '../writer/writer';

/** What groups need of the server. */
export interface Surroundings {
  reader: LogReader;
  writer: Writer;
  live: Live;
  /** Milliseconds since 1970. */
  now: () => number;
  /** Hears of what a group could not write; it is a writer that has stopped. */
  onFailure: (error: unknown) => void;
}
