import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  caseDecider,
  caseStream,
  isRefused,
  type Actor,
  type CaseCommands,
  type MessageOf,
} from '@casegrid/domain';
import { startEventStore, type RunningEventStore } from '@casegrid/embedded-eventstore';
import { Aggregate, connectEventStore, uuidV5, type EventStore } from '@casegrid/event-store';
import { halfMergers, prepareReadModels, readModels, rebuild, run } from '@casegrid/projections';
import { Pool } from 'pg';
import { undoHalfMergers } from './mergers';

const namespace = '6c0b7a0e-9a57-4c3a-9d0e-5a4c1b1f7e15';
const begun = '2026-03-02T04:00:00.000Z';
const soon = '2026-03-02T04:09:59.000Z';
const later = '2026-03-02T04:10:00.000Z';
const system: Actor = { kind: 'SYSTEM', id: 'spec' };
const dutyChief: Actor = {
  kind: 'OFFICER',
  id: 'chief',
  post: { id: 'chief', role: 'DUTY_CHIEF', unit: '310115-SUPERVISION_CENTRE' },
  officerRevision: 1,
};
const until = async (holds: () => Promise<boolean> | boolean) => {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 20));
};

describe('mergers that were cut short', () => {
  let folder: string;
  let server: RunningEventStore;
  let store: EventStore;
  let pool: Pool;
  let now: string;
  const stopping = new AbortController();
  const jobs: Promise<void>[] = [];
  const pause = (milliseconds: number) =>
    new Promise<void>((resolve) => setTimeout(resolve, Math.min(20, milliseconds)));

  beforeEach(() => (now = begun));
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'casegrid-mergers-'));
    server = await startEventStore({ port: 0, dataDir: folder, durability: 'none' });
    store = connectEventStore(server.url);
    pool = new Pool({ connectionString: process.env['DATABASE_URL'], max: 30 });
    await prepareReadModels(pool);
    for (const model of readModels)
      jobs.push(run(model, { store, pool, wait: pause, onNews: () => undefined }, stopping.signal));
  });
  afterAll(async () => {
    stopping.abort();
    await Promise.all(jobs);
    await store.close();
    await pool.end();
    await server.stop();
    rmSync(folder, { recursive: true });
  });

  async function record(caseId: string, command: MessageOf<CaseCommands>, actor = system): Promise<void> {
    const commandId = uuidV5(namespace, JSON.stringify([caseId, command, now]));
    const request = { commandId, asked: command, actor, now, correlationId: commandId };
    const done = await new Aggregate(store, caseDecider, 10).execute(caseStream(caseId), request, () => ({
      command,
      record: { district: '310115' },
    }));
    if (isRefused(done)) throw new Error(`${command.type} was refused: ${done.code}`);
  }
  async function reported(name: string): Promise<string> {
    const caseId = uuidV5(namespace, name);
    const label = { zh: '', en: '' };
    const category = { code: '0201', label, kind: 'INCIDENT', levels: [], offices: [] } as const;
    const path = ['31', '3101', '310115', '310115004', '310115004001'];
    const place = { unit: '310115004001', path, description: '门口' };
    const data = { caseId, category, title: '垃圾', description: '三袋', place, evidence: [], people: [] };
    await record(caseId, { type: 'ReportCase', data });
    return caseId;
  }
  const takes = (target: string, from: string) =>
    record(target, { type: 'TakeReport', data: { from, followers: ['a-resident'] } });
  async function merged(from: string, caseId: string): Promise<void> {
    const target = { caseId, status: 'REPORTED', isVisible: true } as const;
    await record(from, { type: 'MergeCase', data: { target, reason: '同一处' } }, dutyChief);
  }
  const returnedIn = async (caseId: string) =>
    (await store.readStream(caseStream(caseId))).filter(({ type }) => type === 'ReportReturned');

  /** Lets so many workers look several times, when the read models have heard of everything. */
  async function looking(workers: number, at: string): Promise<void> {
    const end = await store.end();
    const behind = "select from casegrid.read_model where name = 'cases' and position < $1";
    await until(async () => stopping.signal.aborted || (await pool.query(behind, [end])).rowCount === 0);
    const ending = new AbortController();
    const failures: unknown[] = [];
    let rounds = 0;
    const options = {
      ...{ store, pool, now: () => new Date(at) },
      wait: async (milliseconds: number) => {
        rounds += 1;
        await pause(milliseconds);
      },
      onNews: (news: object) => void ('failure' in news && failures.push(news)),
    };
    const all = Array.from({ length: workers }, () => undoHalfMergers(options, ending.signal));
    await until(() => failures.length > 0 || rounds > 3 * workers);
    ending.abort();
    await Promise.all(all);
    expect(failures).toEqual([]);
  }

  it('are undone once, after some minutes, and what was merged stays', async () => {
    const [target, half, whole] = [await reported('target'), await reported('half'), await reported('whole')];
    await takes(target, half);
    await takes(target, whole);
    await merged(whole, target);
    await looking(1, soon);
    expect(await returnedIn(target)).toEqual([]);
    const found = await halfMergers(pool, ['', later], { size: 9 });
    expect(found.map(({ source }) => source)).toEqual([half]);
    await looking(3, later);
    const [one, ...more] = await returnedIn(target);
    expect(one).toMatchObject({
      data: { from: half },
      metadata: { occurredAt: later, actor: { kind: 'SYSTEM', id: 'mergers' }, district: '310115' },
    });
    expect(more).toEqual([]);
  });

  it('are undone again when they were begun again', async () => {
    const [target, half] = [uuidV5(namespace, 'target'), uuidV5(namespace, 'half')];
    now = '2026-03-02T05:00:00.000Z';
    await takes(target, half);
    await looking(1, '2026-03-02T05:10:00.000Z');
    expect(await returnedIn(target)).toHaveLength(2);
  });

  it('are not undone by a rebuild', async () => {
    const before = await store.end();
    for (const model of readModels) await rebuild(model, { store, pool });
    expect(await store.end()).toBe(before);
  });

  it('are left alone when they came about and the read model has not heard of it', async () => {
    const [target, slow, last] = [await reported('other'), await reported('slow'), await reported('last')];
    await takes(target, slow);
    await takes(target, last);
    await looking(1, soon);
    stopping.abort();
    await Promise.all(jobs);
    await merged(slow, target);
    await looking(1, later);
    expect((await returnedIn(target)).map(({ data }) => data)).toEqual([{ from: last }]);
  });
});
