import { Pool } from 'pg';
import { prepareReadModels } from '../all';
import { cases } from '../cases/cases';
import { listCases } from '../cases/case-queries';
import { CaseLives } from '../testing/case-lives';
import { territorial, units } from '../testing/city';
import { runners, type Runners } from '../testing/runners';
import { throwAwayLog, type ThrowAwayLog } from '../testing/throw-away-log';
import { boardCounts, caseCount, workCounts, type Counts } from './board-queries';
import { boards } from './boards';

const tally = (statuses: readonly string[]): Counts => {
  const counts: Record<string, number> = {};
  for (const status of statuses) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
};

describe('Boards', () => {
  const pool = new Pool({ connectionString: process.env['DATABASE_URL'] });
  let log: ThrowAwayLog;
  let lives: CaseLives;
  let running: Runners;

  beforeAll(async () => {
    log = await throwAwayLog();
    lives = new CaseLives(log.pen, 3, 20);
    await prepareReadModels(pool);
    running = runners(log.store, pool);
    for (const model of [boards, cases]) running.start(model);
  });
  afterAll(async () => {
    await running.stop();
    await log.end();
    await pool.end();
  });

  const goOn = async (events: number) => running.reach(await lives.goOn(events), ['boards', 'cases']);

  it('count at every level what a plain fold of the cases counts, while they move on', async () => {
    for (let round = 0; round < 10; round += 1) {
      await goOn(25);
      const counts = await boardCounts(pool, territorial);
      for (const unit of territorial) {
        const within = lives.cases.filter(({ place }) => place.path.includes(unit));
        expect([unit, counts.get(unit)]).toEqual([unit, tally(within.map(({ status }) => status ?? ''))]);
      }
      expect(await caseCount(pool)).toBe(lives.cases.length);
    }
  });

  it('count as many cases as the list shows, at every level and for every status', async () => {
    await goOn(10);
    const counts = await boardCounts(pool, territorial);
    for (const within of territorial) {
      const request = { order: 'NEWEST', size: 100, backwards: false } as const;
      const { items } = await listCases(pool, { within }, request);
      expect([within, tally(items.map(({ state }) => state.status ?? ''))]).toEqual([
        within,
        counts.get(within),
      ]);
      for (const [status, count] of Object.entries(counts.get(within) ?? {})) {
        const some = await listCases(pool, { within, statuses: [status] }, request);
        expect([within, status, some.items.length]).toEqual([within, status, count]);
      }
    }
  });

  it('count for each unit the cases that it leads', async () => {
    await goOn(10);
    const codes = units.map(({ code }) => code);
    const counts = await workCounts(pool, codes);
    const led = lives.cases.filter(({ leadUnit }) => leadUnit !== undefined);
    expect(led.length).toBeGreaterThan(0);
    for (const code of codes) {
      const own = led.filter(({ leadUnit }) => leadUnit === code).map(({ status }) => status ?? '');
      expect([code, counts.get(code)]).toEqual([code, tally(own)]);
    }
  });
});
