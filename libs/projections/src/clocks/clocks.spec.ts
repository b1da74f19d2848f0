import { caseDecider, caseStream, type Clock } from '@casegrid/domain';
import { Pool } from 'pg';
import { prepareReadModels } from '../all';
import { CaseLives } from '../testing/case-lives';
import { runners, type Runners } from '../testing/runners';
import { throwAwayLog, type ThrowAwayLog } from '../testing/throw-away-log';
import { clocksOf, dueClocks, dueScopes, type DueKey, type TurnedOff } from './clock-queries';
import { clocks } from './clocks';

const never = '9999-01-01T00:00:00.000Z';

describe('The clocks of all cases', () => {
  const pool = new Pool({ connectionString: process.env['DATABASE_URL'] });
  let log: ThrowAwayLog;
  let lives: CaseLives;
  let running: Runners;

  beforeAll(async () => {
    log = await throwAwayLog();
    lives = new CaseLives(log.pen, 21, 15);
    await prepareReadModels(pool);
    running = runners(log.store, pool);
    running.start(clocks);
    await running.reach(await lives.goOn(200), ['clocks']);
  });
  afterAll(async () => {
    await running.stop();
    await log.end();
    await pool.end();
  });

  const allDue = async (now: string, off: readonly TurnedOff[] = [], size = 7) => {
    const found: string[] = [];
    let beyond: DueKey | undefined;
    for (;;) {
      const page = await dueClocks(pool, now, off, { beyond, size });
      found.push(...page.map(({ id, clock }) => `${id} ${clock}`));
      beyond = page.at(-1)?.key;
      if (page.length < size) return found;
    }
  };

  it('run as the rules themselves let them, and the ended ones have their verdict', async () => {
    for (const { id, place, clocks: expected, clocksStarted } of lives.cases) {
      const of = { district: place.path[2] ?? '', caseId: id };
      const all = await clocksOf(pool, of, { after: 0, size: 1000 });
      expect(all.map(({ state }) => state.clock)).toEqual(all.map((_, index) => index + 1));
      expect(all).toHaveLength(clocksStarted);
      const runs = all.filter(({ stopped }) => stopped === null);
      expect(runs.map(({ state }) => state)).toEqual(expected);
      const ended = all.find(({ stopped }) => stopped !== null);
      if (ended) expect(ended.stopped).toMatchObject({ clock: ended.state.clock, kind: ended.state.kind });
    }
  });

  it('are found by what they have to tell, each once, page by page', async () => {
    const marks = lives.cases.flatMap(({ id, clocks: run }) =>
      run
        .filter(({ pausedSince }) => pausedSince === undefined)
        .map((clock) => ({
          name: `${id} ${clock.clock}`,
          moments: [
            ...clock.marks
              .filter(({ percent }) => percent > clock.warned && (percent > 100 || !clock.isBreached))
              .map(({ at }) => at),
            ...(clock.isBreached ? [] : [clock.dueAt]),
          ],
        })),
    );
    expect((await allDue(never)).sort()).toEqual(
      marks
        .filter(({ moments }) => moments.length > 0)
        .map(({ name }) => name)
        .sort(),
    );
    const moments = marks.flatMap((mark) => mark.moments).sort();
    const middle = moments[Math.floor(moments.length / 2)] ?? '';
    const due = marks.filter((mark) => mark.moments.some((at) => at <= middle)).map(({ name }) => name);
    expect(due.length).toBeGreaterThan(0);
    expect((await allDue(middle)).sort()).toEqual(due.sort());
    expect(await allDue('2020-01-01T00:00:00.000Z')).toEqual([]);
  });

  it('of a row that was turned off have but their breach to tell', async () => {
    const policies = new Set(lives.cases.flatMap(({ clocks: run }) => run.map(({ policy }) => policy)));
    const off = [...policies].map((policy) => ({ scope: 'CN', policy }));
    const elsewhere = off.map(({ policy }) => ({ scope: '310115', policy }));
    expect(await allDue(never, elsewhere)).toEqual(await allDue(never));
    expect(await dueScopes(pool, never)).toEqual(['CN']);
    const unbroken = lives.cases.flatMap(({ id, clocks: run }) =>
      run
        .filter(({ isBreached, pausedSince }) => !isBreached && pausedSince === undefined)
        .map(({ clock }) => `${id} ${clock}`),
    );
    expect((await allDue(never, off)).sort()).toEqual(unbroken.sort());
  });

  it('pass on with their case while they run, and keep whoever they ended with', async () => {
    const leads = ({ kind, isBreached }: Clock) => !isBreached && (kind === 'HANDLING' || kind === 'REWORK');
    const {
      id,
      place,
      clocks: run = [],
    } = lives.cases.find((one) => one.clocks.some(leads)) ?? caseDecider.initial;
    const late = run.find(leads);
    if (!late?.unit) throw new Error('nobody handles anything');
    const { clock, kind, dueAt, unit: from } = late;
    const of = { district: place.path[2] ?? '', caseId: id };
    const all = () => clocksOf(pool, of, { after: 0, size: 1000 });
    const before = await all();
    const end = await log.pen.write(
      caseStream(id),
      place.unit,
      { type: 'DeadlineBreached', data: { clock, kind, dueAt } },
      { type: 'TransferAccepted', data: { unit: 'NEXT', from, note: '' } },
      { type: 'UnitsFollowed', data: { ...place, moved: [{ from: 'NEXT', to: 'LAST' }] } },
    );
    await running.reach(end, ['clocks']);
    const passed = { ...late, isBreached: true, breachedBy: [from], unit: 'LAST' };
    const one = (await all()).find(({ state }) => state.clock === clock);
    expect(one?.state).toEqual(passed);
    const ended = <Row extends { readonly stopped: object | null }>(rows: readonly Row[]) =>
      rows.filter(({ stopped }) => stopped);
    expect(ended(before)).not.toEqual([]);
    expect(ended(await all())).toEqual(ended(before));
  });
});
