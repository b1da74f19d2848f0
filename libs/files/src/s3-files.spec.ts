import { readdir, rename, rm, stat } from 'node:fs/promises';
import { fileTypes } from './file-type';
import type { Files } from './files';
import { openS3Files, type S3Options } from './s3-files';
import { noScan } from './scanner';
import { filesContract } from './testing/contract';
import { photo } from './testing/samples';
import { bucket, keys, startS3, type S3Fault, type S3Server } from './testing/s3-server';
import { chunked, coded, contentOf, leftOpenBy, newFolder, sha256, type Stage } from './testing/stage';
import { FileDamaged, FilesUnavailable } from './unavailable';

const all = { maxBytes: 10_000_000, types: fileTypes };
const content = photo(300_000);
const hash = sha256(content);

interface S3Stage extends Stage {
  readonly s3: S3Server;
  openWith(options: Partial<S3Options>): Promise<Files>;
}

/** A store on a new server. It breaks as when its bucket is gone. */
async function onServer(): Promise<S3Stage> {
  const s3 = await startS3();
  const { folder, clear } = await newFolder();
  const common = { folder, region: 'cn-east-1', bucket, endpoint: s3.endpoint, ...keys };
  const openWith: S3Stage['openWith'] = (options) =>
    openS3Files({ ...common, scanner: noScan, now: () => new Date(), ...options });
  return {
    s3,
    openWith,
    incoming: folder,
    open: (scanner, now = new Date()) => openWith({ scanner, now: () => now }),
    visible: () => Promise.resolve([...s3.objects.keys()]),
    change: (name, to) => Promise.resolve(s3.overwrite(name, to)),
    break: () => Promise.resolve(void (s3.hasBucket = false)),
    mend: () => Promise.resolve(void (s3.hasBucket = true)),
    end: async () => {
      await s3.stop();
      await clear();
    },
  };
}

describe('files in a bucket', () => filesContract(onServer));

describe('a bucket of files', () => {
  let stage: S3Stage;

  beforeEach(async () => {
    stage = await onServer();
  });
  afterEach(() => stage.end());

  const keptThen = async (fault: S3Fault, patience?: S3Options['patience']): Promise<Files> => {
    const files = await stage.openWith(patience ? { patience } : {});
    await files.put(chunked(content), all);
    stage.s3.fault = fault;
    return files;
  };

  it('has each file under its hash, with its type, and takes one too large for one breath', async () => {
    const large = photo(5_000_000);
    const files = await stage.open(noScan);
    await files.put(chunked(large), all);
    expect(stage.s3.objects.get(sha256(large))?.type).toBe('image/jpeg');
    expect((await contentOf(files, sha256(large))).equals(large)).toBe(true);
  });

  it('keeps a connection for the next file, and none once it is closed', async () => {
    const use = async (close: (files: Files) => void): Promise<void> => {
      const files = await stage.openWith({});
      await files.put(chunked(content), all);
      close(files);
    };
    expect(await leftOpenBy(() => use((files) => files.close()))).toBe(0);
    expect(await leftOpenBy(() => use(() => undefined))).toBeGreaterThan(0);
  });

  it('is not let in with other keys', async () => {
    const files = await stage.openWith({ secretAccessKey: 'another' });
    await expect(files.put(chunked(content), all)).rejects.toBeInstanceOf(FilesUnavailable);
    await expect(files.has(hash)).rejects.toBeInstanceOf(FilesUnavailable);
  });

  it('holds no file open that the server did not want', async () => {
    const files = await stage.openWith({ secretAccessKey: 'another' });
    const left = await leftOpenBy(async () => {
      for (let put = 0; put < 40; put++) {
        await expect(files.put(chunked(photo(3_000_000)), all)).rejects.toBeInstanceOf(FilesUnavailable);
      }
    });
    expect(left).toBeLessThan(20);
  });

  it.each<S3Fault>(['HALF_WAY', 'BROKEN'])(
    'keeps nothing when the server fails while it takes: %s',
    async (fault) => {
      const files = await stage.open(noScan);
      stage.s3.fault = fault;
      await expect(files.put(chunked(photo(5_000_000)), all)).rejects.toBeInstanceOf(FilesUnavailable);
      expect(await stage.visible()).toEqual([]);
      expect(await readdir(stage.incoming)).toEqual([]);
    },
  );

  it('fails the stream when the server breaks off, and gives the whole when asked again', async () => {
    const files = await keptThen('HALF_WAY');
    await expect(contentOf(files, hash)).rejects.toBeInstanceOf(FilesUnavailable);
    await expect(files.open(hash, { start: 5 })).rejects.toBeInstanceOf(FilesUnavailable);
    stage.s3.fault = 'NONE';
    expect((await contentOf(files, hash)).equals(content)).toBe(true);
  });

  it('fails the stream of a part when the server breaks off', async () => {
    const files = await keptThen('NONE');
    await contentOf(files, hash, { start: 0 });
    stage.s3.fault = 'HALF_WAY';
    await expect(contentOf(files, hash, { start: 5 })).rejects.toBeInstanceOf(FilesUnavailable);
  });

  it('fails the stream when the server stands still', async () => {
    const files = await keptThen('STALLS', { connect: 1_000, idle: 100 });
    await expect(contentOf(files, hash)).rejects.toBeInstanceOf(FilesUnavailable);
  });

  it('fails when nobody listens', async () => {
    const files = await keptThen('NONE');
    await stage.s3.stop();
    await expect(files.has(hash)).rejects.toThrow('ECONNREFUSED');
    await expect(files.put(chunked(content), all)).rejects.toBeInstanceOf(FilesUnavailable);
  });

  it('takes no whole for a part from a server that knows no ranges', async () => {
    const files = await keptThen('NO_RANGES');
    await expect(files.open(hash, { start: 5, end: 9 })).rejects.toThrow('gave no range');
  });

  it('takes no part of another file that came there after the whole was verified', async () => {
    const files = await keptThen('CHANGES');
    await expect(files.open(hash, { start: 5, end: 9 })).rejects.toBeInstanceOf(FilesUnavailable);
  });

  it('verifies the whole once, and again when it was written since', async () => {
    const files = await keptThen('NONE');
    const asked = async (): Promise<number> => {
      const before = stage.s3.asked.length;
      expect(await contentOf(files, hash, { start: 5, end: 9 })).toEqual(content.subarray(5, 10));
      return stage.s3.asked.length - before;
    };
    expect([await asked(), await asked()]).toEqual([3, 2]);
    await files.put(chunked(content), all);
    expect(await asked()).toBe(3);
  });

  it('is damaged where an object has no type that was ever put', async () => {
    const files = await keptThen('NONE');
    stage.s3.objects.set(hash, { content, type: 'text/html', writes: 2 });
    await expect(files.open(hash)).rejects.toEqual(new FileDamaged(hash));
    expect(await files.find(hash)).toBeUndefined();
  });

  it('judges before it sends: the server never hears of what is refused', async () => {
    const files = await stage.open(noScan);
    await expect(files.put(chunked(Buffer.from('<html>')), all)).rejects.toEqual(
      coded('FILE_TYPE_NOT_ALLOWED'),
    );
    expect(stage.s3.asked).toEqual([]);
  });

  it('takes nothing in where its local folder is away', async () => {
    const files = await stage.open(noScan);
    await rename(stage.incoming, `${stage.incoming}-aside`);
    await expect(files.put(chunked(content), all)).rejects.toBeInstanceOf(FilesUnavailable);
    await rm(`${stage.incoming}-aside`, { recursive: true });
    expect(stage.s3.asked).toEqual([]);
  });

  it('takes files in for the owner alone', async () => {
    let mode = 0;
    const scanner = {
      scan: async (path: string) => {
        mode = (await stat(path)).mode & 0o777;
        return 'CLEAN' as const;
      },
    };
    await (await stage.open(scanner)).put(chunked(content), all);
    expect(mode.toString(8)).toBe('600');
  });
});
