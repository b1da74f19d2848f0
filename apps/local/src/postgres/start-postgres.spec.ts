import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { freePort } from '../free-port';
import { commandOf } from '../running-process';
import { type RunningPostgres, startPostgres } from './start-postgres';

describe('embedded Postgres', () => {
  // Made with mode 0700: as root, Postgres runs as a user who could not enter it.
  const folder = mkdtempSync(join(tmpdir(), 'casegrid-postgres-'));
  const cluster = join(folder, 'postgres', 'cluster');
  const running: RunningPostgres[] = [];

  afterEach(async () => {
    for (const each of running.splice(0)) await each.stop();
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  async function start(more: { port?: number; fsync?: boolean } = {}): Promise<RunningPostgres> {
    const settings = { dataDir: join(folder, 'postgres'), fsync: false, log: join(folder, 'log'), ...more };
    const started = await startPostgres(settings);
    running.push(started);
    return started;
  }

  async function ask(url: string, sql: string): Promise<unknown[]> {
    const client = new Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(sql)).rows.map((row) => Object.values(row)[0]);
    } finally {
      await client.end();
    }
  }

  it('keeps what it was told from one start to the next, under the same password', async () => {
    const first = await start();
    await ask(first.url, 'create table kept as select 1 as number');
    await first.stop();
    const second = await start({ port: first.port });
    expect(second.url).toBe(first.url);
    expect(await ask(second.url, 'select number from kept')).toEqual([1]);
  });

  it('syncs to disk unless it is thrown away', async () => {
    const { url } = await start({ fsync: true });
    expect(await ask(url, 'show fsync')).toEqual(['on']);
    expect(await ask(url, 'show synchronous_commit')).toEqual(['on']);
  });

  it('lets nobody in without the password, which only its owner can read', async () => {
    const { url } = await start();
    const stranger = new URL(url);
    stranger.password = 'guessed';
    await expect(ask(stranger.href, 'select 1')).rejects.toMatchObject({ code: '28P01' });
    expect(statSync(join(folder, 'postgres', 'password')).mode & 0o077).toBe(0);
    expect(await ask(url, 'show listen_addresses')).toEqual(['127.0.0.1']);
  });

  it('has lost nothing that it acknowledged when it is killed', async () => {
    const first = await start({ fsync: true });
    await ask(first.url, 'create table survivors as select 7 as number');
    process.kill(first.pid, 'SIGKILL');
    expect(await first.exited).toEqual({ code: null, signal: 'SIGKILL' });
    const second = await start({ fsync: true, port: first.port });
    expect(await ask(second.url, 'select number from survivors')).toEqual([7]);
  });

  it('stops the one that a killed starter left on the same data', async () => {
    const left = await start();
    const next = await start();
    expect(commandOf(left.pid)).toBeUndefined();
    expect(await ask(next.url, 'select 1')).toEqual([1]);
  });

  it('starts although the number in its pid file belongs to another program by now', async () => {
    const first = await start();
    const pidFile = join(cluster, 'postmaster.pid');
    const [, ...rest] = readFileSync(pidFile, 'utf8').split('\n');
    await first.stop();
    const { uid, gid } = statSync(cluster);
    const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { uid, gid, cwd: '/' });
    writeFileSync(pidFile, [other.pid, ...rest].join('\n'));
    try {
      expect(await ask((await start()).url, 'select 1')).toEqual([1]);
    } finally {
      other.kill();
    }
  });

  it('makes the cluster anew when its making was cut short', async () => {
    const unfinished = join(folder, 'postgres', 'cluster.unfinished');
    await (await start()).stop();
    rmSync(cluster, { recursive: true });
    writeFileSync(unfinished, 'half');
    expect(await ask((await start()).url, 'select 1')).toEqual([1]);
  });

  it('names the port that is taken', async () => {
    const port = await freePort();
    const other = createServer().listen(port, '127.0.0.1');
    await expect(start({ port })).rejects.toThrow(`port ${port} of 127.0.0.1`);
    other.close();
  });
});
