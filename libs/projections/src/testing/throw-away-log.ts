import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEventStore } from '@casegrid/embedded-eventstore';
import { connectEventStore, type EventStore } from '@casegrid/event-store';
import { Pen } from './pen';

/** A real event store on a folder of its own, which goes with it, and a pen to write to it. */
export interface ThrowAwayLog {
  readonly url: string;
  readonly store: EventStore;
  readonly pen: Pen;
  end(): Promise<void>;
}

export async function throwAwayLog(): Promise<ThrowAwayLog> {
  const dataDir = mkdtempSync(join(tmpdir(), 'casegrid-projections-'));
  const server = await startEventStore({ port: 0, dataDir, durability: 'none' });
  const store = connectEventStore(server.url);
  return {
    url: server.url,
    store,
    pen: new Pen(store),
    end: async () => {
      await store.close();
      await server.stop();
      rmSync(dataDir, { recursive: true });
    },
  };
}
