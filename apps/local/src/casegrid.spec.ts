import { existsSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { Client } from 'pg';
import { type Casegrid, withCasegrid } from './casegrid';
import { claim, contents } from './data-folder';
import { note } from './left-over-parts';
import { nodePart } from './node-part';
import { ports } from './ports';
import { startPostgres } from './postgres/start-postgres';
import { commandOf } from './running-process';
import { fakePrograms, fakeRun, type FakeRun } from './testing/fakes';

describe('all parts together', () => {
  let run: FakeRun;
  const start = (work: (casegrid: Casegrid) => Promise<void> = () => Promise.resolve()) =>
    withCasegrid(run.options, run.around, work);
  const asked = async (address: string) =>
    (await (await fetch(`${address}/env`)).json()) as Record<string, string> & { pid: number };
  const upAndDown = () =>
    run.told.map((line) => line.replace(/ after .* s\.$/, '')).filter((line) => line !== '');

  afterEach(() => rmSync(dirname(run.options.data), { recursive: true }));

  async function query(database: string, sql: string): Promise<unknown[]> {
    const client = new Client({ connectionString: database });
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(sql)).rows;
    } finally {
      await client.end();
    }
  }

  it('start in order, find each other, and stop in reverse', async () => {
    run = await fakeRun();
    const { data, port } = run.options;
    const pids: number[] = [];
    await start(async ({ addresses }) => {
      const [api, worker] = [await asked(addresses.api), await asked(addresses.worker)];
      pids.push(api.pid, worker.pid);
      expect(api).toMatchObject({
        PORT: String(port),
        HOST: '127.0.0.1',
        CASEGRID_MODE: 'local',
        DATABASE_URL: addresses.database,
        EVENTSTORE_URL: addresses.eventStore,
        HOLD_READY_UNTIL: contents(data).firstRunComplete,
        TIME_FILE: contents(data).time,
        LOG_LEVEL: 'info',
      });
      expect(api).not.toHaveProperty('VAULT_URL');
      expect(Buffer.from(api.MASTER_KEY ?? '', 'base64')).toHaveLength(32);
      expect(worker.MASTER_KEY).toBe(api.MASTER_KEY);
      expect(api.FILES_FOLDER).toBe(contents(data).files);
      expect(Buffer.from(api.FILES_LINK_KEY ?? '', 'base64')).toHaveLength(32);
      expect(api.FILES_LINK_KEY).not.toBe(api.MASTER_KEY);
      expect(JSON.parse(readFileSync(contents(data).run, 'utf8'))).toEqual({
        ...addresses,
        time: contents(data).time,
        pid: process.pid,
      });
      expect(statSync(contents(data).run).mode & 0o077).toBe(0);
      expect(await query(addresses.database, 'show fsync')).toEqual([{ fsync: 'on' }]);
    });
    expect(upAndDown()).toEqual([
      ...['Starting Postgres …', 'Postgres is up', 'Starting event store …', 'event store is up'],
      ...['Starting worker …', 'worker is up', 'Starting api …', 'api is up'],
      ...['Stopping api …', 'Stopping worker …', 'Stopping event store …', 'Stopping Postgres …'],
    ]);
    expect(pids.map(commandOf)).toEqual([undefined, undefined]);
    expect(existsSync(contents(data).run)).toBe(false);
    expect(existsSync(contents(data).lock)).toBe(false);
  });

  it('keep keys, addresses and data when stopped and started again', async () => {
    run = await fakeRun();
    const seen: unknown[] = [];
    const look = async ({ addresses, env }: Casegrid) => {
      await query(addresses.database, 'create table if not exists kept (number int)');
      await query(addresses.database, 'insert into kept values (1)');
      seen.push({
        addresses,
        key: env.MASTER_KEY,
        linkKey: env.FILES_LINK_KEY,
        issuer: readFileSync(env.LOCAL_ISSUER_KEY_FILE ?? '', 'utf8'),
      });
      expect(await query(addresses.database, 'select * from kept')).toHaveLength(seen.length);
    };
    await start(look);
    await start(look);
    expect(seen[1]).toEqual(seen[0]);
    run.options.fresh = true;
    await start(async ({ addresses, env }) => {
      expect(await query(addresses.database, "select to_regclass('kept') as kept")).toEqual([{ kept: null }]);
      expect(env.MASTER_KEY).not.toBe((seen[0] as { key: string }).key);
    });
  });

  it('outlive a killed Postgres, which comes back with its data at its old address', async () => {
    run = await fakeRun();
    await start(async ({ addresses }) => {
      await query(addresses.database, 'create table kept as select 1 as number');
      const pidFile = join(contents(run.options.data).postgres, 'cluster', 'postmaster.pid');
      process.kill(Number(readFileSync(pidFile, 'utf8').split('\n')[0]), 'SIGKILL');
      while (!run.told.includes('Postgres is up again.'))
        await new Promise((resolve) => setTimeout(resolve, 20));
      expect(await query(addresses.database, 'select number from kept')).toEqual([{ number: 1 }]);
      expect(run.told.join('\n')).toContain('Postgres ended (killed by SIGKILL); starting it again in 1 s.');
    });
  });

  it('are stopped first when a killed start left them running', async () => {
    run = await fakeRun();
    const { data, port } = run.options;
    claim(data);
    const { parts, logs, postgres } = contents(data);
    mkdirSync(logs);
    const chosen = await ports(contents(data).ports, port);
    const postmaster = await startPostgres({
      dataDir: postgres,
      fsync: false,
      log: join(logs, 'postgres.log'),
    });
    const probe = { url: `http://127.0.0.1:${port}/healthz`, status: 200 };
    const env = { ...run.around.env, PORT: String(port) };
    const program = { name: 'api', log: join(logs, 'api.log'), args: [fakePrograms.api], env, probe };
    const part = nodePart(program, run.around.tell, (pid) => note(parts, 'api', pid));
    const api = await part.start(run.around.signal);
    await start(async ({ addresses }) => {
      expect((await asked(addresses.api)).pid).not.toBe(api.pid);
      expect([api.pid, postmaster.pid].map(commandOf)).toEqual([undefined, undefined]);
      expect(addresses.worker).toBe(`http://127.0.0.1:${chosen.worker}`);
    });
    expect(run.told[0]).toBe(`Stopping the api (process ${api.pid}) that an earlier run left behind …`);
  });

  it('leave out the embedded servers when others are named', async () => {
    run = await fakeRun({
      DATABASE_URL: process.env.DATABASE_URL,
      EVENTSTORE_URL: 'esdb://elsewhere:2113',
      TIME_FILE: '/somebody/moved/it',
    });
    await start(async ({ addresses }) => {
      expect(addresses).toMatchObject({
        database: process.env.DATABASE_URL,
        eventStore: 'esdb://elsewhere:2113',
      });
      // Their time is that of the world, whoever wishes otherwise.
      for (const part of [addresses.api, addresses.worker])
        expect(await asked(part)).toMatchObject({ CASEGRID_MODE: 'local', TIME_FILE: '' });
      expect(JSON.parse(readFileSync(contents(run.options.data).run, 'utf8'))).not.toHaveProperty('time');
    });
    expect(upAndDown().filter((line) => line.startsWith('Starting'))).toEqual([
      'Starting worker …',
      'Starting api …',
    ]);
  });

  it('are not started when the port of the API is taken', async () => {
    run = await fakeRun();
    const other = createServer().listen(run.options.port, '127.0.0.1');
    await expect(start()).rejects.toThrow(
      `Port ${run.options.port} of 127.0.0.1 is taken by another program.`,
    );
    expect(run.told).toEqual([]);
    other.close();
  });

  it('stop when they are interrupted half-way up', async () => {
    run = await fakeRun();
    const { tell } = run.around;
    run.around.tell = (line) => {
      tell(line);
      if (line === 'Starting worker …') run.interrupt();
    };
    await expect(start()).rejects.toMatchObject({ name: 'AbortError' });
    expect(upAndDown().slice(-3)).toEqual([
      'Stopping worker …',
      'Stopping event store …',
      'Stopping Postgres …',
    ]);
  });
});
