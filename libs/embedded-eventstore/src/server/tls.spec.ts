import { request } from 'node:https';
import { connect } from 'node:net';
import { connect as connectTls, type ConnectionOptions } from 'node:tls';
import { EventStoreDBClient } from '@eventstore/db-client';
import { certificateFile, keyFile, pairNamed, trusting } from '../testing/certificates';
import { run, serve } from '../testing/own-process';
import { collect } from '../testing/reading';
import { newFolder, noted, throwAwayStore, type ThrowAway } from '../testing/throw-away';

describe('the one port of the store under TLS', () => {
  const { cert } = pairNamed('server');
  let given: ThrowAway;
  beforeAll(async () => (given = await throwAwayStore({ tls: pairNamed('server') })));
  afterAll(() => given.dispose());

  const health = (): Promise<number | undefined> =>
    new Promise((resolve, reject) => {
      const where = { host: '127.0.0.1', port: given.store().port, path: '/health/live', ca: cert };
      request(where, ({ statusCode }) => resolve(statusCode))
        .on('error', reject)
        .end();
    });

  const version = (options: ConnectionOptions): Promise<string | null> =>
    new Promise((resolve, reject) => {
      const socket = connectTls({ host: '127.0.0.1', port: given.store().port, ca: cert, ...options });
      socket.on('error', reject).on('secureConnect', () => {
        resolve(socket.getProtocol());
        socket.destroy();
      });
    });

  it('says so in its connection string', () => {
    expect(given.store().url).toBe(`esdb://127.0.0.1:${given.store().port}?tls=true`);
  });

  it.each(['esdb://', 'esdb+discover://'])('serves gRPC to a client of %s', async (scheme) => {
    const client = EventStoreDBClient.connectionString(
      trusting(given.store().url, 'server').replace('esdb://', scheme),
    );
    await client.appendToStream('s', noted(200));
    expect((await collect(client.readStream('s'))).length).toBeGreaterThanOrEqual(200);
    await client.dispose();
  });

  it('answers health over HTTPS', async () => {
    expect(await health()).toBe(204);
  });

  it('is refused by a client that trusts another certificate', async () => {
    const client = EventStoreDBClient.connectionString(trusting(given.store().url, 'other'));
    await expect(client.appendToStream('s', noted(1))).rejects.toThrow('self-signed certificate');
    await client.dispose();
  });

  it('speaks TLS 1.2 and 1.3, and nothing older', async () => {
    expect(await version({ maxVersion: 'TLSv1.2' })).toBe('TLSv1.2');
    expect(await version({})).toBe('TLSv1.3');
    const old = { minVersion: 'TLSv1.1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' } as const;
    await expect(version(old)).rejects.toThrow();
  });

  it('refuses protocols that it does not speak', async () => {
    await expect(version({ ALPNProtocols: ['smtp'] })).rejects.toThrow('no application protocol');
  });

  it.each([
    ['plain HTTP', 'GET /health/live HTTP/1.1\r\nhost: x\r\n\r\n'],
    ['plain gRPC', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\x04\0\0\0\0\0'],
    ['nonsense', '\x16\x03\x01\xff\xffnonsense'],
  ])('drops %s and lives on', async (_, text) => {
    const socket = connect(given.store().port, '127.0.0.1').end(text, 'latin1');
    const heard: Buffer[] = [];
    socket.on('data', (chunk: Buffer) => heard.push(chunk));
    await new Promise((resolve) => socket.on('error', resolve).on('close', resolve));
    expect(Buffer.concat(heard).toString('latin1')).not.toMatch(/HTTP|204/);
    expect(await health()).toBe(204);
  });

  it.each([
    ['HTTP/2 where HTTP/1.1 was agreed', 'http/1.1', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\x04\0\0\0\0\0'],
    ['nonsense where HTTP/2 was agreed', 'h2', 'nonsense\r\n\r\n'],
  ])('lives on after %s', async (_, protocol, text) => {
    const at = { host: '127.0.0.1', port: given.store().port, ca: cert, ALPNProtocols: [protocol] };
    const socket = connectTls(at, () => socket.end(text, 'latin1'));
    await new Promise((resolve) => socket.resume().on('error', resolve).on('close', resolve));
    expect(await health()).toBe(204);
  });

  it('lives on after callers that break off within the handshake or after it', async () => {
    const raw = connect(given.store().port, '127.0.0.1', () => raw.write('\x16\x03\x01', 'latin1'));
    await new Promise((resolve) => raw.once('connect', () => setTimeout(resolve, 20)));
    raw.resetAndDestroy();
    const at = { host: '127.0.0.1', port: given.store().port, ca: cert };
    const socket = connectTls(at, () => socket.destroy());
    await new Promise((resolve) => socket.once('close', resolve));
    expect(await health()).toBe(204);
  });

  it('stops while a caller is still in the handshake', async () => {
    const other = await throwAwayStore({ tls: pairNamed('server') });
    const silent = connect(other.store().port, '127.0.0.1');
    const closed = new Promise((resolve) => silent.on('error', resolve).on('close', resolve));
    await new Promise((resolve) => silent.once('connect', () => setTimeout(resolve, 20)));
    await other.dispose();
    await closed;
  });
});

describe('the options of TLS', () => {
  it.each([
    [
      'no certificate',
      { cert: 'x', key: pairNamed('server').key },
      'TLS: the certificate is none in PEM form',
    ],
    ['no key', { cert: pairNamed('server').cert, key: 'secret' }, 'TLS: the key is none in PEM form'],
    [
      "another's key",
      { cert: pairNamed('server').cert, key: pairNamed('other').key },
      'TLS: the key is not the key of the certificate',
    ],
  ])('are refused with %s', async (_, tls, message) => {
    const started = throwAwayStore({ tls });
    await expect(started).rejects.toThrow(message);
    await expect(started).rejects.not.toThrow('secret');
  });

  it.each([
    [['--tls-cert', certificateFile('server')], 2, '--tls-key is missing'],
    [['--tls-key', keyFile('server')], 2, '--tls-cert is missing'],
    [['--tls-cert', '/no/such', '--tls-key', keyFile('server')], 1, 'the certificate cannot be read: ENOENT'],
    [['--tls-cert', certificateFile('server'), '--tls-key', keyFile('other')], 1, 'not the key of'],
  ])('%j are refused with exit code %i', async (args, code, message) => {
    const own = run(['--port', '0', '--data', newFolder(), ...args]);
    expect(await own.exited).toBe(code);
    expect(own.printed()).toContain(message);
  });

  it('are taken from the command line', async () => {
    const args = ['--tls-cert', certificateFile('server'), '--tls-key', keyFile('server')];
    const own = await serve(newFolder(), 0, args);
    const client = EventStoreDBClient.connectionString(trusting(own.url, 'server'));
    await client.appendToStream('s', noted(1));
    await client.dispose();
    expect(await own.end('SIGTERM')).toBe(0);
  });
});
