import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  calendars,
  caseDecider,
  caseStream,
  deadlines,
  isRefused,
  mediationDecider,
  mediationStream,
  standardCalendar,
  standardDeadlines,
  standards,
  type Actor,
  type ClockRules,
  type Decider,
  type MessageOf,
} from '@casegrid/domain';
import { mediationAsk, mediationCast } from '@casegrid/domain/testing';
import { startEventStore, type RunningEventStore } from '@casegrid/embedded-eventstore';
import { Aggregate, connectEventStore, uuidV5, type EventStore } from '@casegrid/event-store';
import { prepareReadModels, readModels, run } from '@casegrid/projections';
import { Pool } from 'pg';
import { tellDeadlines } from '../deadlines';

export const namespace = '6c0b7a0e-9a57-4c3a-9d0e-5a4c1b1f7e12';
const always = '2020-01-01T00:00:00.000Z';
const national = 'CN';

export const until = async (holds: () => Promise<boolean>) => {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 20));
};

const rulesOf = (scope: string): ClockRules => ({
  deadlines: { scope, version: 1, effectiveFrom: always, reason: '', policies: standardDeadlines },
  calendar: standardCalendar,
  calendars: [standardCalendar],
});

const nothing = () => undefined;
const shortly = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, Math.min(20, milliseconds)));

/** By whose table of deadlines, and by whom. */
interface By {
  readonly scope?: string;
  readonly actor?: Actor;
}

/** A log with the standard deadlines, its read models kept up, and a time that is set by hand. */
export class DeadlineStage {
  now = new Date('2026-03-02T00:00:00.000Z');
  readonly #stopping = new AbortController();
  readonly #jobs: readonly Promise<void>[];

  private constructor(
    readonly store: EventStore,
    readonly pool: Pool,
    private readonly server: RunningEventStore,
    private readonly folder: string,
  ) {
    const { signal } = this.#stopping;
    this.#jobs = readModels.map((model) =>
      run(model, { store, pool, wait: shortly, onNews: nothing }, signal),
    );
  }

  static async open(): Promise<DeadlineStage> {
    const folder = mkdtempSync(join(tmpdir(), 'casegrid-deadlines-'));
    const server = await startEventStore({ port: 0, dataDir: folder, durability: 'none' });
    const pool = new Pool({ connectionString: process.env['DATABASE_URL'], max: 30 });
    await prepareReadModels(pool);
    const stage = new DeadlineStage(connectEventStore(server.url), pool, server, folder);
    await stage.#record(deadlines, standards.deadlines.stream, standards.deadlines.command);
    await stage.#record(calendars, standards.calendar.stream, standards.calendar.command);
    return stage;
  }

  async close(): Promise<void> {
    this.#stopping.abort();
    await Promise.all(this.#jobs);
    await this.store.close();
    await this.pool.end();
    await this.server.stop();
    rmSync(this.folder, { recursive: true });
  }

  async #record<State, Commands, Events>(
    decider: Decider<State, Commands, Events>,
    stream: string,
    command: MessageOf<Commands>,
    { scope = national, actor = { kind: 'SYSTEM', id: 'spec' } }: By = {},
  ): Promise<void> {
    const commandId = uuidV5(namespace, JSON.stringify([stream, command]));
    const now = this.now.toISOString();
    const request = { commandId, asked: command as object, actor, now, correlationId: commandId };
    const done = await new Aggregate(this.store, decider, 10).execute(stream, request, () => ({
      command,
      record: { district: '310115' },
      clocks: rulesOf(scope),
    }));
    if (isRefused(done)) throw new Error(`${stream} was refused: ${done.code}`);
  }

  /** A case reported now, whose acceptance is due at the end of the next working day, by the table of a scope. */
  async reported(name: string, scope?: string): Promise<string> {
    const caseId = uuidV5(namespace, name);
    const [category] = [
      { code: '0201', label: { zh: '', en: '' }, kind: 'INCIDENT', levels: [], offices: [] } as const,
    ];
    const path = ['31', '3101', '310115', '310115004', '310115004001'];
    const place = { unit: '310115004001', path, description: '门口' };
    const data = { caseId, category, title: '垃圾', description: '三袋', place, evidence: [], people: [] };
    await this.#record(caseDecider, caseStream(caseId), { type: 'ReportCase', data }, scope ? { scope } : {});
    return caseId;
  }

  /** A dispute that was applied for, agreed to, and settled by word of mouth now; its clocks run from today. */
  async settled(name: string): Promise<string> {
    const mediationId = uuidV5(namespace, name);
    const stream = mediationStream(mediationId);
    const dueOn = '2026-12-31';
    const obligations = [{ debtor: 2, creditor: 1, what: '赔偿', dueOn }];
    const acts = [
      ['ApplyMediation', mediationCast.applicant, { mediationId }],
      ['RecordConsent', mediationCast.respondent, {}],
      ['AppointMediators', mediationCast.mediator, {}],
      ['RecordOralAgreement', mediationCast.mediator, { obligations }],
    ] as const;
    for (const [type, actor, data] of acts)
      await this.#record(mediationDecider, stream, mediationAsk(type, data), { actor });
    return mediationId;
  }

  async typesIn(stream: string): Promise<string[]> {
    return (await this.store.readStream(stream)).map(({ type }) => type);
  }

  async typesOf(caseId: string): Promise<string[]> {
    return this.typesIn(caseStream(caseId));
  }

  /** Whether the read model knows of its clocks. */
  async isRunning(caseId: string): Promise<boolean> {
    const { rows } = await this.pool.query('select 1 from clocks.one where case_id = $1', [caseId]);
    return rows.length > 0;
  }

  /** Lets so many workers look for deadlines until it holds, and answers with what they said went wrong. */
  async telling(
    workers: number,
    holds: (failures: readonly string[]) => Promise<boolean>,
    {
      store = this.store,
      wait = shortly,
    }: Partial<Pick<Parameters<typeof tellDeadlines>[0], 'store' | 'wait'>> = {},
  ): Promise<string[]> {
    const ending = new AbortController();
    const failures: string[] = [];
    const options = {
      store,
      pool: this.pool,
      wait,
      now: () => this.now,
      onNews: (news: { readonly kind: string; readonly failure?: string }) =>
        void (news.failure && failures.push(`${news.kind} ${news.failure}`)),
    };
    const telling = Array.from({ length: workers }, () => tellDeadlines(options, ending.signal));
    await until(() => holds(failures));
    ending.abort();
    await Promise.all(telling);
    return failures;
  }
}
