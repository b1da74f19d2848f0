import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isSigned } from './s3-signature';

/** What goes wrong at the server. */
export type S3Fault =
  | 'NONE'
  /** answers every request with an error of its own */
  | 'BROKEN'
  /** takes or gives half of a file and breaks the connection */
  | 'HALF_WAY'
  /** gives half of a file and then nothing more */
  | 'STALLS'
  /** does not know ranges and gives everything */
  | 'NO_RANGES'
  /** has another file under the same key as soon as one was given whole */
  | 'CHANGES';

interface Kept {
  readonly content: Buffer;
  readonly type: string;
  /** How often it was written: part of its ETag. */
  readonly writes: number;
}

/** A server that speaks the part of S3 that a store of files uses: one bucket, in the path; requests must be signed. */
export interface S3Server {
  readonly endpoint: string;
  readonly objects: Map<string, Kept>;
  /** Every request, such as `PUT`. */
  readonly asked: string[];
  fault: S3Fault;
  /** Whether the bucket is there. */
  hasBucket: boolean;
  /** Puts other bytes under a key, as somebody with access to the server's disk would. */
  overwrite(key: string, content: Buffer): void;
  stop(): Promise<void>;
}

export const bucket = 'evidence';
export const keys = { accessKeyId: 'casegrid-test', secretAccessKey: 'not-a-secret-but-a-test' };

function refuse(response: ServerResponse, status: number, code: string): void {
  const said = `<?xml version="1.0"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`;
  response.writeHead(status, { 'content-type': 'application/xml', connection: 'close' }).end(said);
}

const etagOf = ({ content, writes }: Kept): string =>
  `"${createHash('md5').update(content).digest('hex')}-${writes}"`;

/** A file or a part of it, or half of that with what goes wrong. */
function give(response: ServerResponse, content: Buffer, fault: S3Fault): void {
  const half = content.subarray(0, Math.floor(content.length / 2));
  if (fault === 'HALF_WAY') response.write(half, () => response.destroy());
  else if (fault === 'STALLS') response.write(half);
  else response.end(content);
}

/** The bytes that are asked for, where only some are. */
function rangeIn({ headers }: IncomingMessage, bytes: number): [from: number, to: number] | undefined {
  const [, start, end] = /^bytes=(\d+)-(\d+)$/.exec(headers.range ?? '') ?? [];
  return start === undefined ? undefined : [Number(start), Math.min(Number(end), bytes - 1)];
}

function get(request: IncomingMessage, response: ServerResponse, kept: Kept, fault: S3Fault): void {
  const { content, type } = kept;
  const range = fault === 'NO_RANGES' ? undefined : rangeIn(request, content.length);
  const [from, to] = range ?? [0, content.length - 1];
  response.writeHead(range ? 206 : 200, {
    'content-type': type,
    'content-length': to - from + 1,
    etag: etagOf(kept),
    ...(range && { 'content-range': `bytes ${from}-${to}/${content.length}` }),
  });
  if (request.method === 'HEAD') response.end();
  else give(response, content.subarray(from, to + 1), fault);
}

/** Gives a file; where the server changes them, it is another one afterwards. */
function getFrom(server: S3Server, request: IncomingMessage, response: ServerResponse, kept: Kept): void {
  get(request, response, kept, server.fault);
  const isWhole = request.method === 'GET' && request.headers.range === undefined;
  if (isWhole && server.fault === 'CHANGES') {
    server.overwrite(keyOf(request), Buffer.alloc(kept.content.length, 'other'));
  }
}

async function put(server: S3Server, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const key = keyOf(request);
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    bytes += chunk.length;
    if (server.fault === 'HALF_WAY' && bytes >= Number(request.headers['content-length']) / 2) {
      request.destroy();
      return;
    }
  }
  const content = Buffer.concat(chunks);
  const hash = createHash('sha256').update(content).digest('hex');
  if (hash !== request.headers['x-amz-content-sha256']) {
    refuse(response, 400, 'XAmzContentSHA256Mismatch');
    return;
  }
  const writes = (server.objects.get(key)?.writes ?? 0) + 1;
  server.objects.set(key, { content, type: request.headers['content-type'] ?? '', writes });
  response.writeHead(200).end();
}

const keyOf = ({ url = '' }: IncomingMessage): string => url.split('?')[0]?.slice(bucket.length + 2) ?? '';

function find(server: S3Server, request: IncomingMessage, response: ServerResponse): void {
  const kept = server.objects.get(keyOf(request));
  if (!kept) refuse(response, 404, 'NoSuchKey');
  else if ((request.headers['if-match'] ?? etagOf(kept)) !== etagOf(kept)) {
    refuse(response, 412, 'PreconditionFailed');
  } else getFrom(server, request, response, kept);
}

function remove(server: S3Server, request: IncomingMessage, response: ServerResponse): void {
  server.objects.delete(keyOf(request));
  response.writeHead(204).end();
}

/** Why a request is refused whatever it asks for. */
function refusalOf(server: S3Server, request: IncomingMessage): [status: number, code: string] | undefined {
  if (!isSigned(request, keys.accessKeyId, keys.secretAccessKey)) return [403, 'SignatureDoesNotMatch'];
  if (server.fault === 'BROKEN') return [500, 'InternalError'];
  const isHere = server.hasBucket && request.url?.startsWith(`/${bucket}`);
  return isHere ? undefined : [404, 'NoSuchBucket'];
}

async function answer(server: S3Server, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method = '' } = request;
  server.asked.push(method);
  const refusal = refusalOf(server, request);
  if (refusal) refuse(response, ...refusal);
  else if (keyOf(request) === '') response.writeHead(200).end();
  else if (method === 'PUT') await put(server, request, response);
  else if (method === 'DELETE') remove(server, request, response);
  else find(server, request, response);
}

/** Starts one at a free port. */
export async function startS3(): Promise<S3Server> {
  const http = createServer((request, response) => {
    // A request that is cut off is part of what is tried.
    request.on('error', () => response.destroy());
    answer(s3, request, response).catch(() => response.destroy());
  });
  await new Promise<void>((up) => http.listen(0, '127.0.0.1', up));
  const s3: S3Server = {
    endpoint: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    objects: new Map(),
    asked: [],
    fault: 'NONE',
    hasBucket: true,
    overwrite: (key, content) => {
      const { type = '', writes = 0 } = s3.objects.get(key) ?? {};
      s3.objects.set(key, { content, type, writes: writes + 1 });
    },
    stop: () => {
      http.closeAllConnections();
      return new Promise<void>((down) => http.close(() => down()));
    },
  };
  return s3;
}
