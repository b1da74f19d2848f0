import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  caseDecider,
  caseStream,
  isRefused,
  mediationDecider,
  mediationStream,
  type Actor,
  type CaseCommands,
  type Decider,
  type MediationCommands,
  type MessageOf,
} from '@casegrid/domain';
import { startEventStore, type RunningEventStore } from '@casegrid/embedded-eventstore';
import { Aggregate, connectEventStore, uuidV5, type EventStore } from '@casegrid/event-store';
import { prepareReadModels, readModels, run } from '@casegrid/projections';
import { Pool } from 'pg';
import type { RoundsOptions } from '../rounds';

const namespace = '6c0b7a0e-9a57-4c3a-9d0e-5a4c1b1f7e15';
const path = ['31', '3101', '310115', '310115004', '310115004001'];
const place = { unit: '310115004001', path, description: '门口' };
const system: Actor = { kind: 'SYSTEM', id: 'spec' };
const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, Math.min(20, milliseconds)));
const until = async (holds: () => Promise<boolean> | boolean) => {
  while (!(await holds())) await pause(20);
};

/** How long somebody waits who does not lead: what he does is no round. Milliseconds. */
const leaseWait = 500;

type Job = (options: RoundsOptions<object>, signal: AbortSignal) => Promise<void>;

/** What a stage has cases and mediations do, at a time that is set by hand. */
export class CaseStage {
  /** ISO 8601 UTC. */
  now = '2026-03-02T04:00:00.000Z';
  readonly #stopping = new AbortController();
  readonly #jobs: Promise<void>[];

  private constructor(
    readonly store: EventStore,
    readonly pool: Pool,
    private readonly server: RunningEventStore,
    private readonly folder: string,
  ) {
    this.#jobs = readModels.map((model) =>
      run(model, { store, pool, wait: pause, onNews: () => undefined }, this.#stopping.signal),
    );
  }

  static async start(name: string): Promise<CaseStage> {
    const folder = mkdtempSync(join(tmpdir(), `casegrid-${name}-`));
    const server = await startEventStore({ port: 0, dataDir: folder, durability: 'none' });
    const pool = new Pool({ connectionString: process.env['DATABASE_URL'], max: 30 });
    await prepareReadModels(pool);
    return new CaseStage(connectEventStore(server.url), pool, server, folder);
  }

  /** No read model hears of anything any more. */
  async deafen(): Promise<void> {
    this.#stopping.abort();
    await Promise.all(this.#jobs);
  }

  async end(): Promise<void> {
    await this.deafen();
    await this.store.close();
    await this.pool.end();
    await this.server.stop();
    rmSync(this.folder, { recursive: true });
  }

  idOf = (name: string): string => uuidV5(namespace, name);

  onCase(caseId: string, command: MessageOf<CaseCommands>, actor = system): Promise<void> {
    return this.#record(caseDecider, caseStream(caseId), command, actor);
  }

  onMediation(mediationId: string, command: MessageOf<MediationCommands>, actor: Actor): Promise<void> {
    return this.#record(mediationDecider, mediationStream(mediationId), command, actor);
  }

  async reported(name: string): Promise<string> {
    const caseId = this.idOf(name);
    const label = { zh: '', en: '' };
    const category = { code: '0201', label, kind: 'INCIDENT', levels: [], offices: [] } as const;
    const data = { caseId, category, title: '垃圾', description: '三袋', place, evidence: [], people: [] };
    await this.onCase(caseId, { type: 'ReportCase', data });
    return caseId;
  }

  /** Events of a kind in the stream of a case. */
  async told(caseId: string, name: string) {
    return (await this.store.readStream(caseStream(caseId))).filter(({ type }) => type === name);
  }

  /** Lets so many workers look several times, when the read model has heard of everything. */
  async looking(job: Job, workers: number, at: string, model: string): Promise<void> {
    const end = await this.store.end();
    const behind = 'select from casegrid.read_model where name = $1 and position < $2';
    await until(
      async () =>
        this.#stopping.signal.aborted || (await this.pool.query(behind, [model, end])).rowCount === 0,
    );
    const ending = new AbortController();
    const failures: unknown[] = [];
    let rounds = 0;
    const options = {
      ...{ store: this.store, pool: this.pool, now: () => new Date(at) },
      wait: async (milliseconds: number) => {
        if (milliseconds !== leaseWait) rounds += 1;
        await pause(milliseconds);
      },
      onNews: (news: object) => void ('failure' in news && failures.push(news)),
    };
    const all = Array.from({ length: workers }, () => job(options, ending.signal));
    await until(() => failures.length > 0 || rounds > 3);
    ending.abort();
    await Promise.all(all);
    expect(failures).toEqual([]);
  }

  async #record(
    decider: Decider<object, object, object>,
    stream: string,
    command: MessageOf<CaseCommands> | MessageOf<MediationCommands>,
    actor: Actor,
  ): Promise<void> {
    const { now } = this;
    const commandId = uuidV5(namespace, JSON.stringify([stream, command, now]));
    const request = { commandId, asked: command, actor, now, correlationId: commandId };
    const done = await new Aggregate(this.store, decider, 10).execute(stream, request, () => ({
      command: command as never,
      record: { district: '310115' },
    }));
    if (isRefused(done)) throw new Error(`${command.type} was refused: ${done.code}`);
  }
}
