import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { freePort } from './free-port';
import { nodePart } from './node-part';
import { commandOf } from './running-process';
import { type Supervised, supervise, type Timing } from './supervise';

const program = resolve(__dirname, '../fixtures/part.cjs');

describe('supervising a part', () => {
  let folder: string;
  let told: string[];
  let pids: number[];
  let stopping: AbortController;
  let supervised: Supervised | undefined;
  let timing: Timing;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'casegrid-supervise-'));
    told = [];
    pids = [];
    stopping = new AbortController();
    supervised = undefined;
    timing = { backOff: [10, 20, 40], stable: 60_000, firstTries: 2 };
  });

  afterEach(async () => {
    stopping.abort();
    await supervised?.stop();
    rmSync(folder, { recursive: true });
  });

  const tell = (line: string) => void told.push(line);

  async function start(faults = '') {
    const port = await freePort();
    const env = { ...process.env, PORT: String(port), FAKE_FAULTS: faults };
    const probe = { url: `http://127.0.0.1:${port}/healthz`, status: 200 };
    const log = join(folder, 'part.log');
    const part = nodePart({ name: 'worker', log, args: [program], env, probe, patience: 200 }, tell, (pid) =>
      pids.push(pid),
    );
    supervised = await supervise(part, stopping.signal, tell, timing);
    return supervised;
  }

  const until = async (holds: () => boolean) => {
    while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5));
  };

  it('names a part that died and starts it again, waiting longer each time', async () => {
    await start();
    for (const times of [1, 2, 3, 4]) {
      process.kill(pids.at(-1) ?? 0, 'SIGKILL');
      await until(() => told.filter((line) => line === 'worker is up again.').length === times);
    }
    expect(told.filter((line) => line.startsWith('worker ended'))).toEqual([
      'worker ended (killed by SIGKILL); starting it again in 0.01 s.',
      'worker ended (killed by SIGKILL); starting it again in 0.02 s.',
      'worker ended (killed by SIGKILL); starting it again in 0.04 s.',
      'worker ended (killed by SIGKILL); starting it again in 0.04 s.',
    ]);
    expect(new Set(pids).size).toBe(5);
  });

  it('forgets earlier deaths once the part has stayed up', async () => {
    timing.stable = -1;
    await start();
    for (const times of [1, 2]) {
      process.kill(pids.at(-1) ?? 0, 'SIGKILL');
      await until(() => told.filter((line) => line === 'worker is up again.').length === times);
    }
    expect(told.filter((line) => line.endsWith('again in 0.01 s.'))).toHaveLength(2);
  });

  it('tries the first start again, and shows the end of the log', async () => {
    await start(`dies-once:${join(folder, 'died')}`);
    expect(existsSync(join(folder, 'died'))).toBe(true);
    expect(told.join('\n')).toContain('worker did not start: it ended before it served (exit code 3)');
    expect(told.join('\n')).toContain('  | the reason why it died');
  });

  it('gives up a part that never starts, by name', async () => {
    await expect(start('dies')).rejects.toThrow(/worker did not start.*exit code 3.*the reason why it died/s);
    expect(pids).toHaveLength(2);
  });

  it('kills a part that does not end when it is asked to', async () => {
    const part = await start('ignores-sigterm');
    stopping.abort();
    await part.stop();
    expect(pids.map(commandOf)).toEqual([undefined]);
    expect(told).toEqual([]);
  });

  it('starts nothing again once all is to stop', async () => {
    timing.backOff = [3_600_000];
    const part = await start();
    process.kill(pids[0] ?? 0, 'SIGKILL');
    await until(() => told.length > 0);
    stopping.abort();
    await part.stop();
    expect(pids).toHaveLength(1);
  });

  it('ends a part that is still starting when all is to stop', async () => {
    const log = join(folder, 'part.log');
    const env = { ...process.env, PORT: String(await freePort()) };
    const probe = { url: `http://127.0.0.1:${env.PORT}/nowhere`, status: 200 };
    const part = nodePart({ name: 'api', log, args: [program], env, probe }, tell, (pid) => pids.push(pid));
    const starting = supervise(part, stopping.signal, tell, timing);
    await until(() => pids.length > 0);
    stopping.abort();
    supervised = await starting;
    expect(pids.map(commandOf)).toEqual([undefined]);
  });
});
