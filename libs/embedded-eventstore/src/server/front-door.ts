import { createServer as createHttpServer, type Server as HttpServer } from 'node:http';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer, type TLSSocket } from 'node:tls';
import { health } from './health';
import type { TlsPair } from './tls';

/** How an HTTP/2 connection begins; anything else is taken for HTTP/1.1. */
const PREFACE = Buffer.from('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n');
/** A connection that says nothing for this long, in milliseconds, is closed. */
const SILENCE = 30_000;

/** The one port of the server: gRPC and HTTP are told apart by the first bytes of a connection, or of what TLS brings. */
export class FrontDoor {
  private readonly sockets = new Set<Socket>();
  private readonly http: HttpServer = createHttpServer(health);
  private readonly server: Server;

  /** With a pair nothing is served but TLS. */
  constructor(
    private readonly onGrpc: (socket: Socket) => void,
    tls?: TlsPair,
  ) {
    this.server = tls ? this.secured(tls) : createServer({ noDelay: true }, (socket) => this.welcome(socket));
  }

  /** Listens and answers the port, also when it was left to the system (0). */
  async listen(port: number, host: string): Promise<number> {
    await new Promise<void>((resolve, reject) => {
      this.server.once('error', reject);
      this.server.listen(port, host, () => {
        this.server.off('error', reject);
        resolve();
      });
    });
    return (this.server.address() as AddressInfo).port;
  }

  /** Takes no more connections and cuts those that are still open. */
  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.server.close(resolve));
    for (const socket of this.sockets) socket.destroy();
    this.http.closeAllConnections();
    await closed;
  }

  private secured(tls: TlsPair): Server {
    const server = createTlsServer({
      ...tls,
      noDelay: true,
      minVersion: 'TLSv1.2',
      ALPNProtocols: ['h2', 'http/1.1'],
      handshakeTimeout: SILENCE,
    });
    server.on('connection', (socket: Socket) => this.keep(socket));
    server.on('secureConnection', (socket) => this.welcome(socket));
    // Who speaks no TLS, or none that is good enough, is let go.
    server.on('tlsClientError', (_, socket: TLSSocket) => socket.destroy());
    return server;
  }

  private keep(socket: Socket): void {
    this.sockets.add(socket);
    socket.once('close', () => this.sockets.delete(socket));
  }

  private welcome(socket: Socket): void {
    this.keep(socket);
    // A connection that breaks is the caller's affair: whoever serves it hears of it by its own streams.
    socket.on('error', () => socket.destroy());
    socket.setTimeout(SILENCE, () => socket.destroy());
    this.listenIn(socket, Buffer.alloc(0));
  }

  private listenIn(socket: Socket, before: Buffer): void {
    socket.once('data', (chunk: Buffer) => {
      const heard = before.length ? Buffer.concat([before, chunk]) : chunk;
      const grpc = heard.subarray(0, PREFACE.length).equals(PREFACE.subarray(0, heard.length));
      if (grpc && heard.length < PREFACE.length) return this.listenIn(socket, heard);
      socket.pause();
      socket.setTimeout(0);
      socket.unshift(heard);
      if (grpc) this.onGrpc(socket);
      else this.http.emit('connection', socket);
      if (!grpc) socket.resume();
    });
  }
}
