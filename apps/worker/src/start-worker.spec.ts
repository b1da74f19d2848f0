import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  isRefused,
  officer,
  officerStream,
  person,
  personStream,
  type Actor,
  type Decider,
  type MessageOf,
} from '@casegrid/domain';
import { startEventStore, type RunningEventStore } from '@casegrid/embedded-eventstore';
import { Aggregate, connectEventStore, uuidV5, type EventStore, type Moved } from '@casegrid/event-store';
import { openVault, type Vault } from '@casegrid/personal-data';
import { officerById } from '@casegrid/projections';
import { Pool } from 'pg';
import { settingsFrom } from './settings';
import { startWorker, type Worker } from './start-worker';

const masterKey = Buffer.alloc(32, 7);
const namespace = '0b0c7a0e-9a57-4c3a-9d0e-5a4c1b1f7e11';

const until = async (holds: () => Promise<boolean>) => {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 20));
};

describe('a worker', () => {
  let folder: string;
  let server: RunningEventStore;
  let store: EventStore;
  let pool: Pool;
  let vault: Vault;
  const workers: Worker[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'casegrid-worker-'));
    server = await startEventStore({ port: 0, dataDir: folder, durability: 'none' });
    store = connectEventStore(server.url);
    pool = new Pool({ connectionString: process.env['DATABASE_URL'] });
    vault = await openVault({ pool, masterKey, now: () => new Date() });
  });
  afterEach(async () => {
    for (const worker of workers.splice(0)) await worker.stop();
  });
  afterAll(async () => {
    await store.close();
    await pool.end();
    await server.stop();
    rmSync(folder, { recursive: true });
  });

  async function start(now?: () => Date): Promise<Worker> {
    const settings = settingsFrom({
      DATABASE_URL: process.env['DATABASE_URL'],
      EVENTSTORE_URL: server.url,
      MASTER_KEY: masterKey.toString('base64'),
      WORKER_PORT: '0',
      LOG_LEVEL: 'silent',
    });
    const worker = await startWorker(settings, now);
    workers.push(worker);
    return worker;
  }

  /** Puts an act on record. */
  async function record<State, Commands, Events>(
    decider: Decider<State, Commands, Events>,
    stream: string,
    command: MessageOf<Commands>,
    actor: Actor = { kind: 'SYSTEM', id: 'spec' },
  ): Promise<void> {
    const commandId = uuidV5(namespace, JSON.stringify([stream, command]));
    const now = new Date().toISOString();
    const request = { commandId, asked: command as object, actor, now, correlationId: commandId };
    const done = await new Aggregate(store, decider, 10).execute(stream, request, () => ({
      command,
      record: { district: '310115' },
    }));
    if (isRefused(done)) throw new Error(`${command.type} was refused: ${done.code}`);
  }

  const register = (officerId: string) =>
    record(officer, officerStream(officerId), {
      type: 'RegisterOfficer',
      data: { officerId, name: officerId },
    });
  const isKnown = (officerId: string) => async () => (await officerById(pool, officerId)) !== undefined;
  const health = async ({ port }: Worker) => {
    const response = await fetch(`http://127.0.0.1:${port}/healthz`);
    const { failures } = (await response.json()) as { failures: object };
    return { status: response.status, failures };
  };

  it('takes over what another one led, when that one stops', async () => {
    const first = await start();
    await register('first-310115');
    await until(isKnown('first-310115'));
    await start();
    await workers.splice(workers.indexOf(first), 1)[0]?.stop();
    await register('second-310115');
    await until(isKnown('second-310115'));
  });

  it('says so when its time was moved', async () => {
    const moved = async (now?: () => Date) => {
      const { port } = await start(now);
      const page = (await (await fetch(`http://127.0.0.1:${port}/healthz`)).json()) as { moved?: Moved };
      return page.moved?.bySeconds;
    };
    expect(await moved()).toBeUndefined();
    expect(await moved(() => new Date(Date.now() + 3_600_000))).toBe(3_600);
  });

  /** A person whose erasure is on record, and whose key is still there; answers whether it is now. */
  async function erasedOnRecord(name: string): Promise<() => Promise<boolean>> {
    const personId = uuidV5(namespace, name);
    await vault.register(personId);
    const sealed = await vault.seal(personId, 'here', '王秀兰');
    const data = { personId, reason: '本人请求', isKnown: true };
    const himself = { kind: 'RESIDENT', id: personId } as const;
    await record(person, personStream(personId), { type: 'ErasePerson', data }, himself);
    expect(await vault.open(personId, 'here', sealed)).toEqual({ state: 'OPEN', value: '王秀兰' });
    return async () => (await vault.open(personId, 'here', sealed)).state === 'ERASED';
  }

  it('finishes an erasure that was cut off between the record and the key', async () => {
    const isErased = await erasedOnRecord('person');
    await start();
    await until(isErased);
  });

  it('goes through all erasures of a log that is not the one of the place it had reached', async () => {
    const isErased = await erasedOnRecord('moved');
    const place = [await store.end(), 'another log'];
    await pool.query('update vault.erasures set position = $1, log = $2', place);
    await start();
    await until(isErased);
    const logs = async () => (await pool.query<{ log: string }>('select log from vault.erasures')).rows;
    const identity = await store.identity();
    await until(async () => (await logs())[0]?.log === identity);
  });

  it('stops the read models that meet what they cannot read, says so, and goes on with the others', async () => {
    const worker = await start();
    expect(await health(worker)).toMatchObject({ status: 200, failures: {} });
    const [id, stream] = [uuidV5(namespace, 'strange'), 'case-00000000-0000-4000-8000-000000000000'];
    await store.append(stream, 'NO_STREAM', [
      { id, type: 'CaseSwallowed', data: {}, metadata: { version: 1, district: '310115' } },
    ]);
    await until(async () => Object.keys((await health(worker)).failures).length === 5);
    const { status, failures } = await health(worker);
    expect(status).toBe(503);
    expect(Object.keys(failures).sort()).toEqual(['boards', 'cases', 'clocks', 'timeline', 'waiting']);
    expect(JSON.stringify(failures)).toContain('CaseSwallowed');
    await register('third-310115');
    await until(isKnown('third-310115'));
    const metrics = await (await fetch(`http://127.0.0.1:${worker.port}/metrics`)).text();
    expect(metrics).toContain('casegrid_read_model_failing{name="cases"} 1');
    expect(metrics).toContain('casegrid_read_model_failing{name="officers"} 0');
  });

  it('stops finishing erasures at what it cannot read, and says where', async () => {
    const worker = await start();
    const metrics = async () => (await fetch(`http://127.0.0.1:${worker.port}/metrics`)).text();
    expect(await metrics()).toContain('casegrid_erasures_failing 0');
    const stream = personStream(uuidV5(namespace, 'unreadable'));
    const strange = { id: uuidV5(namespace, 'forgotten'), type: 'PersonForgotten', data: {} };
    const { position } = await store.append(stream, 'NO_STREAM', [{ ...strange, metadata: { version: 1 } }]);
    await until(async () => 'erasures' in (await health(worker)).failures);
    const { status, failures } = await health(worker);
    expect(status).toBe(503);
    expect(failures).toMatchObject({
      erasures: expect.stringContaining(`PersonForgotten at ${stream}@0 (position ${position})`) as string,
    });
    expect(await metrics()).toContain('casegrid_erasures_failing 1');
    expect(await metrics()).not.toContain('name="erasures"');
  });

  it('tells how many notices did not arrive', async () => {
    const worker = await start();
    await pool.query(`insert into notices.notice (id, event_id, event, case_id, category, path, audience, channel,
        receiver_kind, receiver, roles, zh, en, occurred_at, state)
      select id, id, 'CaseUrged', id, '0201', '{}', 'LEAD_UNIT', 'WEBHOOK', 'UNIT', '31', '{}', '', '', now(), 'PARKED'
      from gen_random_uuid() as id`);
    const asked = async (path: string) => (await fetch(`http://127.0.0.1:${worker.port}${path}`)).text();
    await until(async () => (await asked('/metrics')).includes('casegrid_notices{state="parked"} 1'));
    expect(JSON.parse(await asked('/healthz'))).toMatchObject({ notices: { pending: 0, parked: 1 } });
  });
});
