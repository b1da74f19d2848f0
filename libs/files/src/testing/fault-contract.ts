import { readdir } from 'node:fs/promises';
import { fileTypes } from '../file-type';
import type { Files, KeptFile, Part } from '../files';
import { noScan } from '../scanner';
import { FileDamaged, FilesUnavailable } from '../unavailable';
import { photo } from './samples';
import { chunked, coded, contentOf, sha256, type Stage } from './stage';

const all = { maxBytes: 1_000_000, types: fileTypes };
const content = photo(300_000);
const hash = sha256(content);

/** Reading, parts, removing, and what goes wrong: the second half of what holds of every store. */
export function faultContract(given: () => Stage): void {
  const kept = async (): Promise<{ files: Files; stage: Stage; file: KeptFile }> => {
    const files = await given().open(noScan);
    return { files, stage: given(), file: await files.put(chunked(content), all) };
  };

  describe('a file that is not there', () => {
    const names = ['../../etc/passwd', '', hash.toUpperCase(), `${hash}0`, `${hash}\n`];
    it.each([hash, ...names])('is unknown as %j', async (name) => {
      const { files } = name === hash ? { files: await given().open(noScan) } : await kept();
      expect(await files.has(name)).toBe(false);
      expect(await files.find(name)).toBeUndefined();
      await expect(files.open(name)).rejects.toEqual(coded('FILE_UNKNOWN'));
    });

    it('is gone already when it is removed, but what is no name is told', async () => {
      const files = await given().open(noScan);
      await files.remove(hash);
      await expect(files.remove('../incoming')).rejects.toEqual(coded('FILE_UNKNOWN'));
    });
  });

  describe('a file that is removed', () => {
    it('is there no more, and no other is touched', async () => {
      const { files } = await kept();
      const other = await files.put(chunked(photo(5_000, 2)), all);
      await files.remove(hash);
      expect(await files.has(hash)).toBe(false);
      await expect(files.open(hash)).rejects.toEqual(coded('FILE_UNKNOWN'));
      expect(await given().visible()).toEqual([other.hash]);
    });

    it('may be put again', async () => {
      const { files } = await kept();
      await files.remove(hash);
      expect(await files.put(chunked(content), all)).toMatchObject({ hash });
      expect((await contentOf(files, hash)).equals(content)).toBe(true);
    });
  });

  describe('a file that is looked for', () => {
    it('is described as when it was put', async () => {
      const { files, file } = await kept();
      expect(await files.find(hash)).toEqual(file);
    });
  });

  describe('a part of a file', () => {
    it.each<[Part, number, number]>([
      [{ start: 0, end: 0 }, 0, 0],
      [{ start: 100_000, end: 200_000 }, 100_000, 200_000],
      [{ start: 299_999 }, 299_999, 299_999],
      [{ start: 299_000, end: 9_999_999 }, 299_000, 299_999],
    ])('%j goes from byte %i to byte %i', async (asked, start, end) => {
      const { files } = await kept();
      const { stream, ...described } = await files.open(hash, asked);
      expect(described).toEqual({ bytes: 300_000, type: 'image/jpeg', part: { start, end } });
      const given = Buffer.concat(await stream.toArray());
      expect(given.equals(content.subarray(start, end + 1))).toBe(true);
    });

    it.each<Part>([
      { start: 300_000 },
      { start: 300_000, end: 300_001 },
      { start: -1 },
      { start: 5, end: 4 },
      { start: 0.5 },
    ])('%j is none', async (asked) => {
      const { files } = await kept();
      await expect(files.open(hash, asked)).rejects.toEqual(coded('FILE_RANGE_NOT_SATISFIABLE'));
    });

    it('is not given of a file that was changed elsewhere in it, before or after the first part', async () => {
      const { files, stage } = await kept();
      const part = { start: 0, end: 9 };
      expect(await contentOf(files, hash, part)).toEqual(content.subarray(0, 10));
      await stage.change(hash, Buffer.concat([content.subarray(0, -1), Buffer.from('!')]));
      await expect(files.open(hash, part)).rejects.toBeInstanceOf(FileDamaged);
      await expect((await stage.open(noScan)).open(hash, part)).rejects.toBeInstanceOf(FileDamaged);
    });
  });

  describe('a file whose bytes were changed', () => {
    it.each([
      ['a byte', Buffer.concat([content.subarray(0, -1), Buffer.from('!')])],
      ['a missing end', content.subarray(0, -1)],
      ['more behind the end', Buffer.concat([content, Buffer.from('!')])],
    ])('fails while it is read, and is never given whole: %s', async (_, changed) => {
      const { files, stage } = await kept();
      await stage.change(hash, changed);
      const { stream } = await files.open(hash);
      let given = 0;
      stream.on('data', (chunk: Buffer) => (given += chunk.length));
      const failed = await new Promise((heard) => stream.once('error', heard));
      expect(failed).toEqual(new FileDamaged(hash));
      expect(given).toBeLessThan(changed.length);
    });
  });

  describe('a store that is away', () => {
    it('says so, whatever it is asked, and keeps nothing half', async () => {
      const { files, stage } = await kept();
      const other = photo(5_000, 2);
      await stage.break();
      await expect(files.put(chunked(other), all)).rejects.toBeInstanceOf(FilesUnavailable);
      await expect(files.has(hash)).rejects.toBeInstanceOf(FilesUnavailable);
      await expect(files.open(hash)).rejects.toBeInstanceOf(FilesUnavailable);
      await expect(files.find(hash)).rejects.toBeInstanceOf(FilesUnavailable);
      await expect(files.remove(hash)).rejects.toBeInstanceOf(FilesUnavailable);
      await stage.mend();
      expect(await stage.visible()).toEqual([hash]);
      expect(await readdir(stage.incoming)).toEqual([]);
      expect((await contentOf(files, hash)).equals(content)).toBe(true);
      expect(await files.put(chunked(other), all)).toMatchObject({ hash: sha256(other) });
    });
  });
}
