import { existsSync, readFileSync, rmSync } from 'node:fs';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { contents } from './data-folder';
import { firstRun } from './first-run';
import { fakePrograms, fakeRun, type FakeRun } from './testing/fakes';

describe('the first run', () => {
  let run: FakeRun;

  beforeEach(async () => {
    run = await fakeRun();
    mkdirSync(run.options.data);
  });
  afterEach(() => rmSync(dirname(run.options.data), { recursive: true }));

  const calls = () => join(dirname(run.options.data), 'calls');
  const called = () => (existsSync(calls()) ? readFileSync(calls(), 'utf8').trimEnd().split('\n') : []);
  const complete = () => existsSync(contents(run.options.data).firstRunComplete);
  const go = (faults: NodeJS.ProcessEnv = {}) =>
    firstRun(
      run.options,
      { cli: fakePrograms.cli, env: { ...run.around.env, FAKE_CLI_LOG: calls(), ...faults } },
      run.around.tell,
      run.around.signal,
    );

  const wholeStory = () => [
    `units import --area 310115 --data ${run.options.data}`,
    `simulate --cases 200 --seed 1 --data ${run.options.data}`,
  ];

  it('imports a district and plays cases on it, once', async () => {
    await go();
    expect(called()).toEqual(wholeStory());
    expect(complete()).toBe(true);
    await go();
    expect(called()).toEqual(wholeStory());
  });

  it('does neither when it is to be empty', async () => {
    run.options.empty = true;
    await go();
    expect(called()).toEqual([]);
    expect(complete()).toBe(true);
  });

  it('names the step that failed, and goes on at the next start', async () => {
    await expect(go({ FAKE_CLI_EXIT: '4' })).rejects.toThrow(
      'stopped at "units import --area 310115" (exit code 4)',
    );
    expect(complete()).toBe(false);
    await go();
    expect(called().slice(1)).toEqual(wholeStory());
    expect(complete()).toBe(true);
  });

  it('ends with its step, unfinished, when it is interrupted', async () => {
    const going = go({ FAKE_CLI_WAITS: 'simulate' });
    while (called().length < 2) await new Promise((resolve) => setTimeout(resolve, 10));
    run.interrupt();
    await expect(going).rejects.toMatchObject({ name: 'AbortError' });
    expect(complete()).toBe(false);
  });
});
