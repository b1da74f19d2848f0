import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { EventStoreDBClient } from '@eventstore/db-client';
import { run, serve } from './testing/own-process';
import { line, take } from './testing/reading';
import { newFolder, noted } from './testing/throw-away';

describe('the event store as a process', () => {
  it('explains itself', async () => {
    const own = run(['--help']);
    expect(await own.exited).toBe(0);
    expect(own.printed()).toContain('--data DIR');
  });

  it.each([
    [['--data', 'x'], '--port is missing'],
    [['--port', '70000', '--data', 'x'], "not '70000'"],
    [['--port', '1e3', '--data', 'x'], "not '1e3'"],
    [['--port', '0', '--data', 'x', '--projections', 'mine'], "'none' or 'system', not 'mine'"],
    [['--port', '0', '--data', 'x', '--max-append-size', '0'], 'a number from 1 to 16777216'],
    [['--port', '0'], '--data is missing'],
    [['--port', '0', '--data', 'x', '--frobnicate'], '--frobnicate'],
  ])('refuses the arguments %j', async (args, reason) => {
    const own = run(args);
    expect(await own.exited).toBe(2);
    expect(own.printed()).toContain(reason);
  });

  it('creates its data folder, serves, and stops cleanly on SIGTERM and SIGINT', async () => {
    const dataDir = join(newFolder(), 'new', 'folder');
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      const own = await serve(dataDir);
      const client = EventStoreDBClient.connectionString(own.url);
      await client.appendToStream('s', noted(1));
      expect(await own.end(signal)).toBe(0);
      await client.dispose();
    }
  });

  it('keeps projections and limits appends when told to', async () => {
    const own = await serve(newFolder(), 0, ['--projections', 'system', '--max-append-size', '50']);
    const client = EventStoreDBClient.connectionString(own.url);
    await client.appendToStream('a-1', noted(1));
    const linked = await take(client.subscribeToStream('$ce-a', { resolveLinkTos: true }), 1);
    expect(linked.map(line)).toEqual(['0@a-1 noted']);
    const large = client.appendToStream('a-1', noted(9));
    await expect(large).rejects.toMatchObject({ type: 'maximum-append-size-exceeded', maxAppendSize: 50 });
    await client.dispose();
    await own.end('SIGTERM');
  });

  it('refuses data that another process uses, and a port that is taken', async () => {
    const dataDir = newFolder();
    const first = await serve(dataDir);
    const second = run(['--port', '0', '--data', dataDir]);
    expect(await second.exited).toBe(1);
    expect(second.printed()).toContain('is used by another event store');
    await first.end('SIGKILL');

    const taken = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => taken.once('listening', resolve));
    const third = run(['--port', String((taken.address() as AddressInfo).port), '--data', dataDir]);
    expect(await third.exited).toBe(1);
    expect(third.printed()).toContain('address already in use');
    taken.close();
  });
});
