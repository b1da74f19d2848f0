import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEventStore } from '@casegrid/embedded-eventstore';
import { connectVerbatimLog, type VerbatimEvent, type VerbatimLog } from '@casegrid/event-store';
import { EventStoreDBClient } from '@eventstore/db-client';
import { run } from '../program';
import { overheard } from './overheard';

/** A real event store, and the official client and the log byte for byte on it. */
export interface RunningStore {
  readonly url: string;
  readonly client: EventStoreDBClient;
  readonly log: VerbatimLog;
  /** All events in its log. */
  events(): Promise<VerbatimEvent[]>;
}

/** A folder for files and event stores, and what a spec does with them from the command line. */
export class RunningStores {
  readonly folder = mkdtempSync(join(tmpdir(), 'casegrid-log-'));
  readonly #closing: (() => Promise<void>)[] = [];

  path(name: string): string {
    return join(this.folder, name);
  }

  async start(name: string): Promise<RunningStore> {
    const dataDir = this.path(name);
    const server = await startEventStore({ port: 0, dataDir, durability: 'none' });
    const client = EventStoreDBClient.connectionString(server.url);
    const log = connectVerbatimLog(server.url);
    this.#closing.push(async () => {
      await Promise.all([client.dispose(), log.close()]);
      await server.stop();
    });
    const events = async () => {
      const all: VerbatimEvent[] = [];
      for await (const event of log.read()) all.push(event);
      return all;
    };
    return { url: server.url, client, log, events };
  }

  /** Does a command as an operator would; answers its exit code and what it printed. */
  async ask(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
    const { terminal, written } = overheard(env);
    const code = await run(args, terminal);
    return { code, ...written };
  }

  async stopAll(): Promise<void> {
    for (const close of this.#closing.splice(0)) await close();
  }

  async end(): Promise<void> {
    await this.stopAll();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
