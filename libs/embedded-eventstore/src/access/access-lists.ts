import { isMetastream, metadataOf, metastreamOf, originalOf } from '../log/retention';
import { accessListFrom, defaultsFrom, type AccessList, type Defaults } from './access-list';

/** Where the defaults stand, if they are not those of the server. */
const SETTINGS = '$settings';
/** How many lists are kept in mind. */
const MOST = 20_000;

/** What lists are read from, and what tells that they may have changed. */
export interface Log {
  reader: { lastRecord(stream: string): Uint8Array | undefined };
  live: { heed(listener: (streams: readonly string[]) => void): void };
}

/** The access lists of all streams, read once and again only after what they stand in has changed. */
export class AccessLists {
  private readonly known = new Map<string, AccessList>();
  private defaults: Defaults | undefined;

  constructor(private readonly log: Log) {
    log.live.heed((streams) => streams.forEach((stream) => this.forget(stream)));
  }

  of(stream: string): AccessList {
    const known = this.known.get(stream);
    if (known) return known;
    const list = this.read(stream);
    if (this.known.size >= MOST) this.known.clear();
    this.known.set(stream, list);
    return list;
  }

  private read(stream: string): AccessList {
    const defaults = (this.defaults ??= defaultsFrom(this.contentOf(SETTINGS)));
    const otherwise = stream.startsWith('$') ? defaults.system : defaults.user;
    return accessListFrom(this.contentOf(metastreamOf(stream)).$acl, otherwise, defaults);
  }

  private contentOf(stream: string): Record<string, unknown> {
    const record = this.log.reader.lastRecord(stream);
    return (record && metadataOf(record)) ?? {};
  }

  private forget(changed: string): void {
    if (isMetastream(changed)) this.known.delete(originalOf(changed));
    if (changed !== SETTINGS) return;
    this.known.clear();
    this.defaults = undefined;
  }
}
