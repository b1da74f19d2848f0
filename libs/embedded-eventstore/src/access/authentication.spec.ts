import { request } from 'node:https';
import { status, type ServiceDefinition } from '@grpc/grpc-js';
import { GossipService } from '@eventstore/db-client/generated/gossip_grpc_pb';
import { PersistentSubscriptionsService } from '@eventstore/db-client/generated/persistent_grpc_pb';
import { StreamsService } from '@eventstore/db-client/generated/streams_grpc_pb';
import { EventStoreDBClient } from '@eventstore/db-client';
import { ServerFeaturesService } from '../server/features';
import { NOT_OFFERED } from '../server/not-offered';
import { pairNamed, trusting } from '../testing/certificates';
import { basic, RawClient } from '../testing/raw-call';
import { collect } from '../testing/reading';
import { ADMIN, ANN, secureStore, type SecureStore } from '../testing/secure-store';
import { noted } from '../testing/throw-away';

const methodsOf = (services: ServiceDefinition[]) =>
  services.flatMap((service) => Object.values(service)).map((method) => [method.path, method] as const);

const EMPTY = new Uint8Array();

describe('an event store with users', () => {
  let given: SecureStore;
  let raw: RawClient;
  beforeAll(async () => {
    given = await secureStore();
    raw = new RawClient(given.store().port);
  });
  afterAll(async () => {
    raw.close();
    await given.dispose();
  });

  it.each([ADMIN, ANN])('serves $name, by append in batches, classic append and read', async (user) => {
    const client = given.as(user);
    const stream = `of ${user.name}`;
    await client.appendToStream(stream, noted(1));
    const { name: username, password } = user;
    await client.appendToStream(stream, noted(1, 1), { credentials: { username, password } });
    expect(await collect(client.readStream(stream))).toHaveLength(2);
  });

  it.each([
    ['a wrong password', { name: 'ann', password: 'bob-secret' }, 'the name or the password is wrong'],
    ['an unknown name', { name: 'eve', password: 'ann secret' }, 'the name or the password is wrong'],
    ['nothing', undefined, 'no name and password were sent'],
  ])('refuses %s', async (_, user, reason) => {
    const client = user ? given.as(user) : given.nobody();
    const denied = { type: 'access-denied', message: expect.stringContaining(reason) as string };
    await expect(client.appendToStream('s', noted(1))).rejects.toMatchObject(denied);
    await expect(collect(client.readStream('s'))).rejects.toMatchObject(denied);
    await expect(collect(client.readAll())).rejects.toMatchObject(denied);
    await expect(client.listAllPersistentSubscriptions()).rejects.toMatchObject(denied);
  });

  it.each(methodsOf([StreamsService, PersistentSubscriptionsService, ...NOT_OFFERED]))(
    'asks who it is before %s',
    async (_, method) => {
      expect(await raw.call(method, EMPTY)).toMatchObject({ code: status.UNAUTHENTICATED });
      expect(await raw.call(method, EMPTY, basic('ann', 'wrong'))).toMatchObject({
        code: status.UNAUTHENTICATED,
      });
      const known = await raw.call(method, EMPTY, basic('ann', 'ann secret'));
      expect(known.code).not.toBe(status.UNAUTHENTICATED);
    },
  );

  it.each(methodsOf([GossipService, ServerFeaturesService]))('does not ask before %s', async (_, method) => {
    expect(await raw.call(method, EMPTY)).toMatchObject({ code: status.OK });
    expect(await raw.call(method, EMPTY, basic('ann', 'wrong'))).toMatchObject({ code: status.OK });
  });

  it.each([
    'Bearer abc',
    'Basic',
    'Basic ?',
    `Basic ${Buffer.from('ann').toString('base64')}`,
    'ann:ann secret',
  ])('does not take %j for somebody', async (authorization) => {
    expect(await raw.call(StreamsService.read, EMPTY, authorization)).toMatchObject({
      code: status.UNAUTHENTICATED,
    });
  });

  it('answers health without asking', async () => {
    const at = {
      host: '127.0.0.1',
      port: given.store().port,
      path: '/health/live',
      ca: pairNamed('server').cert,
    };
    const code = await new Promise((resolve, reject) => {
      request(at, ({ statusCode }) => resolve(statusCode))
        .on('error', reject)
        .end();
    });
    expect(code).toBe(204);
  });

  it('is found through gossip', async () => {
    const url = trusting(given.store().url, 'server', 'admin:changeit').replace('esdb:', 'esdb+discover:');
    const client = EventStoreDBClient.connectionString(url);
    await client.appendToStream('found', noted(1));
    await client.dispose();
  });
});
