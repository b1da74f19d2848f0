import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './program';
import { overheard } from './testing/overheard';

describe("the operator's hand", () => {
  const data = mkdtempSync(join(tmpdir(), 'casegrid-program-'));
  afterAll(() => rmSync(data, { recursive: true }));

  async function ask(args: string[], env = {}) {
    const { terminal, written } = overheard(env);
    const code = await run(args, terminal);
    return { code, ...written };
  }

  const each = [
    ['status'],
    ['officers'],
    ['token'],
    ['units', 'import'],
    ['administrator'],
    ['simulate'],
    ['rebuild'],
    ['due'],
    ['log', 'export'],
    ['log', 'import'],
  ];

  it.each(each)('tells what %s does', async (...command) => {
    const { code, out } = await ask([...command, '--help']);
    expect(code).toBe(0);
    expect(out).toContain(`Usage: npm run cli -- ${command.join(' ')}`);
    for (const option of ['--json', '--port', '--data']) expect(out).toContain(option);
  });

  it.each([
    [[]],
    [['units']],
    [['dance']],
    [['status', 'now']],
    [['status', '--loud']],
    [['status', '--port', '70000']],
    [['rebuild']],
    [['administrator', '--officer', 'li.na', '--unit', '310115']],
    [['administrator', '--officer', 'li.na', '--name', ' ', '--unit', '310115']],
    [['administrator', '--officer', 'li.na', '--name', '李娜', '--unit', 'Pudong']],
    [['simulate']],
    [['simulate', '--cases', '0']],
    [['simulate', '--cases', '1.5']],
    [['simulate', '--cases', '10', '--area', '31']],
    [['log']],
    [['log', 'export']],
    [['log', 'import', '--to', 'log.jsonl']],
    [['units', 'import']],
    [['units', 'import', '--area', 'Pudong']],
    [['units', 'import', '--area', '310115', '--all']],
    [['due']],
    [['due', '--from', '2026-02-30', '--amount', '1', '--unit', 'working-day']],
    [['due', '--from', '2026-13-01', '--amount', '1', '--unit', 'working-day']],
    [['due', '--from', 'tomorrow', '--amount', '1', '--unit', 'working-day']],
    [['due', '--from', '2026-03-02', '--amount', '-1', '--unit', 'working-day']],
    [['due', '--from', '2026-03-02', '--amount', '1', '--unit', 'week']],
    [['due', '--from', '2026-03-02', '--amount', '1', '--unit', 'minute', '--hours', '12:00-09:00']],
    [['due', '--from', '2026-03-02', '--amount', '1', '--unit', 'minute', '--calendar', 'XX']],
  ])('ends with 2 when asked %j', async (args) => {
    const { code, out, err } = await ask(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).not.toBe('');
  });

  it('ends with 1 and says what would help when nothing runs', async () => {
    const { code, out, err } = await ask(['units', 'import', '--area', '310115', '--data', data]);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(`No Casegrid runs on ${data}. Start it with "npm start"`);
  });

  it('does not take a run that has died for one that runs', async () => {
    const noProcess = 2 ** 22 + 1;
    const eventStore = 'esdb://127.0.0.1:9?tls=false';
    writeFileSync(join(data, 'run.json'), JSON.stringify({ pid: noProcess, eventStore }));
    const { code, err } = await ask(['units', 'import', '--area', '310115', '--data', data]);
    expect(code).toBe(1);
    expect(err).toContain('No Casegrid runs on');
  });

  it('prints one JSON document also when it could not', async () => {
    const { code, out } = await ask(['units', 'import', '--area', '310115', '--data', data, '--json']);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toEqual({
      error: { message: expect.stringContaining('No Casegrid runs') as string },
    });
  });
});
