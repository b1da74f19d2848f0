import {
  caseStatuses,
  keptApart,
  awaitsAnswer,
  awaitsCallBack,
  codesOf,
  dutyOf,
  roles,
  workOf,
  type Case,
  type WorkNeed,
} from '@casegrid/domain';
import { Pool } from 'pg';
import { prepareReadModels, readModels } from '../all';
import { CaseLives } from '../testing/case-lives';
import { dump } from '../testing/dump';
import { runners, type Runners } from '../testing/runners';
import { throwAwayLog, type ThrowAwayLog } from '../testing/throw-away-log';
import { timelineOf } from '../timeline/timeline';
import {
  caseByNumber,
  caseKey,
  casesByIds,
  countCases,
  listCases,
  type CaseKey,
  type CaseOrder,
} from './case-queries';

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

  /** Ids in the order that a list should have; the pen reports one case after the other. */
  function expected(order: CaseOrder): string[] {
    const ids = lives.cases.map(({ id }) => id);
    if (order === 'OLDEST') return ids;
    if (order === 'NEWEST') return ids.reverse();
    const isRunning = ({ clocks }: Case) => clocks.some(({ pausedSince }) => pausedSince === undefined);
    const key = ({ id, clocks }: Case) => `${clocks.map(({ dueAt }) => dueAt).sort()[0]} ${id}`;
    const running = lives.cases.filter(isRunning);
    const due = running.sort((one, other) => (key(one) < key(other) ? -1 : 1)).map(({ id }) => id);
    const resting = lives.cases.filter((state) => !isRunning(state)).map(({ id }) => id);
    expect([due.length > 0, resting.length > 0]).toEqual([true, true]);
    return [...due, ...resting];
  }

  it.each(['NEWEST', 'OLDEST', 'DUE'] as const)('are paged %s first to the end and back', async (order) => {
    const size = 4;
    const idsOf = (from: Awaited<ReturnType<typeof listCases>>) => from.items.map(({ state }) => state.id);
    const all = idsOf(await listCases(pool, {}, { order, size: 100, backwards: false }));
    expect(all).toEqual(expected(order));
    const forth: string[] = [];
    let beyond: CaseKey | undefined;
    for (let more = true; more;) {
      const page = await listCases(pool, {}, { order, size, backwards: false, ...(beyond && { beyond }) });
      forth.push(...idsOf(page));
      const last = page.items.at(-1);
      beyond = last && caseKey(order)(last);
      more = page.more;
    }
    expect(forth).toEqual(all);
    const back = await listCases(pool, {}, { order, size, backwards: true, ...(beyond && { beyond }) });
    expect(idsOf(back)).toEqual(all.slice(-size - 1, -1));
  });

  it('that are late are counted, and are those of the list', async () => {
    const dues = lives.cases.flatMap(({ clocks }) => clocks.map(({ dueAt }) => dueAt)).sort();
    const now = dues[Math.floor(dues.length / 2)] ?? '';
    const late = await listCases(pool, { dueUntil: now }, { order: 'DUE', size: 100, backwards: false });
    expect(late.items.length).toBeGreaterThan(0);
    for (const { state } of late.items) expect(state.clocks.some(({ dueAt }) => dueAt < now)).toBe(true);
    expect(await countCases(pool, { dueUntil: now })).toBe(late.items.length);
  });

  const duties = codesOf(roles).flatMap((role) => dutyOf[role].map((list) => [role, list] as const));

  it.each(duties)('are for a %s of the list %s when they wait for it', async (role, list) => {
    const { statuses, needs } = workOf(role, list);
    const waits: Record<WorkNeed, (state: Case) => boolean> = {
      ANSWER: awaitsAnswer,
      CALL_BACK: awaitsCallBack,
      NO_CALL_BACK: (state) => !awaitsCallBack(state),
    };
    const expected = lives.cases
      .filter((state) => state.status && statuses.includes(state.status) && (!needs || waits[needs](state)))
      .map(({ id }) => id);
    const { items } = await listCases(
      pool,
      { work: [{ statuses, ...(needs && { needs }) }] },
      { order: 'OLDEST', size: 100, backwards: false },
    );
    expect(items.map(({ state }) => state.id).sort()).toEqual(expected.sort());
    expect(await countCases(pool, { work: [{ statuses, ...(needs && { needs }) }] })).toBe(expected.length);
  });

  it('are in no list of those who are kept apart from them, and those they are kept apart from are counted', async () => {
    const words = [...new Set(lives.cases.flatMap(keptApart))];
    expect(words.length).toBeGreaterThan(10);
    for (const word of words) {
      const isApart = (state: Case) => keptApart(state).includes(word);
      const those = lives.cases.filter(isApart).map(({ id }) => id);
      const work = [{ statuses: codesOf(caseStatuses), apart: [word] }];
      const { items } = await listCases(pool, { work }, { order: 'OLDEST', size: 100, backwards: false });
      const others = lives.cases.filter((state) => !isApart(state)).map(({ id }) => id);
      expect(items.map(({ state }) => state.id).sort()).toEqual(others.sort());
      const apart = work.map((one) => ({ ...one, isOfThoseApart: true }));
      expect(await countCases(pool, { work: apart })).toBe(those.length);
    }
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

  it('of an earlier version show what it knew of them', async () => {
    const [{ id } = { id: '' }] = lives.cases;
    const before = await casesByIds(pool, [id]);
    await pool.query(
      `update cases.one set page = (page::jsonb #- '{state,clocks}' #- '{state,credits}')::json where case_id = $1`,
      [id],
    );
    const old = (await casesByIds(pool, [id])).get(id);
    expect(old).toEqual({
      ...before.get(id),
      state: { ...before.get(id)?.state, clocks: [], credits: [] },
    });
  });

  it('keep what is sealed about people on the page of the case alone', async () => {
    for (const model of readModels) {
      const isSealedThere = (await dump(pool, model)).some((line) => line.includes('sealed:'));
      expect([model.name, isSealedThere]).toEqual([model.name, model.name === 'cases']);
    }
  });
});
