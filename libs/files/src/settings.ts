import { clamdScanner, type ClamdAddress } from './clamd-scanner';
import type { Files } from './files';
import { openFolderFiles } from './folder-files';
import type { S3Bucket } from './s3-client';
import { openS3Files } from './s3-files';
import { noScan } from './scanner';

/** Where files are kept and who scans them. */
export interface FilesSettings {
  /** Where files lie, or, with `s3`, where they are taken in. */
  readonly folder: string;
  readonly s3?: S3Bucket;
  readonly clamd?: ClamdAddress;
  /** The largest file that is taken, in bytes. */
  readonly maxBytes: number;
}

type Environment = Readonly<Record<string, string | undefined>>;

const defaultMaxBytes = '104857600';

/** @throws Error naming the variable at fault, and no value */
export function filesSettingsFrom(environment: Environment): FilesSettings {
  const maxBytes = Number(environment['FILES_MAX_BYTES'] || defaultMaxBytes);
  if (!Number.isSafeInteger(maxBytes) || maxBytes < 1)
    throw new Error('FILES_MAX_BYTES is no number of bytes');
  const [s3, clamd] = [bucketIn(environment), clamdIn(environment)];
  return {
    folder: environment['FILES_FOLDER'] || 'data/files',
    maxBytes,
    ...(s3 && { s3 }),
    ...(clamd && { clamd }),
  };
}

function bucketIn(environment: Environment): S3Bucket | undefined {
  const endpoint = environment['FILES_S3_ENDPOINT'];
  if (!endpoint) return undefined;
  if (!URL.canParse(endpoint) || !/^https?:$/.test(new URL(endpoint).protocol)) {
    throw new Error('FILES_S3_ENDPOINT is no address that begins with https:// or http://');
  }
  return {
    endpoint,
    region: besides('FILES_S3_REGION', environment['FILES_S3_REGION']),
    bucket: besides('FILES_S3_BUCKET', environment['FILES_S3_BUCKET']),
    accessKeyId: besides('FILES_S3_ACCESS_KEY_ID', environment['FILES_S3_ACCESS_KEY_ID']),
    secretAccessKey: besides('FILES_S3_SECRET_ACCESS_KEY', environment['FILES_S3_SECRET_ACCESS_KEY']),
  };
}

function besides(name: string, value: string | undefined): string {
  if (!value) throw new Error(`${name} is not set, and FILES_S3_ENDPOINT is; see .env.example`);
  return value;
}

/** tcp://host:port, or unix:///path/of/the/socket */
function clamdIn(environment: Environment): ClamdAddress | undefined {
  const address = environment['FILES_CLAMD'];
  if (!address) return undefined;
  const { protocol, hostname, port, pathname } = new URL(URL.canParse(address) ? address : 'none:');
  if (protocol === 'unix:' && pathname !== '') return { socket: pathname };
  if (protocol === 'tcp:' && hostname !== '' && port !== '')
    return { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port) };
  throw new Error('FILES_CLAMD is neither tcp://host:port nor unix:///path');
}

/** The store of these settings. @param now the time of the world @throws FilesUnavailable */
export function openFiles({ folder, s3, clamd }: FilesSettings, now: () => Date): Promise<Files> {
  const common = { folder, now, scanner: clamd ? clamdScanner(clamd) : noScan };
  return s3 ? openS3Files({ ...common, ...s3 }) : openFolderFiles(common);
}
