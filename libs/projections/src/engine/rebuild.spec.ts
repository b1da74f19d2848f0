import { Pool } from 'pg';
import { prepareReadModels, readModels } from '../all';
import { boards } from '../boards/boards';
import { caseCount } from '../boards/board-queries';
import { CaseLives } from '../testing/case-lives';
import { dump } from '../testing/dump';
import { runners, type Runners } from '../testing/runners';
import { throwAwayLog, type ThrowAwayLog } from '../testing/throw-away-log';
import { rebuild } from './rebuild';

describe('A rebuild', () => {
  const pool = new Pool({ connectionString: process.env['DATABASE_URL'] });
  let log: ThrowAwayLog;
  let lives: CaseLives;
  let running: Runners;

  beforeAll(async () => {
    log = await throwAwayLog();
    lives = new CaseLives(log.pen, 11, 15);
    await lives.goOn(200);
    await prepareReadModels(pool);
    running = runners(log.store, pool);
  });
  afterEach(() => running.stop());
  afterAll(async () => {
    await log.end();
    await pool.end();
  });

  const caughtUp = async () => {
    for (const model of readModels) running.start(model);
    await running.reach(await log.store.end());
  };

  it('comes to the same tables, byte for byte, though events are appended and readers look meanwhile', async () => {
    await caughtUp();
    const seen: number[] = [];
    const told: number[] = [];
    const before = await caseCount(pool);
    let appended: Promise<unknown> = Promise.resolve();
    for (const model of readModels) {
      let isAppending = false;
      const onProgress = (events: number) => {
        told.push(events);
        if (!isAppending) appended = lives.goOn(5);
        isAppending = true;
      };
      const building = rebuild(model, { store: log.store, pool, onProgress });
      const reading = (async () => {
        for (let isDone = false; !isDone;) {
          isDone = await Promise.race([building.then(() => true), pool.query('select 1').then(() => false)]);
          seen.push(await caseCount(pool));
        }
      })();
      await Promise.all([building, reading]);
      await appended;
    }
    expect(told.length).toBeGreaterThanOrEqual(readModels.length);
    expect(Math.min(...seen)).toBeGreaterThanOrEqual(before);
    await running.reach(await log.store.end());
    const live = await Promise.all(readModels.map((model) => dump(pool, model)));
    await running.stop();
    for (const model of readModels) await rebuild(model, { store: log.store, pool });
    expect(await Promise.all(readModels.map((model) => dump(pool, model)))).toEqual(live);
  });

  it('that is ended leaves the live tables in use and can be begun again', async () => {
    const live = await dump(pool, boards);
    const ended = new Error('ended');
    const ending = new AbortController();
    const cut = { store: log.store, pool, signal: ending.signal, onProgress: () => ending.abort(ended) };
    await expect(rebuild(boards, cut)).rejects.toBe(ended);
    expect(await dump(pool, boards)).toEqual(live);
    await expect(rebuild(boards, { store: log.store, pool })).resolves.toBe(log.pen.written);
    expect(await dump(pool, boards)).toEqual(live);
  });

  it('is what the runner begins with when the version was raised', async () => {
    const live = await dump(pool, boards);
    const raised = { ...boards, version: boards.version + 1 };
    await pool.query('update boards.count set cases = cases + 1');
    running.start(raised);
    await running.told('CAUGHT_UP', 'boards');
    expect(running.news.map(({ kind }) => kind)).toContain('REBUILDING');
    expect(await dump(pool, boards)).toEqual(live);
    const { rows } = await pool.query("select version from casegrid.read_model where name = 'boards'");
    expect(rows).toEqual([{ version: raised.version }]);
  });
});
