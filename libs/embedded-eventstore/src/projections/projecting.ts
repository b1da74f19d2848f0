import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { LogReader, Row } from '../log/log-reader';
import { contentOf, streamAndType, type ProposedEvent } from '../log/record';
import { metastreamOf } from '../log/retention';
import { Sleeper, type Live } from '../streams/live';
import { textOf } from '../wire/message-reader';
import { NoRoom, type Writer } from '../writer/writer';
import { sourceEventOf } from './source-event';
import { entriesAbout, isProjected, type Entry } from './system-projections';

/** Events looked at in one go. */
const PAGE = 500;
/** Milliseconds until it is tried again when the disk was full. */
const UNTIL_THERE_IS_ROOM = 1_000;
const NOTHING = new Uint8Array();
/** Everybody may read what the projections write, though it lies in system streams. */
const ACCESS = JSON.stringify({ $acl: { $r: '$all', $mr: '$all' } });
/** Streams of which it is remembered that they are there; beyond this all are looked up anew. */
const MOST_KNOWN = 10_000;

/** What projecting needs of the server. */
export interface Surroundings {
  reader: LogReader;
  writer: Writer;
  live: Live;
  /** Hears why it has ended; it is a writer that has stopped, or a log that cannot be read. */
  onFailure: (error: unknown) => void;
}

/**
 * Keeps the streams of the system projections up to date. How far they came is told by the last link in the log: links
 * are written in the order of the events they lead to, and those of one page in one commit, or not at all.
 */
export class Projecting {
  private readonly sleeper = new Sleeper();
  private readonly known = new Set<string>();
  private isOver = false;
  private readonly running: Promise<void>;

  constructor(private readonly given: Surroundings) {
    this.running = this.run().catch((error: unknown) => given.onFailure(error));
  }

  async stop(): Promise<void> {
    this.isOver = true;
    this.sleeper.wake();
    await this.running;
  }

  private async run(): Promise<void> {
    const { reader, live } = this.given;
    const leave = live.follow(this.sleeper);
    let from = (await this.reached()) + 1;
    while (!this.isOver) {
      const page = reader.all({ from, back: false, limit: PAGE });
      const last = page.at(-1);
      if (!last) await this.sleeper.sleep();
      else if (await this.project(page)) from = last.position + 1;
    }
    leave();
  }

  /** The last event that was projected by whichever run of the server. */
  private async reached(): Promise<number> {
    const { reader } = this.given;
    for (let before = reader.lastPosition() + 1; !this.isOver;) {
      const page = reader.all({ from: before, back: true, limit: PAGE });
      const [found] = page.flatMap((row) => sourcePositionIn(row) ?? []);
      const last = page.at(-1);
      if (found !== undefined || !last) return found ?? -1;
      before = last.position;
      await new Promise((resolve) => setImmediate(resolve));
    }
    return -1;
  }

  /** Whether it could be done; where there was no room for it, it is to be done again. */
  private async project(page: Row[]): Promise<boolean> {
    const entries = page.flatMap((row) => entriesAbout(sourceEventOf(this.given.reader, row)));
    try {
      await everyOne(this.unknownStreams(entries).map((stream) => this.open(stream)));
      await everyOne(entries.map((entry) => this.write(entry.stream, linkEvent(entry))));
      return true;
    } catch (error) {
      if (!(error instanceof NoRoom)) throw error;
      this.known.clear();
      await pause(UNTIL_THERE_IS_ROOM, undefined, { ref: false });
      return false;
    }
  }

  private unknownStreams(entries: readonly Entry[]): string[] {
    const { reader } = this.given;
    if (this.known.size > MOST_KNOWN) this.known.clear();
    const asked = [...new Set(entries.map(({ stream }) => stream))].filter(
      (stream) => !this.known.has(stream),
    );
    for (const stream of asked) this.known.add(stream);
    return asked.filter(
      (stream) => reader.stateOf(stream).last < 0 && reader.stateOf(metastreamOf(stream)).last < 0,
    );
  }

  private open(stream: string): Promise<unknown> {
    const event = { type: '$metadata', json: true, data: Buffer.from(ACCESS), metadata: NOTHING };
    return this.write(metastreamOf(stream), { id: randomUUID(), ...event });
  }

  private write(stream: string, event: ProposedEvent): Promise<unknown> {
    return this.given.writer.submit({ kind: 'append', stream, expected: 'any', events: [event] });
  }
}

/** All of them, and none left underway when one fails: they are of one commit. */
async function everyOne(writes: Promise<unknown>[]): Promise<void> {
  const done = await Promise.allSettled(writes);
  const failed = done.find((one) => one.status === 'rejected');
  if (failed) throw failed.reason;
}

const linkEvent = ({ type, data, metadata }: Entry): ProposedEvent => ({
  id: randomUUID(),
  type,
  json: false,
  data: Buffer.from(data),
  metadata: Buffer.from(JSON.stringify(metadata)),
});

/** The position of the event that a link of the projections was written about. */
function sourcePositionIn({ record, position }: Row): number | undefined {
  if (!isProjected(textOf(streamAndType(record).stream))) return undefined;
  try {
    const said = JSON.parse(textOf(contentOf(record).metadata)) as { $v?: unknown; $c?: unknown } | null;
    // What comes after the link cannot be what it was written about: somebody else wrote it.
    const isOurs = typeof said?.$v === 'string' && typeof said.$c === 'number' && said.$c < position;
    return isOurs ? (said.$c as number) : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
