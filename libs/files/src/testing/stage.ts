import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { setImmediate } from 'node:timers/promises';
import type { Files, OpenFile, Part } from '../files';
import type { Scanner } from '../scanner';

/** A store that is tried, and the ways to look and meddle behind its back. */
export interface Stage {
  open(scanner: Scanner, now?: Date): Promise<Files>;
  /** Where files come in. */
  readonly incoming: string;
  /** The hashes of all that is visible. */
  visible(): Promise<readonly string[]>;
  /** Writes other bytes under a hash. */
  change(hash: string, to: Buffer): Promise<void>;
  /** Makes the store fail, and well again. */
  break(): Promise<void>;
  mend(): Promise<void>;
  readonly end: () => Promise<void>;
}

export const sha256 = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** What a refusal or a fault with this code looks like. */
export const coded = (code: string): Error => expect.objectContaining({ code }) as Error;

/** A new folder, and how to be rid of it. */
export async function newFolder(): Promise<{ readonly folder: string; readonly clear: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'casegrid-files-'));
  return { folder, clear: () => rm(folder, { recursive: true, force: true }) };
}

/** The names of plain files below a folder. */
export async function filesBelow(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found.filter((entry) => entry.isFile()).map(({ name }) => name);
}

/** Bytes in chunks of this length; `pulled` says how many were asked for. */
export function chunked(
  content: Buffer,
  length = 65_536,
): AsyncIterable<Buffer> & { readonly pulled: number } {
  let pulled = 0;
  async function* chunks(): AsyncGenerator<Buffer> {
    for (let at = 0; at < content.length; at += length) {
      pulled++;
      yield await Promise.resolve(content.subarray(at, at + length));
    }
  }
  return {
    [Symbol.asyncIterator]: chunks,
    get pulled() {
      return pulled;
    },
  };
}

/** Something that is waited for until it comes. */
export function later<T>(): { readonly value: Promise<T>; readonly come: (value: T) => void } {
  let come: (value: T) => void = () => undefined;
  const value = new Promise<T>((resolve) => (come = resolve));
  return { value, come };
}

/** All that a store gives of a file or a part. */
export async function contentOf(files: Files, hash: string, part?: Part): Promise<Buffer> {
  const { stream } = await files.open(hash, part);
  return buffer(stream);
}

/** What a store says of a file, without its content. */
export async function describedIn(files: Files, hash: string): Promise<Omit<OpenFile, 'stream'>> {
  const { stream, ...described } = await files.open(hash);
  stream.destroy();
  return described;
}

/** How many files and connections this process holds open. */
async function openNow(): Promise<number> {
  return (await readdir('/dev/fd')).length;
}

/**
 * How many more files and connections are open after some work, once closing is done. Only a few turns are waited:
 * the collector of garbage would close what was forgotten.
 */
export async function leftOpenBy(work: () => Promise<void>): Promise<number> {
  const before = await openNow();
  await work();
  for (let turn = 0; turn < 20 && (await openNow()) > before; turn++) await setImmediate();
  return (await openNow()) - before;
}
