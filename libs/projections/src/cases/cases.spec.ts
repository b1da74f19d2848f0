import { Pool } from 'pg';
import { prepareReadModels, readModels } from '../all';
import { CaseLives } from '../testing/case-lives';
import { dump } from '../testing/dump';
import { runners, type Runners } from '../testing/runners';
import { throwAwayLog, type ThrowAwayLog } from '../testing/throw-away-log';
import { timelineOf } from '../timeline/timeline';
import { caseByNumber, caseKey, casesByIds, listCases, type CaseKey } from './case-queries';

describe('Cases and their timelines', () => {
  const pool = new Pool({ connectionString: process.env['DATABASE_URL'] });
  let log: ThrowAwayLog;
  let lives: CaseLives;
  let running: Runners;

  beforeAll(async () => {
    log = await throwAwayLog();
    lives = new CaseLives(log.pen, 9, 15);
    await prepareReadModels(pool);
    running = runners(log.store, pool);
    for (const model of readModels) running.start(model);
    await running.reach(await lives.goOn(200));
  });
  afterAll(async () => {
    await running.stop();
    await log.end();
    await pool.end();
  });

  it('show every case as the rules themselves fold it, by id and by number', async () => {
    const pages = await casesByIds(
      pool,
      lives.cases.map(({ id }) => id),
    );
    expect(pages.size).toBe(lives.cases.length);
    for (const { id, status, number, leadUnit } of lives.cases) {
      expect(pages.get(id)?.state).toMatchObject({ status, ...(leadUnit && { leadUnit }) });
      if (number) expect((await caseByNumber(pool, number))?.state.id).toBe(id);
    }
  });

  it.each(['NEWEST', 'OLDEST'] as const)('are paged %s first to the end and back', async (order) => {
    const size = 4;
    const idsOf = (from: Awaited<ReturnType<typeof listCases>>) => from.items.map(({ state }) => state.id);
    const all = idsOf(await listCases(pool, {}, { order, size: 100, backwards: false }));
    expect(all).toHaveLength(lives.cases.length);
    const forth: string[] = [];
    let beyond: CaseKey | undefined;
    for (let more = true; more;) {
      const page = await listCases(pool, {}, { order, size, backwards: false, ...(beyond && { beyond }) });
      forth.push(...idsOf(page));
      const last = page.items.at(-1);
      beyond = last && caseKey(last);
      more = page.more;
    }
    expect(forth).toEqual(all);
    const back = await listCases(pool, {}, { order, size, backwards: true, ...(beyond && { beyond }) });
    expect(idsOf(back)).toEqual(all.slice(-size - 1, -1));
  });

  it('tell every act in its order, page by page', async () => {
    let acts = 0;
    for (const { id, place } of lives.cases) {
      const of = { district: place.path[2] ?? '', caseId: id };
      const whole = await timelineOf(pool, of, { after: -1, size: 1000, withClocks: true });
      expect(whole.map(({ revision }) => revision)).toEqual(whole.map((_, index) => index));
      expect(whole[0]).toMatchObject({ type: 'CaseReported', actor_kind: 'RESIDENT' });
      expect(await timelineOf(pool, of, { after: 0, size: 2, withClocks: true })).toEqual(whole.slice(1, 3));
      acts += whole.length;
    }
    expect(acts).toBe(log.pen.written);
  });

  it('keep what is sealed about people on the page of the case alone', async () => {
    for (const model of readModels) {
      const isSealedThere = (await dump(pool, model)).some((line) => line.includes('sealed:'));
      expect([model.name, isSealedThere]).toEqual([model.name, model.name === 'cases']);
    }
  });
});
