import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { startEventStore, type RunningEventStore } from '@casegrid/embedded-eventstore';
import { connectEventStore, type EventStore } from '@casegrid/event-store';
import { prepareReadModels, readModels, run } from '@casegrid/projections';
import { Pool } from 'pg';
import { configFrom } from '../config';
import { systemClock, type Clock } from '../graphql/clock';
import { startApi, type Api } from '../start-api';
import { Caller, issuerAt } from './caller';
import { openStreet } from './street';

/** A street with its officers, a real log, and its read models kept up: everything but the processes' borders. */
export interface RunningStreet {
  readonly api: Api;
  readonly caller: Caller;
  readonly server: RunningEventStore;
  /** Where the event store keeps its files. */
  readonly logFolder: string;
  /** Where files lie. */
  readonly filesFolder: string;
  readonly store: EventStore;
  readonly pool: Pool;
  /** One more copy of the API on the same log and database. */
  another(clock?: Clock): Promise<Api>;
  end(): Promise<void>;
}

const wait = (milliseconds: number, signal: AbortSignal) =>
  delay(milliseconds, undefined, { signal }).catch((error: Error) => {
    if (error.name !== 'AbortError') throw error;
  });

function keepUp(store: EventStore, pool: Pool, signal: AbortSignal): Promise<void>[] {
  const onNews = (news: { readonly kind: string }) => {
    if (news.kind === 'FAILED' && !signal.aborted) console.error(news);
  };
  return readModels.map((model) => run(model, { store, pool, wait, onNews }, signal));
}

/** @param settings other than the usual ones */
export async function runStreet(
  clock: Clock = systemClock,
  settings: Readonly<Record<string, string>> = {},
): Promise<RunningStreet> {
  const folder = mkdtempSync(join(tmpdir(), 'casegrid-street-'));
  const keyFile = join(folder, 'issuer.json');
  const sign = issuerAt(keyFile);
  const logFolder = join(folder, 'events');
  const filesFolder = join(folder, 'files');
  const server = await startEventStore({ port: 0, dataDir: logFolder, durability: 'none' });
  await openStreet(server.url);
  const config = configFrom({
    DATABASE_URL: process.env['DATABASE_URL'],
    EVENTSTORE_URL: server.url,
    MASTER_KEY: Buffer.alloc(32, 7).toString('base64'),
    FILES_FOLDER: filesFolder,
    FILES_LINK_KEY: Buffer.alloc(32, 8).toString('base64'),
    CASEGRID_MODE: 'local',
    LOCAL_ISSUER_KEY_FILE: keyFile,
    LOG_LEVEL: 'error',
    PORT: '0',
    ...settings,
  });
  const store = connectEventStore(server.url);
  const pool = new Pool({ connectionString: config.databaseUrl, max: readModels.length * 2 + 2 });
  await prepareReadModels(pool);
  const stopping = new AbortController();
  const kept = keepUp(store, pool, stopping.signal);
  const api = await startApi(config, clock);
  const copies = new Set([api]);
  return {
    api,
    caller: new Caller(api.url, sign),
    server,
    logFolder,
    filesFolder,
    store,
    pool,
    another: async (other = clock) => {
      const copy = await startApi(config, other);
      const stop = () => {
        copies.delete(running);
        return copy.stop();
      };
      const running = { ...copy, stop };
      copies.add(running);
      return running;
    },
    end: async () => {
      for (const copy of copies) await copy.stop();
      stopping.abort();
      await Promise.all(kept);
      await store.close();
      await pool.end();
      await server.stop();
      rmSync(folder, { recursive: true });
    },
  };
}
