import type { LogReader, Row } from '../log/log-reader';
import { streamAndType, TOMBSTONE } from '../log/record';
import { firstVisible } from '../log/retention';
import type { Filter } from '../streams/filter';
import { youngEnough } from '../streams/read-stream';
import { textOf } from '../wire/message-reader';
import type { Start } from './settings';

/** The whole log as a source of events, by the name that the protocol gives it. */
export const ALL = '$all';

/** A row, and how far a reader of the source has come with it. */
export interface Found {
  row: Row;
  at: number;
}

/** A part of a source: what is wanted of it, how far it reaches, and how many events were looked at. */
export interface Part {
  found: Found[];
  reached: number;
  considered: number;
}

/** Where a group's events come from. A place is a revision of a stream, or a position in the whole log. */
export interface Source {
  /** The part that follows a place; nothing at the end, and never anything of a stream that ended before it was read. */
  after(place: number, limit: number): Part | 'end' | 'never';
  /** The place after which a group begins. */
  before(start: Start): number;
  /** A place as the protocol writes it. */
  text(place: number): string;
  /** The inverse of `text`. */
  placeIn(text: string): number;
}

/** Nothing was read yet. */
export const NOWHERE = -1;

/** One stream. What was there before is seen as its metadata allows; what comes is delivered as it comes. */
export class StreamSource implements Source {
  private live = false;

  constructor(
    private readonly reader: LogReader,
    private readonly stream: string,
  ) {}

  after(place: number, limit: number): Part | 'end' | 'never' {
    const state = this.reader.stateOf(this.stream);
    if (!this.live && this.reader.isTombstoned(this.stream, state)) return 'never';
    if (state.key === undefined) return this.atEnd();
    const from = this.live ? place + 1 : Math.max(place + 1, firstVisible(state.retention, state.last));
    const page = this.reader.ofStream(state.key, { from, back: false, limit });
    const reached = page.at(-1)?.revision;
    if (reached === undefined) return this.atEnd();
    const rows = this.live ? page : youngEnough(page, state);
    return { found: rows.map((row) => ({ row, at: row.revision })), reached, considered: rows.length };
  }

  before(start: Start): number {
    if (start === 'start') return NOWHERE;
    if (start === 'end') return this.reader.stateOf(this.stream).last;
    return Math.min(Number(start), TOMBSTONE) - 1;
  }

  text(place: number): string {
    return String(place);
  }

  placeIn(text: string): number {
    return Number(text);
  }

  private atEnd(): 'end' {
    this.live = true;
    return 'end';
  }
}

/** The whole log, through a filter. */
export class AllSource implements Source {
  constructor(
    private readonly reader: LogReader,
    private readonly wants: (stream: string) => boolean,
    private readonly filter: Filter | undefined,
  ) {}

  after(place: number, limit: number): Part | 'end' {
    const page = this.reader.all({ from: place + 1, back: false, limit });
    const reached = page.at(-1)?.position;
    if (reached === undefined) return 'end';
    const considered = page.filter(({ record }) => this.wants(textOf(streamAndType(record).stream)));
    const found = this.filter ? this.filter.among(considered) : considered;
    return {
      found: found.map((row) => ({ row, at: row.position })),
      reached,
      considered: considered.length,
    };
  }

  before(start: Start): number {
    if (start === 'start') return NOWHERE;
    return start === 'end' ? this.reader.lastPosition() : Number(start) - 1;
  }

  text(place: number): string {
    return `C:${place}/P:${place}`;
  }

  placeIn(text: string): number {
    return Number(/^C:(\d+)\//.exec(text)?.[1]);
  }
}
