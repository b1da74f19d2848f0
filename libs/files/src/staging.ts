import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rm, stat, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { ByteStream, KeptFile, PutOptions } from './files';
import { intake, unended } from './intake';
import { isMissing, orFault } from './unavailable';

/** Only the owner reads what is kept here. */
export const fileMode = 0o600;
export const folderMode = 0o700;

/** What is older than this belongs to nobody who still writes: an hour in milliseconds. */
export const abandonedAfter = 3_600_000;

/** A file that was taken in, whole and on disk, and is not yet visible. */
export interface Staged extends KeptFile {
  readonly path: string;
  /** Clears it away, where it was not moved. */
  discard(): Promise<void>;
}

/** Where files are written aside. */
export interface Staging {
  receive(stream: ByteStream, options: PutOptions): Promise<Staged>;
  /** Whether the folder is there: where it is not, the disk under it may be away. */
  readonly isThere: () => Promise<boolean>;
}

export interface StagingOptions {
  /** Made when missing. On the disk where files stay, for a folder store. */
  readonly folder: string;
  /** The time of the world, for the file system's own times are compared with it. */
  readonly now: () => Date;
  /** Names that nobody had before. */
  readonly newId?: () => string;
}

async function writeAll(handle: FileHandle, stream: ByteStream, options: PutOptions): Promise<KeptFile> {
  const judged = intake(options);
  for await (const chunk of unended(stream)) {
    judged.next(chunk);
    await orFault('a file cannot be written', () => handle.appendFile(chunk));
  }
  const file = judged.end();
  await orFault('a file cannot be brought to disk', () => handle.sync());
  return file;
}

async function clearAbandoned(folder: string, now: Date): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const { mtime } = await stat(path).catch((error: unknown) => {
      if (isMissing(error)) return { mtime: now };
      throw error;
    });
    if (now.getTime() - mtime.getTime() > abandonedAfter) await rm(path, { force: true });
  }
}

/** Opens the folder, and clears away what a crash left in it more than an hour ago. @throws FilesUnavailable */
export async function openStaging({ folder, now, newId = randomUUID }: StagingOptions): Promise<Staging> {
  await orFault('the folder for files that come in cannot be used', async () => {
    await mkdir(folder, { recursive: true, mode: folderMode });
    await clearAbandoned(folder, now());
  });

  const receive: Staging['receive'] = async (stream, options) => {
    const path = join(folder, `${newId()}.part`);
    const discard = (): Promise<void> =>
      orFault('a file cannot be cleared away', () => rm(path, { force: true }));
    const handle = await orFault('a file cannot be made', () => open(path, 'wx', fileMode));
    try {
      return { ...(await writeAll(handle, stream, options)), path, discard };
    } catch (error) {
      await discard();
      throw error;
    } finally {
      await orFault('a file cannot be closed', () => handle.close());
    }
  };

  return {
    receive,
    isThere: () =>
      stat(folder).then(
        (found) => found.isDirectory(),
        (error: unknown) => {
          if (isMissing(error)) return false;
          throw error;
        },
      ),
  };
}
