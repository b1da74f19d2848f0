import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  calendars,
  caseDecider,
  caseStream,
  deadlines,
  isRefused,
  standardCalendar,
  standardDeadlines,
  standards,
  type ClockRules,
  type Decider,
  type MessageOf,
} from '@casegrid/domain';
import { startEventStore, type RunningEventStore } from '@casegrid/embedded-eventstore';
import { Aggregate, connectEventStore, uuidV5, type EventStore } from '@casegrid/event-store';
import { prepareReadModels, rebuild, readModels, run } from '@casegrid/projections';
import { Pool } from 'pg';
import { tellDeadlines } from './deadlines';

const namespace = '6c0b7a0e-9a57-4c3a-9d0e-5a4c1b1f7e12';
const always = '2020-01-01T00:00:00.000Z';
const until = async (holds: () => Promise<boolean>) => {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 20));
};

const rules: ClockRules = {
  deadlines: { scope: 'CN', version: 1, effectiveFrom: always, reason: '', policies: standardDeadlines },
  calendar: standardCalendar,
  calendars: [standardCalendar],
};

describe('the deadlines of cases', () => {
  let folder: string;
  let server: RunningEventStore;
  let store: EventStore;
  let pool: Pool;
  let now = new Date('2026-03-02T00:00:00.000Z');
  const stopping = new AbortController();
  const jobs: Promise<void>[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'casegrid-deadlines-'));
    server = await startEventStore({ port: 0, dataDir: folder, durability: 'none' });
    store = connectEventStore(server.url);
    pool = new Pool({ connectionString: process.env['DATABASE_URL'], max: 30 });
    await prepareReadModels(pool);
    await record(deadlines, standards.deadlines.stream, standards.deadlines.command);
    await record(calendars, standards.calendar.stream, standards.calendar.command);
    const onNews = () => undefined;
    const pause = (milliseconds: number) =>
      new Promise<void>((resolve) => setTimeout(resolve, Math.min(20, milliseconds)));
    for (const model of readModels)
      jobs.push(run(model, { store, pool, wait: pause, onNews }, stopping.signal));
  });
  afterAll(async () => {
    stopping.abort();
    await Promise.all(jobs);
    await store.close();
    await pool.end();
    await server.stop();
    rmSync(folder, { recursive: true });
  });

  async function record<State, Commands, Events>(
    decider: Decider<State, Commands, Events>,
    stream: string,
    command: MessageOf<Commands>,
  ): Promise<void> {
    const commandId = uuidV5(namespace, JSON.stringify([stream, command]));
    const actor = { kind: 'SYSTEM', id: 'spec' } as const;
    const request = {
      commandId,
      asked: command as object,
      actor,
      now: now.toISOString(),
      correlationId: commandId,
    };
    const done = await new Aggregate(store, decider, 10).execute(stream, request, () => ({
      command,
      record: { district: '310115' },
      clocks: rules,
    }));
    if (isRefused(done)) throw new Error(`${stream} was refused: ${done.code}`);
  }

  /** A case reported now, whose acceptance is due at the end of the next working day. */
  async function reported(name: string): Promise<string> {
    const caseId = uuidV5(namespace, name);
    const [category] = [
      { code: '0201', label: { zh: '', en: '' }, kind: 'INCIDENT', levels: [], offices: [] } as const,
    ];
    const path = ['31', '3101', '310115', '310115004', '310115004001'];
    const place = { unit: '310115004001', path, description: '门口' };
    const data = { caseId, category, title: '垃圾', description: '三袋', place, evidence: [], people: [] };
    await record(caseDecider, caseStream(caseId), { type: 'ReportCase', data });
    return caseId;
  }

  const typesOf = async (caseId: string) =>
    (await store.readStream(caseStream(caseId))).map(({ type }) => type);

  /** Lets so many workers look for deadlines until it holds. */
  async function telling(workers: number, holds: () => Promise<boolean>): Promise<void> {
    const ending = new AbortController();
    const failures: unknown[] = [];
    const options = {
      store,
      pool,
      wait: async () => void (await new Promise((resolve) => setTimeout(resolve, 10))),
      now: () => now,
      onNews: (news: { readonly kind: string; readonly failure?: string }) =>
        void (news.failure && failures.push(news)),
    };
    const telling = Array.from({ length: workers }, () => tellDeadlines(options, ending.signal));
    await until(async () => failures.length > 0 || (await holds()));
    ending.abort();
    await Promise.all(telling);
    expect(failures).toEqual([]);
  }

  it('are told once, by one of two workers, late rather than never', async () => {
    const caseId = await reported('late');
    now = new Date('2026-03-06T00:00:00.000Z');
    await telling(2, async () => (await typesOf(caseId)).length >= 4);
    await telling(2, async () => (await typesOf(await reported('other'))).length >= 2);
    expect(await typesOf(caseId)).toEqual([
      'CaseReported',
      'ClockStarted',
      'DeadlineBreached',
      'DeadlineWarned',
      'CaseRaised',
    ]);
    const [, , breach] = await store.readStream(caseStream(caseId));
    expect(breach).toMatchObject({
      data: { dueAt: '2026-03-03T16:00:00.000Z' },
      metadata: { occurredAt: now.toISOString(), actor: { kind: 'SYSTEM', id: 'deadlines' } },
    });
  });

  it('are told of a case whose last warning nobody heard, after a restart', async () => {
    const caseId = await reported('restarted');
    now = new Date('2026-03-09T05:00:00.000Z');
    await telling(1, async () => (await typesOf(caseId)).length >= 3);
    now = new Date('2026-03-09T15:00:00.000Z');
    await telling(1, async () => (await typesOf(caseId)).length >= 4);
    expect((await typesOf(caseId)).slice(2)).toEqual(['DeadlineWarned', 'DeadlineWarned']);
  });

  it('are not told by a rebuild', async () => {
    const before = await store.end();
    for (const model of readModels) {
      await rebuild(model, { store, pool, onProgress: () => undefined });
    }
    expect(await store.end()).toBe(before);
  });

  it('are told of the other cases when one cannot be read', async () => {
    const [broken, sound] = [await reported('broken'), await reported('sound')];
    now = new Date('2026-03-20T00:00:00.000Z');
    const soon = await reported('soon');
    await until(async () => (await running(broken)) && (await running(sound)) && running(soon));
    const commandId = uuidV5(namespace, 'strange');
    await store.append(caseStream(broken), 1, [
      { id: commandId, type: 'Commented', data: {}, metadata: { version: 99 } },
    ]);
    const ending = new AbortController();
    const failures: string[] = [];
    const waits = new Set<number>();
    const told = tellDeadlines(
      {
        store,
        pool,
        wait: async (milliseconds) => {
          waits.add(milliseconds);
          await new Promise((resolve) => setTimeout(resolve, 10));
        },
        now: () => now,
        onNews: (news) => void ('failure' in news && failures.push(`${news.kind} ${news.failure}`)),
      },
      ending.signal,
    );
    await until(async () => failures.length > 0 && (await typesOf(sound)).includes('DeadlineBreached'));
    now = new Date('2026-04-20T00:00:00.000Z');
    await until(async () => (await typesOf(soon)).includes('DeadlineBreached'));
    ending.abort();
    await told;
    // Told once, however many rounds it was tried in, and the others are told at their pace.
    expect(failures).toEqual([expect.stringMatching(/^STUCK .*unknown version 99/)]);
    expect([...waits]).toEqual([1_000]);
  });

  const running = async (caseId: string) => {
    const { rows } = await pool.query('select 1 from clocks.one where case_id = $1', [caseId]);
    return rows.length > 0;
  };
});
