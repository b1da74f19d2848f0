import { mkdir, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileTypes } from './file-type';
import type { Part } from './files';
import { openFolderFiles, placeOf } from './folder-files';
import { noScan, type Scanner } from './scanner';
import { filesContract } from './testing/contract';
import { photo } from './testing/samples';
import {
  chunked,
  contentOf,
  filesBelow,
  later,
  leftOpenBy,
  newFolder,
  sha256,
  type Stage,
} from './testing/stage';
import { FilesUnavailable } from './unavailable';

const all = { maxBytes: 1_000_000, types: fileTypes };

/** A store in a new folder. It breaks as when its disk is no longer mounted. */
async function inFolder(): Promise<Stage & { readonly folder: string }> {
  const { folder: above, clear } = await newFolder();
  const folder = join(above, 'files');
  const aside = join(above, 'aside');
  return {
    folder,
    incoming: join(folder, 'incoming'),
    open: (scanner, now = new Date()) => openFolderFiles({ folder, scanner, now: () => now }),
    visible: async () => (await filesBelow(folder)).filter((name) => !name.endsWith('.part')),
    change: (hash, to) => writeFile(join(folder, placeOf(hash)), to),
    break: async () => {
      await rename(folder, aside);
      await mkdir(folder);
    },
    mend: async () => {
      await rm(folder, { recursive: true });
      await rename(aside, folder);
    },
    end: clear,
  };
}

describe('files in a folder', () => filesContract(inFolder));

describe('a folder of files', () => {
  let stage: Awaited<ReturnType<typeof inFolder>>;

  beforeEach(async () => {
    stage = await inFolder();
  });
  afterEach(() => stage.end());

  const modeOf = async (...path: string[]): Promise<string> =>
    ((await stat(join(stage.folder, ...path))).mode & 0o777).toString(8);

  it('spreads files over two levels by their hash, for the owner alone', async () => {
    const { hash } = await (await stage.open(noScan)).put(chunked(photo(5_000)), all);
    const [first, second] = [hash.slice(0, 2), hash.slice(2, 4)];
    expect(placeOf(hash)).toBe(join(first, second, hash));
    expect(await modeOf(first, second, hash)).toBe('600');
    expect(await Promise.all([modeOf(), modeOf(first), modeOf(first, second), modeOf('incoming')])).toEqual(
      Array(4).fill('700'),
    );
  });

  it('cannot be kept in where a file stands in its way, and leaves nothing there', async () => {
    const content = photo(5_000);
    const files = await stage.open(noScan);
    await writeFile(join(stage.folder, sha256(content).slice(0, 2)), 'in the way');
    await expect(files.put(chunked(content), all)).rejects.toThrow(/^a file cannot be kept: E(NOTDIR|EXIST)/);
    expect(await readdir(stage.incoming)).toEqual([]);
  });

  it('takes nothing where it cannot be written in', async () => {
    const files = await stage.open(noScan);
    await rm(stage.incoming, { recursive: true });
    await writeFile(stage.incoming, 'in the way');
    await expect(files.put(chunked(photo(5_000)), all)).rejects.toBeInstanceOf(FilesUnavailable);
    expect(await filesBelow(stage.folder)).toEqual(['incoming']);
  });

  it('is not opened where a file stands', async () => {
    await writeFile(stage.folder, 'in the way');
    await expect(stage.open(noScan)).rejects.toBeInstanceOf(FilesUnavailable);
  });

  it('holds no file that is half written, and clears away after an hour what a crash left of it', async () => {
    const [scanned, begun] = [later<'CLEAN'>(), later<void>()];
    const scanner: Scanner = {
      scan: () => {
        begun.come();
        return scanned.value;
      },
    };
    const content = photo(5_000);
    const put = (await stage.open(scanner)).put(chunked(content), all);
    await begun.value;
    const [left = ''] = await readdir(stage.incoming);
    const written = new Date('2026-11-29T08:00:00Z');
    await utimes(join(stage.incoming, left), written, written);

    const anHourLater = await stage.open(noScan, new Date('2026-11-29T09:00:00Z'));
    expect(await anHourLater.has(sha256(content))).toBe(false);
    expect(await readdir(stage.incoming)).toEqual([left]);

    await stage.open(noScan, new Date('2026-11-29T09:00:01Z'));
    expect(await readdir(stage.incoming)).toEqual([]);

    scanned.come('CLEAN');
    await expect(put).rejects.toBeInstanceOf(FilesUnavailable);
    expect(await stage.visible()).toEqual([]);
  });

  it('finds no file where something of no type lies in its place, until it is put again', async () => {
    const files = await stage.open(noScan);
    const kept = await files.put(chunked(photo(5_000)), all);
    await stage.change(kept.hash, Buffer.from('rotten'));
    expect(await files.find(kept.hash)).toBeUndefined();
    await files.put(chunked(photo(5_000)), all);
    expect(await files.find(kept.hash)).toEqual(kept);
  });

  it('holds no file open that was looked for, read, let go of unread, or refused', async () => {
    const files = await stage.open(noScan);
    const { hash } = await files.put(chunked(photo(5_000)), all);
    const left = await leftOpenBy(async () => {
      for (const part of Array(15)
        .fill([undefined, { start: 5 }])
        .flat() as Part[]) {
        await files.find(hash);
        (await files.open(hash, part)).stream.destroy();
        await contentOf(files, hash, part);
        await expect(files.open(hash, { start: 5_000 })).rejects.toThrow('FILE_RANGE_NOT_SATISFIABLE');
      }
    });
    // The runner opens and closes some of its own meanwhile.
    expect(left).toBeLessThan(10);
  });

  it('goes on giving a file that is removed while it is read', async () => {
    const files = await stage.open(noScan);
    const content = photo(900_000);
    const { hash } = await files.put(chunked(content), all);
    const { stream } = await files.open(hash);
    await files.remove(hash);
    expect(Buffer.concat(await stream.toArray()).equals(content)).toBe(true);
    await expect(contentOf(files, hash)).rejects.toThrow('FILE_UNKNOWN');
  });
});
