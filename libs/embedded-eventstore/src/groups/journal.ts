import { randomUUID } from 'node:crypto';
import type { LogReader } from '../log/log-reader';
import type { ProposedEvent } from '../log/record';
import { contentOf } from '../log/record';
import { textOf } from '../wire/message-reader';
import type { Writer } from '../writer/writer';

const NOTHING = new Uint8Array();

/** A stream in which a group keeps something of its own. */
export class Journal {
  constructor(
    private readonly stream: string,
    private readonly reader: LogReader,
    private readonly writer: Writer,
  ) {}

  async write(
    event: Pick<ProposedEvent, 'type' | 'json'> & { data: string; metadata?: string },
  ): Promise<void> {
    const { type, json, data, metadata } = event;
    const proposed: ProposedEvent = {
      id: randomUUID(),
      type,
      json,
      data: Buffer.from(data),
      metadata: metadata === undefined ? NOTHING : Buffer.from(metadata),
    };
    await this.writer.submit({ kind: 'append', stream: this.stream, expected: 'any', events: [proposed] });
  }

  /** The data of its last event; nothing when it has none that may be seen. */
  last(): string | undefined {
    const { key, last, retention } = this.reader.stateOf(this.stream);
    if (key === undefined || last < 0 || retention.deleted) return undefined;
    const row = this.reader.event(key, last);
    return row && textOf(contentOf(row.record).data);
  }

  /** Lets go of all that it holds. */
  async clear(): Promise<void> {
    if (this.reader.stateOf(this.stream).key === undefined) return;
    await this.writer.submit({ kind: 'delete', stream: this.stream, expected: 'any' });
  }
}
