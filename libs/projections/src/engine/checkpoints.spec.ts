import { Pool } from 'pg';
import { prepareReadModels } from '../all';
import { boards } from '../boards/boards';
import { CaseLives } from '../testing/case-lives';
import { runners } from '../testing/runners';
import { throwAwayLog, type ThrowAwayLog } from '../testing/throw-away-log';
import { Checkpoints } from './checkpoints';

const longer = 20_000;
const listeners = "from pg_stat_activity where query like 'listen %' and datname = current_database()";

describe('checkpoints', () => {
  const url = process.env['DATABASE_URL'] ?? '';
  const pool = new Pool({ connectionString: url });
  const failures: unknown[] = [];
  const checkpoints = new Checkpoints(pool, url, (error) => failures.push(error));
  let log: ThrowAwayLog;
  let lives: CaseLives;

  beforeAll(async () => {
    log = await throwAwayLog();
    lives = new CaseLives(log.pen, 1, 3);
    await prepareReadModels(pool);
    await checkpoints.start();
  });
  afterAll(async () => {
    await checkpoints.stop();
    await log.end();
    await pool.end();
  });

  it('keep nobody waiting for longer than he said', async () => {
    expect(await checkpoints.waitFor('boards', await lives.goOn(3), 1)).toBe(false);
  });

  it('wake whoever waits for a position', async () => {
    const running = runners(log.store, pool);
    const waiting = checkpoints.waitFor('boards', await lives.goOn(3), longer);
    running.start(boards);
    expect(await waiting).toBe(true);
    await running.stop();
  });

  it('come back to listening, once, when their connection is lost again and again', async () => {
    for (let loss = 1; loss <= 2; loss += 1) {
      const { rows } = await pool.query<{ pid: number }>(
        `select pid, pg_terminate_backend(pid) ${listeners}`,
      );
      expect(rows).toHaveLength(1);
      const lost = rows[0]?.pid ?? 0;
      const back = `select pid ${listeners} and pid <> ${lost}`;
      while ((await pool.query(back)).rows.length === 0)
        await new Promise((resolve) => setTimeout(resolve, 50));
      expect((await pool.query(back)).rows).toHaveLength(1);
    }
    expect(failures.length).toBeGreaterThan(0);
  });
});
