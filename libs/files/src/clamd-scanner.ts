import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { connect, type Socket } from 'node:net';
import type { Scanner, Verdict } from './scanner';

/** Where clamd listens. */
export type ClamdAddress =
  | { readonly host: string; readonly port: number }
  /** the path of a Unix socket */
  | { readonly socket: string };

export interface ClamdOptions {
  /** How long clamd may say and take nothing, in milliseconds; a minute by default. */
  readonly patience?: number;
}

/** clamd did not answer, or answered that it could not scan. */
export class ScanFailed extends Error {
  override readonly name = 'ScanFailed';
}

const longestReply = 4096;

function connectTo(address: ClamdAddress, patience: number): Socket {
  const socket = 'socket' in address ? connect(address.socket) : connect(address.port, address.host);
  socket.setTimeout(patience, () => socket.destroy(new ScanFailed(`clamd was silent for ${patience} ms`)));
  return socket;
}

/** The file as INSTREAM wants it: the length of each chunk in four bytes before it, and a length of zero at the end. */
async function* framesOf(path: string): AsyncGenerator<Buffer> {
  const lengthOf = (bytes: number): Buffer => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes);
    return length;
  };
  yield Buffer.from('zINSTREAM\0');
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    yield lengthOf(chunk.length);
    yield chunk;
  }
  yield lengthOf(0);
}

/** Sends all of the file, or fails: also when the connection ends while it waits to go on. */
async function send(socket: Socket, path: string): Promise<void> {
  const gone = new AbortController();
  socket.once('close', () => gone.abort());
  for await (const frame of framesOf(path)) {
    if (socket.destroyed) throw new ScanFailed('clamd hung up before it had the file');
    if (!socket.write(frame)) await once(socket, 'drain', { signal: gone.signal });
  }
}

/** What clamd says, without the zero byte that ends it. */
async function reply(socket: Socket): Promise<string> {
  let said = Buffer.alloc(0);
  for await (const chunk of socket as AsyncIterable<Buffer>) {
    said = Buffer.concat([said, chunk]);
    const end = said.indexOf(0);
    if (end >= 0) return said.toString('utf8', 0, end);
    if (said.length > longestReply) break;
  }
  throw new ScanFailed('clamd ended the connection without a verdict');
}

function verdictIn(said: string): Verdict {
  if (said === 'stream: OK') return 'CLEAN';
  const infected = /^stream: (.+) FOUND$/.exec(said)?.[1];
  if (infected === undefined) throw new ScanFailed(`clamd said ${JSON.stringify(said)}`);
  return { infected };
}

/** What clamd says while it is sent the file: it may say no before it has all, and then reads no further. */
async function ask(socket: Socket, path: string): Promise<Verdict> {
  const sending = send(socket, path).catch((error: Error) => {
    // Nobody answers half a file: what is waited for ends, too.
    socket.destroy(error);
    throw error;
  });
  const [said, sent] = await Promise.allSettled([reply(socket), sending]);
  if (said.status === 'rejected') throw said.reason;
  const verdict = verdictIn(said.value);
  if (sent.status === 'rejected') throw sent.reason;
  return verdict;
}

/**
 * Asks a clamd over its INSTREAM command (clamd(8)). Its `StreamMaxLength` must not be smaller than the largest file
 * that is taken.
 */
export function clamdScanner(address: ClamdAddress, { patience = 60_000 }: ClamdOptions = {}): Scanner {
  return {
    scan: async (path) => {
      const socket = connectTo(address, patience);
      try {
        return await ask(socket, path);
      } finally {
        socket.destroy();
      }
    },
  };
}
