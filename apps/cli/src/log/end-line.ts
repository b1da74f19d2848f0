import { createHash, type Hash } from 'node:crypto';
import type { Position } from '@casegrid/event-store';

/** The last line of a log's file: what all lines before it come to. */
export interface EndLine {
  /** The version of the file's form. */
  readonly casegridLog: number;
  readonly events: number;
  readonly lastPosition: Position;
  /** Of all lines before this one with their line ends, hex. */
  readonly sha256: string;
}

const beginning = '{"casegridLog":';

/** Whether a line claims to be the last one. */
export const isEndLine = (line: Uint8Array): boolean =>
  Buffer.from(line.subarray(0, beginning.length)).toString('latin1') === beginning;

/** What the last line says; nothing when it cannot be read. */
export function endIn(line: Uint8Array): EndLine | undefined {
  try {
    return JSON.parse(Buffer.from(line).toString('utf8')) as EndLine;
  } catch {
    return undefined;
  }
}

/** Adds lines up to what the last line says of them. */
export class Sum {
  readonly #hash: Hash = createHash('sha256');
  #events = 0;
  #lastPosition: Position = '0';

  get events(): number {
    return this.#events;
  }

  get lastPosition(): Position {
    return this.#lastPosition;
  }

  add(line: string | Uint8Array, position: Position): void {
    this.#hash.update(line).update('\n');
    this.#events += 1;
    this.#lastPosition = position;
  }

  end(): EndLine {
    const sha256 = this.#hash.copy().digest('hex');
    return { casegridLog: 1, events: this.#events, lastPosition: this.#lastPosition, sha256 };
  }
}
