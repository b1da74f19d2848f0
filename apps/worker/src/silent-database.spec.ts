import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { settingsFrom } from './settings';
import { startWorker } from './start-worker';

describe('a worker whose database takes connections and says nothing', () => {
  const sockets: Socket[] = [];
  let server: Server;

  beforeAll(async () => {
    server = createServer((socket) => sockets.push(socket.on('error', () => undefined)));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });

  it('does not wait for it for ever', async () => {
    const { port } = server.address() as AddressInfo;
    const settings = settingsFrom({
      DATABASE_URL: `postgres://nobody@127.0.0.1:${port}/nothing`,
      EVENTSTORE_URL: 'esdb://127.0.0.1:1?tls=false',
      MASTER_KEY: Buffer.alloc(32, 7).toString('base64'),
      WORKER_PORT: '0',
      LOG_LEVEL: 'silent',
    });
    await expect(startWorker(settings)).rejects.toThrow('timeout');
  });
});
