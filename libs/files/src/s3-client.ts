import { S3Client, S3ServiceException } from '@aws-sdk/client-s3';

/** A bucket on a server that speaks S3, and the keys to it. */
export interface S3Bucket {
  /** http(s)://host:port; buckets are named in the path */
  readonly endpoint: string;
  readonly region: string;
  readonly bucket: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** How long a connection may take to come up or stand still, in milliseconds; ten and thirty seconds by default. */
  readonly patience?: { readonly connect: number; readonly idle: number };
}

const silent = (): void => undefined;

/** What a client has to say is in the errors that it throws; it would print some of them to the console besides. */
const quiet = { trace: silent, debug: silent, info: silent, warn: silent, error: silent };

/**
 * A client that asks for nothing that a compatible server may not have: no checksums of its own beside the signature,
 * no look for keys elsewhere. What carries no stream is tried three times.
 */
export function clientOf({ endpoint, region, patience, ...keys }: S3Bucket): S3Client {
  const { connect, idle } = patience ?? { connect: 10_000, idle: 30_000 };
  return new S3Client({
    endpoint,
    region,
    forcePathStyle: true,
    credentials: { accessKeyId: keys.accessKeyId, secretAccessKey: keys.secretAccessKey },
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    logger: quiet,
    maxAttempts: 3,
    retryMode: 'standard',
    requestHandler: { connectionTimeout: connect, socketTimeout: idle },
  });
}

/** Whether the server says that there is no such object, or no such bucket: a HEAD does not tell the two apart. */
export function isNotFound(error: unknown): boolean {
  return error instanceof S3ServiceException && error.$metadata.httpStatusCode === 404;
}
