import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

export interface Post {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A partner's server: keeps what it was sent, and answers as it is told, or not at all. */
export interface Partner {
  readonly url: string;
  readonly posts: Post[];
  /** What it answers from now on; nothing at all for null. */
  status: number | null;
  end(): void;
}

export async function startPartner(): Promise<Partner> {
  const posts: Post[] = [];
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      posts.push({ headers: request.headers, body });
      const { status } = partner;
      if (status === null) return;
      response.writeHead(status, status === 302 ? { location: '/elsewhere' } : {}).end();
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const partner: Partner = {
    url: `http://127.0.0.1:${port}/notices?token=hush`,
    posts,
    status: 200,
    end: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  return partner;
}

/** A post office: keeps every mail, unless it is closed. */
export interface PostOffice {
  readonly url: string;
  readonly mails: string[];
  isClosed: boolean;
  end(): void;
}

export async function startPostOffice(): Promise<PostOffice> {
  const mails: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _, done) => {
      void text(stream).then((mail) => {
        if (office.isClosed) {
          done(Object.assign(new Error('no room for him@example.cn'), { responseCode: 452 }));
          return;
        }
        mails.push(mail);
        done();
      });
    },
  });
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  const { port } = listening.address() as AddressInfo;
  const office: PostOffice = {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    isClosed: false,
    end: () => server.close(() => undefined),
  };
  return office;
}
