import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEventStore } from '@casegrid/embedded-eventstore';
import { damageRecords } from '@casegrid/embedded-eventstore/testing';
import { connectEventStore } from '@casegrid/event-store';
import { prepareReadModels, readModels, run, type RunnerNews } from '@casegrid/projections';
import { Pool } from 'pg';
import { Health } from './health';

describe('a worker that meets a damaged record', () => {
  afterEach(() => jest.restoreAllMocks());

  it('says so with its position, and waits longer each time before it looks again', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'casegrid-damaged-'));
    const server = await startEventStore({ port: 0, dataDir: folder, durability: 'none' });
    const store = connectEventStore(server.url);
    const pool = new Pool({ connectionString: process.env['DATABASE_URL'] });
    await prepareReadModels(pool);
    for (const [id, stream] of [
      ['3f0c7a0e-9a57-4c3a-9d0e-5a4c1b1f7e13', 'other-1'],
      ['3f0c7a0e-9a57-4c3a-9d0e-5a4c1b1f7e14', 'other-2'],
    ] as const)
      await store.append(stream, 'NO_STREAM', [{ id, type: 'Noted', data: {}, metadata: {} }]);
    damageRecords(folder, 'other-1');
    jest.spyOn(console, 'error').mockImplementation();

    const health = new Health();
    const stopping = new AbortController();
    const pauses: number[] = [];
    const wait = (milliseconds: number) => {
      pauses.push(milliseconds);
      if (pauses.length === 3) stopping.abort();
      return Promise.resolve();
    };
    const onNews = (news: RunnerNews) => health.note(news);
    const [model] = readModels;
    if (!model) throw new Error('there is no read model');
    await run(model, { store, pool, wait, onNews }, stopping.signal);

    expect(health.failures()).toEqual({
      [model.name]: expect.stringMatching(/found damage: the event at position \d+ is damaged/) as string,
    });
    expect(pauses).toEqual([1_000, 2_000, 4_000]);
    await store.close();
    await pool.end();
    await server.stop();
    rmSync(folder, { recursive: true });
  });
});
