import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** What the server does with a file that it was sent. */
export type Behaviour =
  | 'SCANS'
  /** takes everything and says nothing */
  | 'SILENT'
  /** says that the file is too long as soon as it begins, and reads no further */
  | 'TOO_LONG'
  /** ends the connection before it says anything, and reads no further */
  | 'GONE'
  /** says what is no verdict */
  | 'BABBLES';

/** A server that speaks clamd's INSTREAM over real TCP, or a Unix socket. */
export interface ClamdServer {
  readonly port: number;
  /** Files that came whole. */
  readonly scanned: readonly Buffer[];
  behaviour: Behaviour;
  stop(): Promise<void>;
}

/** What it takes for malicious. */
export const malicious = 'X5O!P%@AP-MALICIOUS-FOR-TESTS';

const command = 'zINSTREAM\0';
const tooLong = 'INSTREAM size limit exceeded. ERROR\0';

/** The file of a conversation; nothing before its last chunk has come. */
function fileIn(heard: Buffer): Buffer | undefined {
  const chunks: Buffer[] = [];
  for (let at = command.length; at + 4 <= heard.length;) {
    const length = heard.readUInt32BE(at);
    if (length === 0) return Buffer.concat(chunks);
    chunks.push(heard.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return undefined;
}

function verdictOn(file: Buffer): string {
  return file.includes(malicious) ? 'stream: Casegrid.Test.Signature FOUND\0' : 'stream: OK\0';
}

/** Starts one, at a free port or at this path. */
export async function startClamd(path?: string): Promise<ClamdServer> {
  const scanned: Buffer[] = [];
  const open = new Set<Socket>();
  const clamd = { behaviour: 'SCANS' as Behaviour };

  const answer = (socket: Socket, heard: Buffer): void => {
    const file = fileIn(heard);
    if (clamd.behaviour === 'GONE') socket.pause().end();
    else if (clamd.behaviour === 'TOO_LONG' && heard.length > command.length) socket.pause().end(tooLong);
    else if (file && heard.toString('latin1', 0, command.length) === command) {
      scanned.push(file);
      if (clamd.behaviour !== 'SILENT')
        socket.end(clamd.behaviour === 'BABBLES' ? 'PONG\0' : verdictOn(file));
    }
  };

  const server: Server = createServer((socket) => {
    let heard = Buffer.alloc(0);
    open.add(socket);
    // A client that hangs up is part of what is tried.
    socket.on('error', () => open.delete(socket));
    socket.on('data', (chunk) => {
      heard = Buffer.concat([heard, chunk]);
      answer(socket, heard);
    });
  });
  await new Promise<void>((up) => (path ? server.listen(path, up) : server.listen(0, '127.0.0.1', up)));

  return Object.assign(clamd, {
    port: path ? 0 : (server.address() as AddressInfo).port,
    scanned,
    stop: () => {
      for (const socket of open) socket.destroy();
      return new Promise<void>((down) => server.close(() => down()));
    },
  });
}
