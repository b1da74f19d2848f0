import { request } from 'node:http';
import { connect } from 'node:net';
import { EventStoreDBClient } from '@eventstore/db-client';
import { collect } from '../testing/reading';
import { noted, throwAwayStore, type ThrowAway } from '../testing/throw-away';

describe('the one port of the store', () => {
  let given: ThrowAway;
  beforeAll(async () => (given = await throwAwayStore()));
  afterAll(() => given.dispose());

  const http = (method: string, path: string): Promise<number | undefined> =>
    new Promise((resolve, reject) => {
      const asked = request({ host: '127.0.0.1', port: given.store().port, path, method }, ({ statusCode }) =>
        resolve(statusCode),
      );
      asked.on('error', reject).end();
    });

  it.each([
    ['GET', '/health/live', 204],
    ['HEAD', '/health/live?liveCode=200', 204],
    ['POST', '/health/live', 405],
    ['GET', '/info', 200],
    ['GET', '/no-such-path', 404],
    ['GET', '//', 404],
  ])('answers %s %s over plain HTTP with %i', async (method, path, status) => {
    expect(await http(method, path)).toBe(status);
  });

  it('speaks gRPC to a client that finds it through gossip', async () => {
    const client = EventStoreDBClient.connectionString(given.store().url.replace('esdb:', 'esdb+discover:'));
    await client.appendToStream('found', noted(1));
    expect(await collect(client.readStream('found'))).toHaveLength(1);
    await client.dispose();
  });

  it('tells gRPC from HTTP when the first bytes come one by one, and survives nonsense', async () => {
    const socket = connect(given.store().port, '127.0.0.1');
    for (const byte of 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\x04\0\0\0\0\0') {
      await new Promise((resolve) => socket.write(byte, 'latin1', resolve));
    }
    const [first] = await new Promise<Buffer>((resolve) => socket.once('data', resolve));
    expect(first).toBe(0);
    socket.destroy();
    const nonsense = connect(given.store().port, '127.0.0.1').end('\x16\x03nonsense');
    await new Promise((resolve) => nonsense.resume().once('close', resolve));
    expect(await http('GET', '/health/live')).toBe(204);
  });

  it.each([
    ['a projection', (client: EventStoreDBClient) => client.createProjection('p', 'fromAll()')],
    ['a restart of a subsystem', (client: EventStoreDBClient) => client.restartSubsystem()],
  ])('refuses %s', async (_, ask) => {
    await expect(ask(given.client)).rejects.toThrow();
  });
});
