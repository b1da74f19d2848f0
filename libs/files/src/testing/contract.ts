import { readdir, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { fileTypes } from '../file-type';
import { noScan, type Scanner } from '../scanner';
import { FilesUnavailable } from '../unavailable';
import { faultContract } from './fault-contract';
import { photo, samples } from './samples';
import { chunked, coded, contentOf, describedIn, sha256, type Stage } from './stage';

const all = { maxBytes: 1_000_000, types: fileTypes };

/** What holds of every store, whatever its shelf. */
export function filesContract(begin: () => Promise<Stage>): void {
  let stage: Stage;

  beforeEach(async () => {
    stage = await begin();
  });
  afterEach(() => stage.end());

  const nothingIsLeft = async (): Promise<void> => {
    expect(await stage.visible()).toEqual([]);
    expect(await readdir(stage.incoming)).toEqual([]);
  };

  describe('a file that is put', () => {
    it('is named by its content, and given back byte for byte', async () => {
      const files = await stage.open(noScan);
      const content = photo(300_000);
      const kept = { hash: sha256(content), bytes: 300_000, type: 'image/jpeg' };
      expect(await files.has(kept.hash)).toBe(false);
      expect(await files.put(chunked(content), { ...all, expectedHash: kept.hash })).toEqual(kept);
      expect(await files.has(kept.hash)).toBe(true);
      expect(await describedIn(files, kept.hash)).toEqual({ bytes: 300_000, type: 'image/jpeg' });
      expect((await contentOf(files, kept.hash)).equals(content)).toBe(true);
      expect(await readdir(stage.incoming)).toEqual([]);
    });

    it.each(fileTypes)('may be %s', async (type) => {
      const files = await stage.open(noScan);
      const [content = Buffer.alloc(0)] = samples[type];
      const { hash } = await files.put(chunked(content), all);
      expect(await describedIn(files, hash)).toEqual({ type, bytes: content.length });
    });

    it('is there for a store that is opened later', async () => {
      const { hash } = await (await stage.open(noScan)).put(chunked(photo(5_000)), all);
      expect(await contentOf(await stage.open(noScan), hash)).toEqual(photo(5_000));
    });

    it('is one file when it is put again, and when it is put twice at once', async () => {
      const files = await stage.open(noScan);
      const content = photo(300_000);
      const twice = [files.put(chunked(content), all), files.put(chunked(content, 1000), all)];
      const [first, second] = await Promise.all(twice);
      expect(second).toEqual(first);
      expect(await files.put(chunked(content), all)).toEqual(first);
      expect(await stage.visible()).toEqual([sha256(content)]);
      expect((await contentOf(files, sha256(content))).equals(content)).toBe(true);
      expect(await readdir(stage.incoming)).toEqual([]);
    });

    it('is not seen before it is scanned, nor known under its hash', async () => {
      const content = photo(5_000);
      const seen: unknown[] = [];
      const scanner: Scanner = {
        scan: async () => {
          seen.push(await stage.visible(), await (await stage.open(noScan)).has(sha256(content)));
          return 'CLEAN';
        },
      };
      await (await stage.open(scanner)).put(chunked(content), all);
      expect(seen).toEqual([[], false]);
    });

    it('is healed by being put again, when it was changed', async () => {
      const files = await stage.open(noScan);
      const { hash } = await files.put(chunked(photo(5_000)), all);
      await stage.change(hash, photo(5_000, 2));
      await files.put(chunked(photo(5_000)), all);
      expect(await contentOf(files, hash)).toEqual(photo(5_000));
    });
  });

  describe('a file that is not taken', () => {
    it('is read no further than the size that is allowed', async () => {
      const files = await stage.open(noScan);
      const source = chunked(photo(1_000_000), 1000);
      await expect(files.put(source, { ...all, maxBytes: 9_999 })).rejects.toEqual(coded('FILE_TOO_LARGE'));
      expect(source.pulled).toBe(10);
      await nothingIsLeft();
    });

    it('may have exactly the size that is allowed', async () => {
      const files = await stage.open(noScan);
      const kept = await files.put(chunked(photo(9_999)), { ...all, maxBytes: 9_999 });
      expect(kept.bytes).toBe(9_999);
    });

    it('is judged by its content as soon as that has come, and leaves the stream to the caller', async () => {
      const files = await stage.open(noScan);
      const source = Readable.from(chunked(Buffer.alloc(1_000_000, '<html>'), 1000), { objectMode: false });
      await expect(files.put(source, all)).rejects.toEqual(coded('FILE_TYPE_NOT_ALLOWED'));
      expect({ destroyed: source.destroyed, ended: source.readableEnded }).toEqual({
        destroyed: false,
        ended: false,
      });
      source.destroy();
      await nothingIsLeft();
    });

    it('is refused when its type is known and not asked for', async () => {
      const files = await stage.open(noScan);
      const put = files.put(chunked(photo(50)), { ...all, types: ['application/pdf'] });
      await expect(put).rejects.toEqual(coded('FILE_TYPE_NOT_ALLOWED'));
      await nothingIsLeft();
    });

    it('is refused when it is empty', async () => {
      const files = await stage.open(noScan);
      await expect(files.put(chunked(Buffer.alloc(0)), all)).rejects.toEqual(coded('FILE_EMPTY'));
      await nothingIsLeft();
    });

    it('is refused when it is not what the client said', async () => {
      const files = await stage.open(noScan);
      const put = files.put(chunked(photo(5_000)), { ...all, expectedHash: sha256(photo(5_001)) });
      await expect(put).rejects.toEqual(coded('FILE_HASH_MISMATCH'));
      await nothingIsLeft();
    });

    it('leaves nothing when the client goes away, whose own error is told', async () => {
      const files = await stage.open(noScan);
      async function* cut(): AsyncGenerator<Buffer> {
        yield await Promise.resolve(photo(5_000));
        throw new Error('the client went away');
      }
      await expect(files.put(cut(), all)).rejects.toThrow(/^the client went away$/);
      await nothingIsLeft();
    });

    it('is refused when the scan finds something, and kept when it finds nothing in the same', async () => {
      const infected = await stage.open({ scan: () => Promise.resolve({ infected: 'Eicar-Signature' }) });
      await expect(infected.put(chunked(photo(5_000)), all)).rejects.toEqual(coded('FILE_INFECTED'));
      await nothingIsLeft();
    });

    it.each<[string, Scanner['scan']]>([
      ['is away', () => Promise.reject(new Error('connect ECONNREFUSED'))],
      [
        'fails at once',
        () => {
          throw new Error('no memory');
        },
      ],
    ])('is refused when the scanner %s: nothing passes unseen', async (_, scan) => {
      const files = await stage.open({ scan });
      await expect(files.put(chunked(photo(5_000)), all)).rejects.toEqual(coded('FILE_SCAN_UNAVAILABLE'));
      await nothingIsLeft();
    });
  });

  it('keeps nothing of a file that its scanner took away', async () => {
    const files = await stage.open({ scan: (path) => rm(path).then(() => 'CLEAN') });
    await expect(files.put(chunked(photo(5_000)), all)).rejects.toBeInstanceOf(FilesUnavailable);
    await nothingIsLeft();
  });

  faultContract(() => stage);
}
