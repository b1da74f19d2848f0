import { createReadStream } from 'node:fs';

export interface Line {
  /** From 1. */
  readonly number: number;
  /** Without the line's end. */
  readonly bytes: Buffer;
  /** Where the next line begins in the file. */
  readonly next: number;
  /** False when the file ends within this line. */
  readonly isWhole: boolean;
}

const newline = 0x0a;

/** The lines of a file, one at a time: what is kept in memory is one line and a piece of the file. */
export async function* linesOf(file: string): AsyncGenerator<Line> {
  const pieces = createReadStream(file, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>;
  let [number, next] = [0, 0];
  let begun: Buffer[] = [];
  for await (const piece of pieces) {
    let at = 0;
    for (let end = piece.indexOf(newline); end >= 0; end = piece.indexOf(newline, at)) {
      const bytes = Buffer.concat([...begun, piece.subarray(at, end)]);
      begun = [];
      at = end + 1;
      next += bytes.length + 1;
      yield { number: ++number, bytes, next, isWhole: true };
    }
    begun.push(piece.subarray(at));
  }
  const bytes = Buffer.concat(begun);
  if (bytes.length > 0) yield { number: number + 1, bytes, next: next + bytes.length, isWhole: false };
}
