import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../program';
import { overheard } from '../testing/overheard';

interface Said {
  readonly now: string;
  readonly bySeconds: number;
  readonly error: { readonly code: string; readonly message: string };
}

describe('time', () => {
  let data: string;
  const running = (more: object) =>
    writeFileSync(join(data, 'run.json'), JSON.stringify({ pid: process.pid, ...more }));

  beforeEach(() => {
    data = mkdtempSync(join(tmpdir(), 'casegrid-time-'));
    running({ time: join(data, 'time.json') });
  });
  afterEach(() => rmSync(data, { recursive: true }));

  async function ask(args: readonly string[], env: Record<string, string> = {}) {
    const { terminal, written } = overheard(env);
    const code = await run(['time', ...args, '--data', data, '--json'], terminal);
    return { code, ...(written.out && (JSON.parse(written.out) as Said)), err: written.err };
  }

  it('is that of the world at first', async () => {
    expect(await ask([])).toMatchObject({ code: 0, bySeconds: 0 });
  });

  it('moves forward by a period, and is then what it was moved to', async () => {
    expect(await ask(['--forward', '36h'])).toMatchObject({ code: 0, bySeconds: 36 * 3600 });
    const moved = await ask(['--forward', '2-clock-hour']);
    expect(moved.bySeconds).toBe(38 * 3600);
    expect((await ask([])).bySeconds).toBe(38 * 3600);
  });

  it('moves to the end of a period in working days', async () => {
    await ask(['--to', '2030-06-03T10:00:00+08:00']);
    expect((await ask(['--forward', '3-working-day'])).now).toMatch(/^2030-06-06T16:00:0\d/);
  });

  it('never goes back', async () => {
    await ask(['--to', '2030-06-03T10:00:00+08:00']);
    const refused = await ask(['--to', '2030-06-03T09:59:00+08:00']);
    expect(refused).toMatchObject({ code: 1, error: { code: 'TIME_GOES_BACK' } });
    expect(refused.err).toContain('2030-06-03T01:59:00.000Z is before that');
    expect((await ask([])).now).toMatch(/^2030-06-03T02:00:0\d/);
  });

  it('cannot be moved where nothing local runs, nor where a server of yours is used', async () => {
    const forward = ['--forward', '36h'];
    const refused = { code: 1, error: { code: 'TIME_NOT_MOVABLE' } };
    for (const name of ['EVENTSTORE_URL', 'DATABASE_URL']) {
      expect(await ask(forward, { [name]: 'x://y' })).toMatchObject(refused);
      const asIfLocal = { [name]: 'x://y', TIME_FILE: join(data, 'time.json') };
      expect(await ask(forward, asIfLocal)).toMatchObject(refused);
    }
    running({});
    expect(await ask(forward)).toMatchObject(refused);
    rmSync(join(data, 'run.json'));
    expect(await ask(forward)).toMatchObject(refused);
  });

  it.each([
    ['--forward', 'soon'],
    ['--forward', '3-moon'],
    ['--to', 'tomorrow'],
  ])('does not understand %s %s', async (...args) => {
    expect((await ask(args)).code).toBe(2);
    expect((await ask(['--to', '2030-06-03', '--forward', '36h'])).code).toBe(2);
  });
});
