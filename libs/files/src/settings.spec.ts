import { join } from 'node:path';
import { fileTypes } from './file-type';
import { filesSettingsFrom, openFiles } from './settings';
import { malicious, startClamd } from './testing/clamd-server';
import { photo } from './testing/samples';
import { bucket, keys, startS3 } from './testing/s3-server';
import { chunked, coded, filesBelow, newFolder, sha256 } from './testing/stage';

const all = { maxBytes: 1_000_000, types: fileTypes };
const now = (): Date => new Date();
const inBucket = {
  FILES_S3_ENDPOINT: 'https://s3.example:9000',
  FILES_S3_REGION: 'cn-east-1',
  FILES_S3_BUCKET: bucket,
  FILES_S3_ACCESS_KEY_ID: keys.accessKeyId,
  FILES_S3_SECRET_ACCESS_KEY: keys.secretAccessKey,
};

describe('settings of files', () => {
  it('need none of them: a folder below the data, a hundred megabytes, no scan', () => {
    expect(filesSettingsFrom({ FILES_S3_ENDPOINT: '', FILES_MAX_BYTES: '' })).toEqual({
      folder: 'data/files',
      maxBytes: 104_857_600,
    });
  });

  it('name a bucket and a scanner', () => {
    const settings = filesSettingsFrom({
      ...inBucket,
      FILES_FOLDER: '/srv/in',
      FILES_CLAMD: 'tcp://av:3310',
    });
    expect(settings).toEqual({
      folder: '/srv/in',
      maxBytes: 104_857_600,
      s3: { endpoint: 'https://s3.example:9000', region: 'cn-east-1', bucket, ...keys },
      clamd: { host: 'av', port: 3310 },
    });
  });

  it.each([
    ['unix:///run/clamav/clamd.ctl', { socket: '/run/clamav/clamd.ctl' }],
    ['tcp://[::1]:3310', { host: '::1', port: 3310 }],
  ])('find clamd at %s', (address, clamd) => {
    expect(filesSettingsFrom({ FILES_CLAMD: address }).clamd).toEqual(clamd);
  });

  it.each([
    ['FILES_MAX_BYTES', { FILES_MAX_BYTES: '10 MB' }],
    ['FILES_MAX_BYTES', { FILES_MAX_BYTES: '0' }],
    ['FILES_CLAMD', { FILES_CLAMD: 'localhost:3310' }],
    ['FILES_CLAMD', { FILES_CLAMD: 'tcp://localhost' }],
    ['FILES_CLAMD', { FILES_CLAMD: 'yes' }],
    ['FILES_S3_ENDPOINT', { ...inBucket, FILES_S3_ENDPOINT: 's3.example' }],
    ['FILES_S3_SECRET_ACCESS_KEY', { ...inBucket, FILES_S3_SECRET_ACCESS_KEY: '' }],
    ['FILES_S3_BUCKET', { ...inBucket, FILES_S3_BUCKET: undefined }],
  ])('are refused by the name of %s', (name, environment) => {
    expect(() => filesSettingsFrom(environment)).toThrow(name);
    expect(() => filesSettingsFrom(environment)).not.toThrow(keys.secretAccessKey);
  });
});

describe('files as they are set', () => {
  it('lie in the folder, and are asked about at clamd', async () => {
    const [{ folder, clear }, clamd] = [await newFolder(), await startClamd()];
    try {
      const settings = filesSettingsFrom({
        FILES_FOLDER: folder,
        FILES_CLAMD: `tcp://127.0.0.1:${clamd.port}`,
      });
      const files = await openFiles(settings, now);
      await files.put(chunked(photo(5_000)), all);
      const bad = Buffer.concat([photo(5_000), Buffer.from(malicious)]);
      await expect(files.put(chunked(bad), all)).rejects.toEqual(coded('FILE_INFECTED'));
      await clamd.stop();
      await expect(files.put(chunked(photo(5_001)), all)).rejects.toEqual(coded('FILE_SCAN_UNAVAILABLE'));
      expect(await filesBelow(folder)).toEqual([sha256(photo(5_000))]);
    } finally {
      await clear();
    }
  });

  it('lie in the bucket, and come in over the folder', async () => {
    const [{ folder, clear }, s3] = [await newFolder(), await startS3()];
    try {
      const settings = filesSettingsFrom({
        ...inBucket,
        FILES_S3_ENDPOINT: s3.endpoint,
        FILES_FOLDER: join(folder, 'in'),
      });
      await (await openFiles(settings, now)).put(chunked(photo(5_000)), all);
      expect([...s3.objects.keys()]).toEqual([sha256(photo(5_000))]);
      expect(await filesBelow(folder)).toEqual([]);
    } finally {
      await s3.stop();
      await clear();
    }
  });
});
