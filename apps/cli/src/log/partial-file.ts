import { existsSync } from 'node:fs';
import { open, rename, rm, truncate, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { lockFile, type FileLock } from '@casegrid/embedded-eventstore';
import type { VerbatimEvent } from '@casegrid/event-store';
import { CannotDo } from '../command-line/cannot-do';
import { Sum } from './end-line';
import { eventIn, lineOf } from './event-line';
import { linesOf } from './lines';

/** Lines gathered before they are written. Characters. */
const roomFor = 1 << 18;

/** A log's file that is not all there yet: `<file>.part` beside where it will be. One process writes it, by `<file>.lock`. */
export class PartialFile {
  readonly #path: string;
  readonly #lockPath: string;
  readonly #sum = new Sum();
  #handle: FileHandle | undefined;
  #lock: FileLock | undefined;
  #last: string | undefined;
  #waiting: string[] = [];
  #length = 0;

  private constructor(private readonly file: string) {
    this.#path = `${file}.part`;
    this.#lockPath = `${file}.lock`;
  }

  /**
   * Takes up what an earlier, interrupted export left, as far as its lines are whole and sound; the rest is cut off.
   * @throws CannotDo when another export writes the file, or it is there already
   */
  static async open(file: string): Promise<PartialFile> {
    const partial = new PartialFile(file);
    try {
      await partial.#claim();
      await partial.#takeUp();
      return partial;
    } catch (error) {
      await partial.close();
      throw error;
    }
  }

  get path(): string {
    return this.#path;
  }

  get sum(): Pick<Sum, 'events' | 'lastPosition'> {
    return this.#sum;
  }

  /** Whether this is the event of the last line. */
  endsWith(event: VerbatimEvent | undefined): boolean {
    return event !== undefined && lineOf(event) === this.#last;
  }

  async add(event: VerbatimEvent): Promise<void> {
    const line = lineOf(event);
    this.#sum.add(line, event.position);
    this.#waiting.push(line, '\n');
    this.#length += line.length;
    if (this.#length >= roomFor) await this.#write();
  }

  /** Writes the last line, and gives the file its name once all of it is on disk. */
  async finish(): Promise<{ readonly events: number; readonly sha256: string; readonly bytes: number }> {
    const end = this.#sum.end();
    this.#waiting.push(JSON.stringify(end), '\n');
    await this.#write();
    await this.#handle?.sync();
    const bytes = (await this.#handle?.stat())?.size ?? 0;
    await rename(this.#path, this.file);
    // Whoever opened the lock before it went finds the file when he holds it.
    await rm(this.#lockPath, { force: true });
    await this.close();
    // The name is on disk once its folder is.
    const folder = await open(dirname(this.file), 'r');
    await folder.sync().finally(() => folder.close());
    return { events: end.events, sha256: end.sha256, bytes };
  }

  /** Leaves what was gathered in the file, so that the next export goes on after it. */
  async leave(): Promise<void> {
    if (this.#handle) await this.#write();
    await this.close();
  }

  async close(): Promise<void> {
    await this.#handle?.close();
    this.#handle = undefined;
    this.#lock?.release();
    this.#lock = undefined;
  }

  async #claim(): Promise<void> {
    if (existsSync(this.file)) throw isThere(this.file);
    this.#handle = await open(this.#path, 'a');
    this.#lock = lockFile(this.#lockPath);
    if (!this.#lock) throw new CannotDo(`${this.file} is being written by another export. Let it end.`);
    // Another export may have ended meanwhile.
    if (existsSync(this.file)) throw isThere(this.file);
  }

  async #takeUp(): Promise<void> {
    let sound = 0;
    for await (const { bytes, next, isWhole } of linesOf(this.#path)) {
      const event = isWhole ? eventIn(bytes) : undefined;
      if (!event) break;
      this.#sum.add(bytes, event.position);
      this.#last = bytes.toString('utf8');
      sound = next;
    }
    await truncate(this.#path, sound);
  }

  async #write(): Promise<void> {
    const text = this.#waiting.join('');
    [this.#waiting, this.#length] = [[], 0];
    await this.#handle?.appendFile(text);
  }
}

const isThere = (file: string): CannotDo =>
  new CannotDo(`${file} is there already. Name another file, or move it away.`);
