import type { Files } from './files';
import { keepFiles } from './keep-files';
import { clientOf, type S3Bucket } from './s3-client';
import { shelfOn } from './s3-shelf';
import type { Scanner } from './scanner';
import { openStaging, type StagingOptions } from './staging';

export interface S3Options extends StagingOptions, S3Bucket {
  readonly scanner: Scanner;
}

/**
 * A store in a bucket. Files are taken in, judged and scanned in a local folder first: a name is the hash of the whole.
 * The server is not asked before the first file.
 * @throws FilesUnavailable when the folder cannot be used
 */
export async function openS3Files({ scanner, ...options }: S3Options): Promise<Files> {
  const staging = await openStaging(options);
  return keepFiles({ shelf: shelfOn(clientOf(options), options.bucket), staging, scanner });
}
