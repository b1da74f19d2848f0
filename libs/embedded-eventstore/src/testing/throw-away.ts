import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EventStoreDBClient, jsonEvent, type EventData } from '@eventstore/db-client';
import { startEventStore, type EventStoreOptions, type RunningEventStore } from '../start';

/** An event store of its own for a spec, on data that goes with it. */
export interface ThrowAway {
  client: EventStoreDBClient;
  store(): RunningEventStore;
  /** Stops the store and starts it again on the same data and port. */
  restart(): Promise<void>;
  dispose(): Promise<void>;
}

/** A new empty folder under the system's temporary files. */
export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'embedded-eventstore-'));
}

export async function throwAwayStore(more: Partial<EventStoreOptions> = {}): Promise<ThrowAway> {
  const dataDir = newFolder();
  let store = await startEventStore({ port: 0, dataDir, ...more });
  const client = EventStoreDBClient.connectionString(store.url);
  return {
    client,
    store: () => store,
    restart: async () => {
      await store.stop();
      store = await startEventStore({ ...more, port: store.port, dataDir });
    },
    dispose: async () => {
      await client.dispose();
      await store.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Events numbered from `first` on. */
export function noted(count: number, first = 0, type = 'noted'): EventData[] {
  return Array.from({ length: count }, (_, index) => jsonEvent({ type, data: { n: first + index } }));
}
