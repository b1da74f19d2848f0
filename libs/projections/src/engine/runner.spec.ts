import { randomUUID } from 'node:crypto';
import { Pool } from 'pg';
import { prepareReadModels } from '../all';
import { boards } from '../boards/boards';
import { timeline } from '../timeline/timeline';
import { CaseLives } from '../testing/case-lives';
import { dump } from '../testing/dump';
import { runners, type Runners } from '../testing/runners';
import { throwAwayLog, type ThrowAwayLog } from '../testing/throw-away-log';
import { rebuild } from './rebuild';

const both = [boards, timeline];

describe('A runner', () => {
  const pool = new Pool({ connectionString: process.env['DATABASE_URL'], max: 20 });
  let log: ThrowAwayLog;
  let lives: CaseLives;
  let first: Runners;
  let second: Runners;

  beforeAll(async () => {
    log = await throwAwayLog();
    lives = new CaseLives(log.pen, 5, 10);
  });
  beforeEach(async () => {
    await pool.query('drop schema if exists casegrid, boards, timeline cascade');
    await prepareReadModels(pool, both);
    await lives.goOn(40);
    first = runners(log.store, pool);
    second = runners(log.store, pool);
  });
  afterEach(() => Promise.all([first.stop(), second.stop()]));
  afterAll(async () => {
    await log.end();
    await pool.end();
  });

  const checkpoint = async () =>
    (
      await pool.query<{ position: string; failure: string | null }>(
        "select position, failure from casegrid.read_model where name = 'boards'",
      )
    ).rows;
  const isAsFolded = async () => {
    const live = await dump(pool, boards);
    await rebuild(boards, { store: log.store, pool });
    expect(live).toEqual(await dump(pool, boards));
    expect(live.length).toBeGreaterThan(0);
  };

  it('undoes rows and checkpoint together when a batch fails; only its read model stops', async () => {
    const fault = { isThere: true };
    const beforeCommit = () => {
      if (fault.isThere) throw new Error('the disk is full');
    };
    let goOn = () => undefined as void;
    const wait = () => new Promise<void>((resolve) => (goOn = resolve));
    first.start(boards, { beforeCommit, wait });
    first.start(timeline);
    const end = await log.store.end();
    await first.told('FAILED', 'boards');
    await first.reach(end, ['timeline']);
    expect(await dump(pool, boards)).toEqual([]);
    expect(await checkpoint()).toEqual([{ position: '0', failure: 'the disk is full' }]);
    expect(await dump(pool, timeline)).toHaveLength(log.pen.written);

    fault.isThere = false;
    goOn();
    await first.reach(end, ['boards']);
    expect(await checkpoint()).toEqual([{ position: end, failure: null }]);
    await first.stop();
    await isAsFolded();
  });

  it('counts each event once though it is stopped and started again', async () => {
    for (let round = 0; round < 3; round += 1) {
      first.start(boards);
      await first.reach(await lives.goOn(10), ['boards']);
      await first.stop();
      await lives.goOn(5);
    }
    first.start(boards);
    await first.reach(await log.store.end(), ['boards']);
    await first.stop();
    await isAsFolded();
  });

  it('builds its tables anew from a log that was moved to another store, where positions are others', async () => {
    first.start(boards);
    await first.reach(await log.store.end(), ['boards']);
    await first.stop();
    const before = await dump(pool, boards);
    const moved = await throwAwayLog();
    const there = runners(moved.store, pool);
    try {
      const padding = { id: randomUUID(), type: 'padding', data: { text: 'x'.repeat(50_000) }, metadata: {} };
      await moved.store.append('$padding', 'NO_STREAM', [padding]);
      const end = await new CaseLives(moved.pen, 5, 10).goOn(lives.steps);
      there.start(boards);
      await there.told('REBUILDING', 'boards');
      await there.reach(end, ['boards']);
      expect(await dump(pool, boards)).toEqual(before);
    } finally {
      await there.stop();
      await moved.end();
    }
  });

  it('goes on from a checkpoint of before logs were told apart', async () => {
    first.start(boards);
    await first.reach(await log.store.end(), ['boards']);
    await first.stop();
    await pool.query('alter table casegrid.read_model drop column log');
    await prepareReadModels(pool, both);
    first.start(boards);
    await first.reach(await lives.goOn(5), ['boards']);
    expect(first.news.map(({ kind }) => kind)).not.toContain('REBUILDING');
    const { rows } = await pool.query("select log from casegrid.read_model where name = 'boards'");
    expect(rows).toEqual([{ log: await log.store.identity() }]);
    await first.stop();
    await isAsFolded();
  });

  it('waits for the lease and takes over when the connection of the one who holds it is killed', async () => {
    const never = () => new Promise<void>((resolve) => (release = resolve));
    let release = () => undefined as void;
    first.start(boards, { wait: never });
    await first.told('LEADING', 'boards');
    second.start(boards);
    await second.told('WAITING', 'boards');
    await first.reach(await log.store.end(), ['boards']);
    const sql = `select pg_terminate_backend(pid) from pg_locks
      where locktype = 'advisory' and classid = 7204002 and granted
      and database = (select oid from pg_database where datname = current_database())`;
    expect((await pool.query(sql)).rows).toHaveLength(1);
    await second.told('LEADING', 'boards');
    await second.reach(await lives.goOn(20), ['boards']);
    await first.told('FAILED', 'boards');
    release();
    await Promise.all([first.stop(), second.stop()]);
    await isAsFolded();
  });
});
