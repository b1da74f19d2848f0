import { createHash } from 'node:crypto';
import { pipeline, Transform, Writable, type Readable, type TransformCallback } from 'node:stream';
import { pipeline as flow } from 'node:stream/promises';
import type { Stored } from './shelf';
import { FileDamaged, faultOf } from './unavailable';

/** Lets bytes through one chunk late: the last comes only when all of them have the hash. */
class Verifying extends Transform {
  private readonly sum = createHash('sha256');
  private held: Buffer | undefined;

  constructor(private readonly hash: string) {
    super();
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    const before = this.held;
    this.held = chunk;
    this.sum.update(chunk);
    done(null, before);
  }

  override _flush(done: TransformCallback): void {
    if (this.sum.digest('hex') === this.hash) done(null, this.held);
    else done(new FileDamaged(this.hash));
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    done(error && faultOf('a file cannot be read to its end', error));
  }
}

/** The same bytes, as a stream that fails at its end unless they have this hash. Ends the source with itself. */
export function verified(source: Readable, hash: string): Readable {
  const through = new Verifying(hash);
  // What goes wrong is an error of the stream that is handed out, and told to whoever reads that.
  pipeline(source, through, () => undefined);
  return through;
}

/** A part of a file, whose failures are the store's. */
export function partOf(source: Readable): Readable {
  const through = new Transform({
    transform: (chunk: Buffer, _encoding, done) => done(null, chunk),
    destroy: (error, done) => done(error && faultOf('a part of a file cannot be read to its end', error)),
  });
  pipeline(source, through, () => undefined);
  return through;
}

/** How many files are remembered as verified. */
const mostRemembered = 10_000;

/** Verifies whole files before parts of them are given; each once, until it is written again. */
export class WholeFiles {
  private readonly stamps = new Map<string, string>();

  /** @throws FileDamaged, FilesUnavailable */
  async ensure(hash: string, stored: Stored): Promise<void> {
    if (this.stamps.get(hash) === stored.stamp) return;
    const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
    await flow(verified(await stored.look(), hash), nowhere);
    this.stamps.delete(hash);
    this.stamps.set(hash, stored.stamp);
    const [oldest] = this.stamps.keys();
    if (this.stamps.size > mostRemembered && oldest !== undefined) this.stamps.delete(oldest);
  }
}
