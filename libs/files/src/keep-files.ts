import { isHash, type Files, type KeptFile, type OpenFile, type Part } from './files';
import { FileRefused, unknown } from './refused';
import { refuseInfected, type Scanner } from './scanner';
import type { Shelf, Stored } from './shelf';
import type { Staging } from './staging';
import { FileDamaged, orFault } from './unavailable';
import { partOf, verified, WholeFiles } from './verified';

/** What every store does alike, whatever its shelf: taking in, scanning, verifying, refusing. */
export interface Keeping {
  readonly shelf: Shelf;
  readonly staging: Staging;
  readonly scanner: Scanner;
}

/** @throws FileRefused FILE_RANGE_NOT_SATISFIABLE */
function within(bytes: number, { start, end = bytes - 1 }: Part): Required<Part> {
  const isPart = Number.isSafeInteger(start) && Number.isSafeInteger(end) && start >= 0 && start <= end;
  if (!isPart || start >= bytes) {
    throw new FileRefused('FILE_RANGE_NOT_SATISFIABLE', `bytes ${start} to ${end} of ${bytes}`);
  }
  return { start, end: Math.min(end, bytes - 1) };
}

/** A store over a shelf. */
export function keepFiles({ shelf, staging, scanner }: Keeping): Files {
  const whole = new WholeFiles();

  const read = async (hash: string, stored: Stored, asked?: Part): Promise<OpenFile> => {
    const { bytes, type } = stored;
    if (!type) throw new FileDamaged(hash);
    if (!asked) return { bytes, type, stream: verified(await stored.take(), hash) };
    const part = within(bytes, asked);
    await whole.ensure(hash, stored);
    return { bytes, type, part, stream: partOf(await stored.take(part)) };
  };

  const found = async (hash: string): Promise<Stored | undefined> =>
    isHash(hash) ? orFault('a file cannot be found', () => shelf.find(hash)) : undefined;

  const describe = async (hash: string): Promise<KeptFile | undefined> => {
    const stored = await found(hash);
    await stored?.release();
    return stored?.type && { hash, bytes: stored.bytes, type: stored.type };
  };

  return {
    put: async (stream, options) => {
      const staged = await staging.receive(stream, options);
      try {
        await refuseInfected(scanner, staged.path);
        await orFault('a file cannot be kept', () => shelf.place(staged));
      } finally {
        await staged.discard();
      }
      return { hash: staged.hash, bytes: staged.bytes, type: staged.type };
    },
    open: async (hash, part) => {
      const stored = await found(hash);
      if (!stored) throw unknown(hash);
      try {
        return await orFault('a file cannot be opened', () => read(hash, stored, part));
      } catch (error) {
        await stored.release();
        throw error;
      }
    },
    find: describe,
    has: async (hash) => isHash(hash) && orFault('a file cannot be looked for', () => shelf.has(hash)),
    remove: async (hash) => {
      if (!isHash(hash)) throw unknown(hash);
      await orFault('a file cannot be removed', () => shelf.remove(hash));
    },
    close: () => shelf.close(),
  };
}
