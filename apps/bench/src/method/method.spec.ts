import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { run } from '../program';
import { Leftovers } from '../stage/leftovers';
import type { Contest, Figure } from './figure';
import { median, spread } from './median';
import { measurePairs, TooRestless } from './pairs';
import { isReached } from './row';

/** What a side does per second in each slice it is asked for, the first of which is the warming up. */
const slices = (...speeds: number[]) => {
  const left = [...speeds];
  return () => Promise.resolve(left.length > 1 ? (left.shift() ?? NaN) : (left[0] ?? NaN));
};
const quiet = () => undefined;

describe('the method of npm run bench', () => {
  it('takes the middle of what was measured, and tells how far it lies apart', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([1, 3, 9, 5])).toBe(4);
    expect(median([])).toBeNaN();
    expect(spread([2, 8, 4])).toBe(4);
  });

  it('compares each slice of ours with the peers before and after it', async () => {
    const contest: Contest = { ours: slices(1, 50), peer: slices(1, 100, 120, 100) };
    const pairs = await measurePairs(contest, quiet, { wanted: 2, most: 2 });
    expect(pairs.map(({ peer, ratio }) => [peer, ratio])).toEqual([
      [110, 50 / 110],
      [110, 50 / 110],
    ]);
  });

  it('does not count a pair between two peers that disagree', async () => {
    const contest: Contest = { ours: slices(50), peer: slices(1, 100, 200, 200) };
    const pairs = await measurePairs(contest, quiet, { wanted: 2, most: 3 });
    expect(pairs.map(({ peer }) => peer)).toEqual([200, 200]);
    const restless: Contest = { ours: slices(50), peer: slices(1, 100, 200, 100, 200) };
    await expect(measurePairs(restless, quiet, { wanted: 2, most: 3 })).rejects.toThrow(TooRestless);
  });
});

describe('npm run bench', () => {
  const folder = mkdtempSync(join(tmpdir(), 'casegrid-bench-'));
  const file = join(folder, 'figures.json');
  afterAll(() => rmSync(folder, { recursive: true }));

  const figure = (name: string, prepare: Figure['prepare']): Figure => ({
    name,
    unit: 'things/s',
    target: 0.5,
    compared: 'these ÷ those',
    prepare,
  });
  const fast = figure('fast', () => Promise.resolve({ ours: slices(60), peer: slices(100) }));
  const slow = figure('slow', () => Promise.resolve({ ours: slices(40), peer: slices(100) }));
  const broken = figure('broken', () => Promise.reject(new Error('no room')));

  async function bench(figures: Figure[], ...args: string[]) {
    const written = { out: '', err: '' };
    const into = (key: 'out' | 'err') =>
      new Writable({
        decodeStrings: false,
        write: (text: string, _, done) => {
          written[key] += text;
          done();
        },
      });
    const code = await run(args, { figures, leftovers: new Leftovers(), out: into('out'), err: into('err') });
    return { code, ...written };
  }

  it('prints what was measured, and writes it where it is asked to', async () => {
    const { code, out } = await bench([fast, slow], '--json', file);
    expect(code).toBe(0);
    expect(out).toMatch(/fast +60 +100 +things\/s +0\.60 .* yes/);
    expect(out).toMatch(/slow +40 +100 +things\/s +0\.40 .* NO/);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject([
      { name: 'fast', ours: 60, peer: 100, unit: 'things/s', ratio: 0.6, min: 0.6, max: 0.6, target: 0.5 },
      { name: 'slow', ours: 40, peer: 100, ratio: 0.4, load: expect.any(Number) as number },
    ]);
  });

  it('measures only what it is asked for', async () => {
    const { out } = await bench([fast, slow], 'slow');
    expect(out).not.toContain('fast');
    expect((await bench([fast], 'unheard-of')).code).toBe(2);
    expect((await bench([fast], '--json', join(folder, 'nowhere', 'figures.json'))).code).toBe(2);
  });

  it('goes on after what could not be measured, and ends with 1', async () => {
    const { code, out, err } = await bench([broken, fast], '--json', file);
    expect(code).toBe(1);
    expect(err).toContain('broken: NOT MEASURED. Error: no room');
    expect(out).not.toContain('broken');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject([{ name: 'fast' }]);
  });

  it('takes a ratio that is exactly the target for reached', () => {
    const row = {
      name: 'x',
      ours: 1,
      peer: 2,
      unit: 's',
      min: 0.5,
      max: 0.5,
      target: 0.5,
      load: 1,
      lessIsBetter: false,
    };
    expect(isReached({ ...row, ratio: 0.5 })).toBe(true);
    expect(isReached({ ...row, ratio: 0.499 })).toBe(false);
  });
});
