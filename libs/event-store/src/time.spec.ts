import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Time, TimeGoesBack, timeFileIn } from './time';

describe('time', () => {
  const folder = mkdtempSync(join(tmpdir(), 'casegrid-time-'));
  const file = join(folder, 'time.json');
  let world = new Date('2026-12-01T00:00:00.000Z');
  const time = () => new Time(file, () => world);

  afterEach(() => rmSync(file, { force: true }));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is that of the world until it is moved', () => {
    expect([time().now(), time().moved()]).toEqual([world, undefined]);
  });

  it('runs on from where it was moved to, for whoever looks', () => {
    const earlier = time();
    time().forward(new Date('2026-12-04T00:00:00.000Z'));
    world = new Date('2026-12-01T00:00:05.000Z');
    for (const one of [earlier, time()]) {
      expect(one.now()).toEqual(new Date('2026-12-04T00:00:05.000Z'));
      expect(one.moved()).toEqual({ now: '2026-12-04T00:00:05.000Z', bySeconds: 3 * 86_400 });
    }
  });

  it('never goes back, neither behind the world nor behind itself', () => {
    expect(() => time().forward(new Date('2026-11-30T00:00:00.000Z'))).toThrow(TimeGoesBack);
    time().forward(new Date('2026-12-04T00:00:00.000Z'));
    expect(() => time().forward(new Date('2026-12-03T00:00:00.000Z'))).toThrow('TIME_GOES_BACK');
    expect(time().now()).toEqual(new Date('2026-12-04T00:00:00.000Z'));
  });

  it('is not guessed from a file that says nothing', () => {
    writeFileSync(file, 'tomorrow');
    expect(() => time().now()).toThrow(SyntaxError);
  });

  it('is moved in local mode only', () => {
    expect(timeFileIn({ CASEGRID_MODE: 'local', TIME_FILE: file })).toBe(file);
    expect(timeFileIn({ TIME_FILE: file })).toBeUndefined();
    expect(timeFileIn({ CASEGRID_MODE: 'production', TIME_FILE: file })).toBeUndefined();
    expect(() => new Time(undefined).forward(new Date(8e15))).toThrow('cannot be moved');
  });
});
