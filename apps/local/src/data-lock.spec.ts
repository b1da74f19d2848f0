import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lock } from './data-lock';
import { commandOf } from './running-process';

describe('the lock on a data folder', () => {
  let data: string;
  let file: string;
  let other: ChildProcess;

  beforeEach(() => {
    data = mkdtempSync(join(tmpdir(), 'casegrid-lock-'));
    file = join(data, 'lock');
    other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  });
  afterEach(() => {
    other.kill('SIGKILL');
    rmSync(data, { recursive: true });
  });

  const heldBy = (pid: number | undefined, command?: string) =>
    writeFileSync(file, JSON.stringify({ pid, command }));

  it('is held until it is given back', () => {
    const release = lock(file, data);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
      pid: process.pid,
      command: commandOf(process.pid),
    });
    release();
    expect(readdirSync(data)).toEqual([]);
  });

  it('refuses a second start, naming the first', () => {
    heldBy(other.pid, commandOf(other.pid ?? 0));
    expect(() => lock(file, data)).toThrow(`Casegrid runs on ${data} already, as process ${other.pid}.`);
    expect(readdirSync(data)).toEqual(['lock']);
  });

  it('is taken over from a process that was killed', async () => {
    heldBy(other.pid, commandOf(other.pid ?? 0));
    const gone = new Promise((resolve) => other.once('exit', resolve));
    other.kill('SIGKILL');
    await gone;
    lock(file, data);
    expect(readFileSync(file, 'utf8')).toContain(`"pid":${process.pid}`);
    expect(existsSync(`${file}.stale.${process.pid}`)).toBe(false);
  });

  it('is taken over when the number of its process belongs to another program by now', () => {
    heldBy(other.pid, 'node scripts/start.mjs');
    lock(file, data);
    expect(readFileSync(file, 'utf8')).toContain(`"pid":${process.pid}`);
  });
});
