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
import { casesToArchive, prepareReadModels, readModels, rebuild, run } from '@casegrid/projections';
import { Pool } from 'pg';
import { archiveCases } from './archiving';

const namespace = '6c0b7a0e-9a57-4c3a-9d0e-5a4c1b1f7e14';
const closedAt = '2026-03-02T04:00:00.000Z';
/** Seven days in which it may be reopened, and thirty more. */
const archiveFrom = '2026-04-09T16:00:00.000Z';
const grid = '310115004001';
const path = ['31', '3101', '310115', '310115004', grid];
const officer = (role: 'GRID_WORKER' | 'DUTY_CHIEF' | 'SUPERVISOR', unit: string): Actor => ({
  kind: 'OFFICER',
  id: role,
  post: { id: role, role, unit },
  officerRevision: 1,
});
const gridWorker = officer('GRID_WORKER', grid);
const dutyChief = officer('DUTY_CHIEF', '310115-SUPERVISION_CENTRE');
const supervisor = officer('SUPERVISOR', '310115');
const until = async (holds: () => Promise<boolean>) => {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 20));
};

describe('cases that were closed long ago', () => {
  let folder: string;
  let server: RunningEventStore;
  let store: EventStore;
  let pool: Pool;
  let now = closedAt;
  const stopping = new AbortController();
  const jobs: Promise<void>[] = [];
  const pause = (milliseconds: number) =>
    new Promise<void>((resolve) => setTimeout(resolve, Math.min(20, milliseconds)));

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'casegrid-archiving-'));
    server = await startEventStore({ port: 0, dataDir: folder, durability: 'none' });
    store = connectEventStore(server.url);
    pool = new Pool({ connectionString: process.env['DATABASE_URL'], max: 30 });
    await prepareReadModels(pool);
    for (const model of readModels)
      jobs.push(run(model, { store, pool, wait: pause, onNews: () => undefined }, stopping.signal));
  });
  beforeEach(() => (now = closedAt));
  afterAll(async () => {
    stopping.abort();
    await Promise.all(jobs);
    await store.close();
    await pool.end();
    await server.stop();
    rmSync(folder, { recursive: true });
  });

  async function record(caseId: string, command: MessageOf<CaseCommands>, actor: Actor): Promise<void> {
    const commandId = uuidV5(namespace, JSON.stringify([caseId, command.type, now]));
    const request = { commandId, asked: command, actor, now, correlationId: commandId };
    const done = await new Aggregate(store, caseDecider, 10).execute(caseStream(caseId), request, () => ({
      command,
      record: { district: '310115' },
    }));
    if (isRefused(done)) throw new Error(`${command.type} was refused: ${done.code}`);
  }

  /** A case that a grid worker has seen to himself. */
  async function closed(name: string): Promise<string> {
    const caseId = uuidV5(namespace, name);
    const category = {
      code: '0201',
      label: { zh: '', en: '' },
      kind: 'INCIDENT',
      levels: [],
      offices: [],
      isSelfHandled: true,
    } as const;
    const photo = (of: string) => [{ hash: of.repeat(64), kind: 'PHOTO' }] as const;
    const report = { caseId, category, title: '垃圾', description: '三袋', evidence: photo('a'), people: [] };
    const place = { unit: grid, path, description: '门口' };
    const seenTo = { number: name, summary: '当场清理', evidenceAfter: photo('c'), isSampled: false };
    await record(caseId, { type: 'RecordSelfHandled', data: { ...report, place, ...seenTo } }, gridWorker);
    await record(caseId, { type: 'CloseCase', data: { note: '' } }, dutyChief);
    return caseId;
  }

  const historyOf = (caseId: string) => store.readStream(caseStream(caseId));
  const isArchived = (caseId: string) => async () =>
    (await historyOf(caseId)).some(({ type }) => type === 'CaseArchived');
  const dueAt = async (moment: string) =>
    (await casesToArchive(pool, moment, { size: 100 })).map(({ case_id }) => case_id);
  const isDue = (caseId: string) => async () => (await dueAt(archiveFrom)).includes(caseId);

  /** Lets so many workers look for what is to be put away until it holds. */
  async function archiving(workers: number, holds: () => Promise<boolean>): Promise<number> {
    const ending = new AbortController();
    const failures: unknown[] = [];
    let archived = 0;
    const options = {
      store,
      pool,
      now: () => new Date(now),
      wait: pause,
      onNews: (news: { readonly kind: string; readonly failure?: string; readonly cases?: number }) => {
        if (news.failure) failures.push(news);
        archived += news.cases ?? 0;
      },
    };
    const all = Array.from({ length: workers }, () => archiveCases(options, ending.signal));
    await until(async () => failures.length > 0 || (await holds()));
    ending.abort();
    await Promise.all(all);
    expect(failures).toEqual([]);
    return archived;
  }

  it('are put away once, however many workers look, with the hash of what was put away', async () => {
    const caseId = await closed('long-ago');
    await until(isDue(caseId));
    now = archiveFrom;
    expect(await archiving(3, isArchived(caseId))).toBe(1);
    const history = await historyOf(caseId);
    expect(history.map(({ type }) => type)).toEqual([
      'CaseReported',
      'CaseSelfHandled',
      'CaseClosed',
      'CaseArchived',
    ]);
    const [before, archived] = history.slice(-2);
    expect(archived).toMatchObject({
      data: { note: '', packageHash: before?.metadata['hash' as never] },
      metadata: { occurredAt: archiveFrom, actor: { kind: 'SYSTEM', id: 'archiving' }, district: '310115' },
    });
    await until(async () => !(await isDue(caseId)()));
    const end = await store.end();
    expect(await archiving(2, () => Promise.resolve(true))).toBe(0);
    expect(await store.end()).toBe(end);
  });

  it('are looked for by their time, and by it alone', async () => {
    const caseId = await closed('not-yet');
    await until(isDue(caseId));
    expect(await dueAt('2026-04-09T15:59:59.999Z')).toEqual([]);
    const beyond = { archive_from: archiveFrom, case_id: caseId };
    expect(await casesToArchive(pool, archiveFrom, { beyond, size: 100 })).toEqual([]);
  });

  it('stay where they are while somebody may still do something with them', async () => {
    const caseId = await closed('opened-again');
    const other = await closed('by-hand');
    await until(isDue(caseId));
    await until(isDue(other));
    await record(caseId, { type: 'ReopenCase', data: { reason: '又有' } }, supervisor);
    await until(async () => !(await isDue(caseId)()));
    now = archiveFrom;
    await record(other, { type: 'ArchiveCase', data: { note: '人工', packageHash: '' } }, dutyChief);
    const later = await closed('later');
    now = '2026-06-01T00:00:00.000Z';
    await until(async () => (await dueAt(now)).includes(later));
    await archiving(1, isArchived(later));
    expect((await historyOf(caseId)).map(({ type }) => type)).not.toContain('CaseArchived');
    expect((await historyOf(other)).filter(({ type }) => type === 'CaseArchived')).toHaveLength(1);
  });

  it('are not put away by a rebuild', async () => {
    const caseId = await closed('rebuilt');
    now = '2027-01-01T00:00:00.000Z';
    const end = await store.end();
    for (const model of readModels) await rebuild(model, { store, pool });
    expect(await store.end()).toBe(end);
    expect(await dueAt(now)).toContain(caseId);
  });

  it('are left alone when they are no longer what the read model thinks', async () => {
    const [reopened, byHand, last] = [await closed('behind'), await closed('at-once'), await closed('z')];
    for (const caseId of [reopened, byHand, last]) await until(isDue(caseId));
    stopping.abort();
    await Promise.all(jobs);
    await record(reopened, { type: 'ReopenCase', data: { reason: '又有' } }, supervisor);
    now = archiveFrom;
    await record(byHand, { type: 'ArchiveCase', data: { note: '人工', packageHash: '' } }, dutyChief);
    await archiving(1, isArchived(last));
    expect(await isArchived(reopened)()).toBe(false);
    expect((await historyOf(byHand)).filter(({ type }) => type === 'CaseArchived')).toHaveLength(1);
  });
});
