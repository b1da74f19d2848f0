import { mkdir, open, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileTypeOf, headBytes } from './file-type';
import type { Files } from './files';
import { keepFiles } from './keep-files';
import type { Scanner } from './scanner';
import type { Shelf, Stored } from './shelf';
import { folderMode, openStaging, type StagingOptions } from './staging';
import { FilesUnavailable, isMissing, orFault } from './unavailable';

export interface FolderOptions extends StagingOptions {
  readonly scanner: Scanner;
}

/** Where a file lies below the folder: two levels of 256 folders each, so that none grows too large to list. */
export function placeOf(hash: string): string {
  return join(hash.slice(0, 2), hash.slice(2, 4), hash);
}

/** Makes what was made or taken away in a folder survive a loss of power. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function storedIn(handle: FileHandle): Promise<Stored> {
  const { size, ino, mtimeNs, ctimeNs } = await handle.stat({ bigint: true });
  const head = Buffer.alloc(headBytes);
  const { bytesRead } = await handle.read(head, 0, headBytes, 0);
  return {
    bytes: Number(size),
    type: fileTypeOf(head.subarray(0, bytesRead)),
    stamp: [ino, size, mtimeNs, ctimeNs].join('.'),
    look: () => Promise.resolve(handle.createReadStream({ start: 0, autoClose: false })),
    take: (part) => Promise.resolve(handle.createReadStream(part ?? { start: 0 })),
    release: () => handle.close(),
  };
}

/** What work on a file gives; nothing when there is no such file. Where the folder itself is gone, that is a fault. */
async function ifThere<T>(isThere: () => Promise<boolean>, work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (!isMissing(error)) throw error;
    if (!(await isThere())) throw new FilesUnavailable('the folder of files is not there', { cause: error });
    return undefined;
  }
}

function shelfIn(folder: string, isThere: () => Promise<boolean>): Shelf {
  const pathOf = (hash: string): string => join(folder, placeOf(hash));

  return {
    place: async ({ hash, path }) => {
      const target = pathOf(hash);
      const own = dirname(target);
      await mkdir(own, { recursive: true, mode: folderMode });
      await rename(path, target);
      for (const changed of [own, dirname(own), folder]) await syncFolder(changed);
    },
    find: (hash) =>
      ifThere(isThere, async () => {
        const handle = await open(pathOf(hash), 'r');
        try {
          return await storedIn(handle);
        } catch (error) {
          await handle.close();
          throw error;
        }
      }),
    has: async (hash) => (await ifThere(isThere, () => stat(pathOf(hash)))) !== undefined,
    remove: async (hash) => {
      const target = pathOf(hash);
      await ifThere(isThere, async () => {
        await rm(target);
        await syncFolder(dirname(target));
      });
    },
    close: () => undefined,
  };
}

/**
 * A store in a folder of its own. What a crash left is cleared away at this start, once it is an hour old.
 * @throws FilesUnavailable
 */
export async function openFolderFiles({ folder, scanner, ...others }: FolderOptions): Promise<Files> {
  await orFault('the folder of files cannot be used', () =>
    mkdir(folder, { recursive: true, mode: folderMode }),
  );
  const staging = await openStaging({ ...others, folder: join(folder, 'incoming') });
  return keepFiles({ shelf: shelfIn(folder, staging.isThere), staging, scanner });
}
