import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { request as httpRequest, type ClientRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFiles } from '@casegrid/files';
import { filesBelow, photo } from '@casegrid/files/testing';
import fastify, { type FastifyInstance } from 'fastify';
import { systemClock } from '../graphql/clock';
import { FileLinks } from './file-links';
import { registerFiles } from './register-files';

/** Everything that a request about files needs, around a folder of its own; everybody is let in. */
async function partsIn(folder: string, observe: (outcome: string) => void) {
  const settings = { folder, maxBytes: 1_000_000 };
  return {
    config: { files: settings },
    clock: systemClock,
    contexts: { of: () => Promise.resolve({ correlationId: 'of-nobody', actor: {} }) },
    files: await openFiles(settings, systemClock.world),
    links: new FileLinks([Buffer.alloc(32)], systemClock.world),
    format: (error: unknown) => ({ message: String(error), extensions: { code: 'FILE_TOO_LARGE' } }),
    observe: ({ outcome }: { outcome: string }) => observe(outcome),
    log: { warn: () => undefined },
  } as unknown as Parameters<typeof registerFiles>[1];
}

describe('a client that is slow', () => {
  let folder: string;
  let app: FastifyInstance;
  let observed: Promise<string>;

  const serve = async (patience: { idle: number; refused: number }) => {
    let observe: (outcome: string) => void = () => undefined;
    observed = new Promise((heard) => (observe = heard));
    app = fastify({ forceCloseConnections: true });
    registerFiles(app, await partsIn(folder, observe), patience);
    return app.listen({ port: 0, host: '127.0.0.1' });
  };
  const begin = (url: string): ClientRequest => httpRequest(`${url}/files`, { method: 'POST' });

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'casegrid-slow-'));
  });
  afterEach(async () => {
    await app.close();
    await rm(folder, { recursive: true });
  });

  it('is cut off when it sends nothing more, and leaves nothing', async () => {
    const sending = begin(await serve({ idle: 50, refused: 60_000 }));
    sending.write(photo(5_000));
    const [error] = (await once(sending, 'error')) as [NodeJS.ErrnoException];
    expect(error.code).toBe('ECONNRESET');
    expect(await observed).toBe('CUT_OFF');
    expect(await filesBelow(folder)).toEqual([]);
  });

  it('is cut off when it was refused and goes on sending', async () => {
    const sending = begin(await serve({ idle: 60_000, refused: 50 }));
    const gone = once(sending, 'close');
    sending.on('error', () => undefined);
    const answered = once(sending, 'response');
    sending.write(photo(1_000_001));
    const [response] = (await answered) as [{ statusCode: number; resume: () => void }];
    response.resume();
    expect(response.statusCode).toBe(413);
    // Its end never comes: nobody but the server ends it.
    await gone;
    expect(await readdir(join(folder, 'incoming'))).toEqual([]);
  });
});
