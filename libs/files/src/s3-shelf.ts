import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  PutObjectCommand,
  type HeadObjectCommandOutput,
  type S3Client,
} from '@aws-sdk/client-s3';
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { fileTypes } from './file-type';
import type { Part } from './files';
import { isNotFound } from './s3-client';
import type { Shelf, Stored } from './shelf';
import type { Staged } from './staging';
import { FilesUnavailable } from './unavailable';

/** A bucket, as a client may act on it. */
interface Place {
  readonly client: S3Client;
  readonly bucket: string;
}

/** The object's key is the file's name; one request, so the server shows it whole or not at all. */
async function upload({ client, bucket }: Place, { hash, path, bytes, type }: Staged): Promise<void> {
  const cut = new AbortController();
  const body = createReadStream(path);
  // The client would wait for a body that cannot be read: a failing disk ends the request.
  body.once('error', (error) => cut.abort(error));
  const put = new PutObjectCommand({
    Bucket: bucket,
    Key: hash,
    Body: body,
    ContentLength: bytes,
    ContentType: type,
  });
  // The name is what the signature calls the payload's hash: a server that gets other bytes refuses them.
  put.middlewareStack.add(
    (next) => (args) => {
      Object.assign((args.request as { headers: object }).headers, { 'x-amz-content-sha256': hash });
      return next(args);
    },
    { step: 'build', name: 'hashOfFile' },
  );
  try {
    await client.send(put, { abortSignal: cut.signal });
  } finally {
    body.destroy();
  }
}

const rangeOf = ({ start, end }: Required<Part>): string => `bytes=${start}-${end}`;

async function wholeOf({ client, bucket }: Place, hash: string): Promise<Readable> {
  const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: hash }));
  if (!(Body instanceof Readable)) throw new FilesUnavailable(`the server gave no content of ${hash}`);
  return Body;
}

/** The part as it was when it was verified; a server that does not know ranges would send another one. */
async function partFrom(
  { client, bucket }: Place,
  hash: string,
  { part, etag, bytes }: { readonly part: Required<Part>; readonly etag: string; readonly bytes: number },
): Promise<Readable> {
  const get = new GetObjectCommand({ Bucket: bucket, Key: hash, Range: rangeOf(part), IfMatch: etag });
  const { Body, ContentRange } = await client.send(get);
  if (!(Body instanceof Readable)) throw new FilesUnavailable(`the server gave no content of ${hash}`);
  if (ContentRange === `bytes ${part.start}-${part.end}/${bytes}`) return Body;
  Body.destroy();
  throw new FilesUnavailable(`the server gave ${ContentRange ?? 'no range'} of ${hash} for ${rangeOf(part)}`);
}

function storedAs(place: Place, hash: string, head: HeadObjectCommandOutput): Stored {
  const { ContentLength: bytes, ContentType, ETag: etag } = head;
  if (bytes === undefined || !etag)
    throw new FilesUnavailable(`the server does not say what it has of ${hash}`);
  return {
    bytes,
    type: fileTypes.find((type) => type === ContentType),
    stamp: etag,
    look: () => wholeOf(place, hash),
    take: (part) => (part ? partFrom(place, hash, { part, etag, bytes }) : wholeOf(place, hash)),
    release: () => Promise.resolve(),
  };
}

/** A shelf in a bucket. */
export function shelfOn(client: S3Client, bucket: string): Shelf {
  const place: Place = { client, bucket };

  const headOf = async (hash: string): Promise<HeadObjectCommandOutput | undefined> => {
    try {
      return await client.send(new HeadObjectCommand({ Bucket: bucket, Key: hash }));
    } catch (error) {
      if (!isNotFound(error)) throw error;
      // A bucket that is away must not pass for files that are not there.
      await client.send(new HeadBucketCommand({ Bucket: bucket }));
      return undefined;
    }
  };

  return {
    place: (staged) => upload(place, staged),
    find: async (hash) => {
      const head = await headOf(hash);
      return head && storedAs(place, hash, head);
    },
    has: async (hash) => (await headOf(hash)) !== undefined,
    remove: async (hash) => {
      await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: hash }));
    },
    close: () => client.destroy(),
  };
}
