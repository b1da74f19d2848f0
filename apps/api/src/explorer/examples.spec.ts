import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEventStore, type RunningEventStore } from '@casegrid/embedded-eventstore';
import { configFrom } from '../config';
import { startApi, type Api } from '../start-api';
import { examplesDirectory, loadExamples } from './examples';
import { fillIn, keptOf } from './page/fill-in';
import { Caller, issuerAt } from './testing/caller';
import { openStreet } from './testing/street';

describe('the seven steps, as the explorer offers them', () => {
  const folder = mkdtempSync(join(tmpdir(), 'casegrid-steps-'));
  const kept: Record<string, unknown> = {};
  let store: RunningEventStore;
  let api: Api;
  let caller: Caller;

  beforeAll(async () => {
    const tokenOf = issuerAt(join(folder, 'issuer.json'));
    store = await startEventStore({ port: 0, dataDir: join(folder, 'events'), durability: 'none' });
    await openStreet(store.url);
    api = await startApi(
      configFrom({
        DATABASE_URL: process.env['DATABASE_URL'],
        EVENTSTORE_URL: store.url,
        MASTER_KEY: Buffer.alloc(32, 7).toString('base64'),
        CASEGRID_MODE: 'local',
        LOCAL_ISSUER_KEY_FILE: join(folder, 'issuer.json'),
        LOG_LEVEL: 'error',
        PORT: '0',
      }),
    );
    caller = new Caller(api.url, tokenOf);
  });
  afterAll(async () => {
    await api.stop();
    await store.stop();
    rmSync(folder, { recursive: true });
  });

  const examples = loadExamples(examplesDirectory).flatMap((step) => step.examples);

  it.each(examples)('$operation, as $as', async (example) => {
    const { variables, missing } = fillIn(example.variables, kept);
    expect(missing).toEqual([]);
    const { data, errors = [] } = await caller.ask(example, variables);
    const codes = errors.map(({ extensions, message }) => extensions?.['code'] ?? message);
    expect(codes).toEqual(example.refused ? [example.refused] : []);
    Object.assign(kept, keptOf(example.keeps, data));
    expect(Object.keys(kept)).toEqual(expect.arrayContaining(Object.keys(example.keeps)));
  });
});
