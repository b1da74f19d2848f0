import { createServer, type Http2Server, type ServerHttp2Stream } from 'node:http2';
import type { AddressInfo } from 'node:net';
import type { EventStore } from '../port';
import { connectEventStore } from './eventstoredb';

describe('a store that takes calls and answers none', () => {
  let server: Http2Server;
  let store: EventStore;
  const calls: ServerHttp2Stream[] = [];

  beforeEach(async () => {
    calls.length = 0;
    server = createServer().on('stream', (stream) => {
      stream.on('error', () => undefined);
      calls.push(stream);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    store = connectEventStore(`esdb://127.0.0.1:${(server.address() as AddressInfo).port}?tls=false`);
  });
  afterEach(async () => {
    await store.close();
    server.close();
  });

  const until = async (holds: () => boolean) => {
    while (!holds()) await new Promise((resolve) => setTimeout(resolve, 20));
  };

  it.each<[string, (store: EventStore) => Promise<unknown>]>([
    ['the end of the log', (asked) => asked.end()],
    ['a stream', (asked) => asked.readStream('case-1')],
  ])('is left with no call of a read that was given up: %s', async (_, ask) => {
    const asking = ask(store).catch((error: unknown) => error);
    // The second call is the next attempt; by then the first one is given up.
    await until(() => calls.length === 2);
    await until(() => calls[0]?.closed === true);
    expect(calls[1]?.closed).toBe(false);
    await store.close();
    await asking;
  });
});
