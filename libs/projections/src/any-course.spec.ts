import { caseDecider, caseStream, evolve, type Case } from '@casegrid/domain';
import { attemptsSideBySide, walkAmong, type Life } from '@casegrid/domain/testing';
import fc from 'fast-check';
import { Pool } from 'pg';
import { prepareReadModels } from './all';
import { boardCounts, caseCount, workCounts, type Counts } from './boards/board-queries';
import { boards } from './boards/boards';
import { casesByIds } from './cases/case-queries';
import { cases } from './cases/cases';
import { runners, type Runners } from './testing/runners';
import { throwAwayLog, type ThrowAwayLog } from './testing/throw-away-log';

const histories = 60;
const rounds = 2;

/** The same for the same seed: what random officers made of three cases each. */
const lives = fc
  .sample(attemptsSideBySide, { numRuns: histories, seed: 20_260_302 })
  .flatMap((trying, index) => walkAmong([`${index}-a`, `${index}-b`, `${index}-c`], trying).lives)
  .filter(({ acts }) => acts.length > 0);

/** What had happened by the end of a round. */
const until = ({ acts }: Life, round: number) => acts.slice(0, Math.ceil((acts.length * round) / rounds));

const foldOf = (life: Life, round: number): Case =>
  until(life, round)
    .flat()
    .reduce(
      (state, { event, by, at }) => evolve(caseDecider, state, event, { actor: by, at }),
      caseDecider.initial,
    );

function tally(states: readonly Case[], unitsOf: (state: Case) => readonly string[]): Map<string, Counts> {
  const counts = new Map<string, Record<string, number>>();
  for (const state of states)
    for (const unit of unitsOf(state)) {
      const { status = '' } = state;
      const own = counts.get(unit) ?? {};
      counts.set(unit, { ...own, [status]: (own[status] ?? 0) + 1 });
    }
  return counts;
}

const leadOf = ({ leadUnit }: Case) => (leadUnit === undefined ? [] : [leadUnit]);
const pathOf = ({ place }: Case) => place.path;
const stored = <Thing>(thing: Thing) => JSON.parse(JSON.stringify(thing)) as Thing;

describe('whatever anybody tries with cases', () => {
  const pool = new Pool({ connectionString: process.env['DATABASE_URL'] });
  let log: ThrowAwayLog;
  let running: Runners;

  beforeAll(async () => {
    log = await throwAwayLog();
    await prepareReadModels(pool);
    running = runners(log.store, pool);
    for (const model of [boards, cases]) running.start(model);
  });
  afterAll(async () => {
    await running.stop();
    await log.end();
    await pool.end();
  });

  async function write(life: Life, round: number): Promise<void> {
    const past = until(life, round)
      .slice(until(life, round - 1).length)
      .flat();
    const told = past.map(({ event, by, at }) => ({ ...event, actor: by, at }));
    if (told.length > 0) await log.pen.write(caseStream(life.state.id), life.state.place.unit, ...told);
  }

  it.each([
    ['halfway', 1],
    ['at the end', 2],
  ])('the boards equal the fold %s', async (_, round) => {
    for (const life of lives) await write(life, round);
    await running.reach(await log.store.end(), ['boards', 'cases']);
    const states = lives.map((life) => foldOf(life, round));
    const [lying, led] = [tally(states, pathOf), tally(states, leadOf)];
    expect(await boardCounts(pool, [...lying.keys()])).toEqual(lying);
    expect(await workCounts(pool, [...led.keys()])).toEqual(led);
    expect(await caseCount(pool)).toBe(lives.length);
  });

  it('the page of each case equals what the rules make of it', async () => {
    const pages = await casesByIds(
      pool,
      lives.map(({ state }) => state.id),
    );
    for (const { state } of lives) expect(pages.get(state.id)?.state).toEqual(stored(state));
  });
});
