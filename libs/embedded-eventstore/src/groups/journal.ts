import { randomUUID } from 'node:crypto';
import type { LogReader, Row } from '../log/log-reader';
import type { ProposedEvent } from '../log/record';
import { contentOf, TOMBSTONE } from '../log/record';
import { textOf } from '../wire/message-reader';
import type { Writer } from '../writer/writer';

const NOTHING = new Uint8Array();
/** Events looked at in one go; nearly always the last one is enough. */
const PAGE = 8;

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
    const { outcome } = await this.writer.submit({
      ...{ kind: 'append', stream: this.stream, expected: 'any' },
      events: [proposed],
    });
    if (outcome !== 'written')
      throw new Error(`nothing can be kept in ${this.stream}: it was ended for good`);
  }

  /** What its last event says that is understood; nothing when there is none that may be seen. Others may write here too. */
  last<Said>(understand: (data: string) => Said | undefined): Said | undefined {
    const { key, last, retention } = this.reader.stateOf(this.stream);
    if (key === undefined || last < 0 || last === TOMBSTONE || retention.deleted) return undefined;
    for (let from = last; from >= 0;) {
      const page = this.reader.ofStream(key, { from, back: true, limit: PAGE });
      const said = firstOf(page, (row) => understand(textOf(contentOf(row.record).data)));
      if (said !== undefined) return said;
      from = earliestOf(page) - 1;
    }
    return undefined;
  }

  /** Lets go of all that it holds. */
  async clear(): Promise<void> {
    if (this.reader.stateOf(this.stream).key === undefined) return;
    await this.writer.submit({ kind: 'delete', stream: this.stream, expected: 'any' });
  }
}

function earliestOf(page: readonly Row[]): number {
  return page.at(-1)?.revision ?? 0;
}

function firstOf<Said>(rows: readonly Row[], understand: (row: Row) => Said | undefined): Said | undefined {
  for (const row of rows) {
    const said = understand(row);
    if (said !== undefined) return said;
  }
  return undefined;
}

/** JSON that may be none. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
