import type { LogReader, Row } from '../log/log-reader';
import { contentOf, streamAndType, TOMBSTONE } from '../log/record';
import { firstVisible, metastreamOf } from '../log/retention';
import { TOMBSTONE_ON_WIRE } from '../wire/varint';
import { textOf } from '../wire/message-reader';
import type { Writer } from '../writer/writer';
import { Journal } from './journal';
import type { Message, Place } from './message';

const ADMINS = '$admins';
/** Only those who administer the server look after what is parked, as in the real server. */
const ACCESS = { $r: ADMINS, $w: ADMINS, $d: ADMINS, $mr: ADMINS, $mw: ADMINS };

/** Messages laid aside, as links to their events in a stream of their own. */
export class Parking {
  private readonly journal: Journal;
  private readonly metadata: Journal;
  private readonly underway = new Set<Message>();

  constructor(
    private readonly stream: string,
    private readonly reader: LogReader,
    writer: Writer,
  ) {
    this.journal = new Journal(stream, reader, writer);
    this.metadata = new Journal(metastreamOf(stream), reader, writer);
  }

  /** @throws NoRoom when it could not be laid aside */
  async add(message: Message, reason: string, now: Date): Promise<void> {
    this.underway.add(message);
    try {
      await this.write(message, reason, now);
    } finally {
      this.underway.delete(message);
    }
  }

  /** Of messages that are not there yet. */
  places(): (Place | undefined)[] {
    return [...this.underway].map(({ place }) => place);
  }

  private async write(message: Message, reason: string, now: Date): Promise<void> {
    const { revision } = message.row;
    const metadata = {
      added: now.toISOString(),
      reason,
      ...(revision > 0 && { subscriptionEventNumber: revision }),
    };
    await this.journal.write({
      type: '$>',
      json: false,
      data: linkTo(message),
      metadata: JSON.stringify(metadata),
    });
  }

  /** How many are there. */
  get count(): number {
    return this.end - this.first;
  }

  /** The revision after the last message. */
  get end(): number {
    const { last } = this.reader.stateOf(this.stream);
    // Of a stream that was ended for good nothing is left.
    return last === TOMBSTONE ? 0 : last + 1;
  }

  /** Those from a revision on, at most so many. */
  from(revision: number, limit: number): Row[] {
    const { key } = this.reader.stateOf(this.stream);
    if (key === undefined) return [];
    return this.reader.ofStream(key, { from: Math.max(revision, this.first), back: false, limit });
  }

  /** Forgets those before a revision. */
  async forgetBefore(revision: number): Promise<void> {
    await this.metadata.write({
      type: '$metadata',
      json: true,
      data: JSON.stringify({ $tb: revision, $acl: ACCESS }),
    });
  }

  clear(): Promise<void> {
    return this.journal.clear();
  }

  /** The revision of the first message. */
  get first(): number {
    const { last, retention } = this.reader.stateOf(this.stream);
    if (last === TOMBSTONE) return 0;
    return retention.deleted ? last + 1 : firstVisible(retention, last);
  }
}

/** To the event itself, even where the message was a link; only where that event is gone, the link stays what it was. */
function linkTo({ row, target }: Message): string {
  if (target && !target.row) return textOf(contentOf(row.record).data);
  const event = target?.row ?? row;
  const revision = event.revision === TOMBSTONE ? TOMBSTONE_ON_WIRE : event.revision;
  return `${revision}@${textOf(streamAndType(event.record).stream)}`;
}
