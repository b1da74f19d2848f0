import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  caseDecider,
  caseStream,
  isRefused,
  officer,
  officerStream,
  territory,
  territoryStream,
  type Decider,
  type MessageOf,
  type NewUnit,
} from '@casegrid/domain';
import { startEventStore, type RunningEventStore } from '@casegrid/embedded-eventstore';
import { Aggregate, connectEventStore, uuidV5, type EventStore } from '@casegrid/event-store';
import { prepareReadModels, readModels, rebuild, run } from '@casegrid/projections';
import { Pool } from 'pg';
import { followUnits } from './succession';

const namespace = '6c0b7a0e-9a57-4c3a-9d0e-5a4c1b1f7e13';
const unit = (code: string, parent: string): NewUnit => ({ code, name: code, parent });
const until = async (holds: () => Promise<boolean>) => {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 20));
};

describe('cases and officers whose units give way to others', () => {
  let folder: string;
  let server: RunningEventStore;
  let store: EventStore;
  let pool: Pool;
  const stopping = new AbortController();
  const jobs: Promise<void>[] = [];
  const onNews = () => undefined;
  const pause = (milliseconds: number) =>
    new Promise<void>((resolve) => setTimeout(resolve, Math.min(20, milliseconds)));
  const map = territoryStream('310115');

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'casegrid-succession-'));
    server = await startEventStore({ port: 0, dataDir: folder, durability: 'none' });
    store = connectEventStore(server.url);
    pool = new Pool({ connectionString: process.env['DATABASE_URL'], max: 30 });
    await prepareReadModels(pool);
    for (const model of readModels)
      jobs.push(run(model, { store, pool, wait: pause, onNews }, stopping.signal));
    await record(territory, map, { type: 'OpenUnits', data: { units, above: ['31', '3101'] } });
  });
  afterAll(async () => {
    stopping.abort();
    await Promise.all(jobs);
    await store.close();
    await pool.end();
    await server.stop();
    rmSync(folder, { recursive: true });
  });

  const units = [
    unit('310115', '3101'),
    unit('310115004', '310115'),
    unit('310115004001', '310115004'),
    unit('310115004-POLICE', '310115004'),
    unit('310115005', '310115'),
  ];
  const merging = {
    type: 'ReorganiseUnits',
    data: {
      kind: 'MERGED',
      opens: [],
      closes: [{ code: '310115004', successor: '310115005' }],
      reason: '撤并',
    },
  } as const;

  async function record<State, Commands, Events>(
    decider: Decider<State, Commands, Events>,
    stream: string,
    command: MessageOf<Commands>,
  ): Promise<void> {
    const commandId = uuidV5(namespace, JSON.stringify([stream, command]));
    const actor = { kind: 'SYSTEM', id: 'spec' } as const;
    const now = new Date().toISOString();
    const request = { commandId, asked: command as object, actor, now, correlationId: commandId };
    const done = await new Aggregate(store, decider, 10).execute(stream, request, () => ({
      command,
      record: { district: '310115' },
    }));
    if (isRefused(done)) throw new Error(`${stream} was refused: ${done.code}`);
  }

  async function reported(name: string): Promise<string> {
    const caseId = uuidV5(namespace, name);
    const category = {
      code: '0201',
      label: { zh: '', en: '' },
      kind: 'INCIDENT',
      levels: [],
      offices: [],
    } as const;
    const path = ['31', '3101', '310115', '310115004', '310115004001'];
    const place = { unit: '310115004001', path, description: '门口' };
    const data = { caseId, category, title: '垃圾', description: '三袋', place, evidence: [], people: [] };
    await record(caseDecider, caseStream(caseId), { type: 'ReportCase', data });
    return caseId;
  }

  async function appointed(officerId: string, at: string): Promise<void> {
    const post = { id: `post of ${officerId}`, role: 'HANDLER', unit: at } as const;
    await record(officer, officerStream(officerId), {
      type: 'RegisterOfficer',
      data: { officerId, name: officerId },
    });
    await record(officer, officerStream(officerId), { type: 'AppointOfficer', data: { post } });
  }

  const typesOf = async (stream: string) => (await store.readStream(stream)).map(({ type }) => type);
  const following = (stream: string) => async () =>
    (await typesOf(stream)).some((type) => type === 'UnitsFollowed' || type === 'PostFollowed');

  /** Lets so many workers look for what is to follow until it holds. */
  async function passing(workers: number, holds: () => Promise<boolean>): Promise<void> {
    const ending = new AbortController();
    const failures: unknown[] = [];
    const options = {
      store,
      pool,
      now: () => new Date(),
      wait: pause,
      onNews: (news: { readonly kind: string; readonly failure?: string }) => {
        if (news.failure) failures.push(news);
      },
    };
    const all = Array.from({ length: workers }, () => followUnits(options, ending.signal));
    await until(holds);
    ending.abort();
    await Promise.all(all);
    expect(failures).toEqual([]);
  }

  it('go with them, once, however many workers look, and those that come later too', async () => {
    const caseId = await reported('before');
    await appointed('wang', '310115004-POLICE');
    await record(territory, map, merging);
    const streams = [caseStream(caseId), officerStream('wang')];
    await passing(3, async () => (await Promise.all(streams.map((one) => following(one)()))).every(Boolean));
    // Told by a copy of the API that had not heard of it.
    const late = caseStream(await reported('after'));
    await passing(2, following(late));
    const before = await store.end();
    await passing(2, () => Promise.resolve(true));
    expect(await store.end()).toBe(before);
    expect(await typesOf(late)).toEqual(['CaseReported', 'UnitsFollowed']);
    const [, followed] = await store.readStream(late);
    expect(followed?.data).toEqual({
      unit: '310115005001',
      path: ['31', '3101', '310115', '310115005', '310115005001'],
      moved: [{ from: '310115004001', to: '310115005001' }],
    });
    const { rows } = await pool.query<{ unit: string }>(
      "select unit from officers.post where officer_id = 'wang'",
    );
    expect(rows).toEqual([{ unit: '310115005-POLICE' }]);
  });

  it('follow nothing in a rebuild', async () => {
    const before = await store.end();
    for (const model of readModels) await rebuild(model, { store, pool });
    expect(await store.end()).toBe(before);
  });
});
