import { Pool } from 'pg';
import { pagesTouched } from './pages-touched';

describe('the pages that a question touches', () => {
  const pool = new Pool({ connectionString: process.env['DATABASE_URL'], max: 1 });
  beforeAll(async () => {
    await pool.query('create table number as select n from generate_series(1, 20000) n');
    await pool.query('create index on number (n) where n <= 10');
    await pool.query('vacuum analyze number');
  });
  afterAll(async () => {
    await pool.query('drop table number');
    await pool.end();
  });

  const touched = (sql: string, most: number) => pagesTouched(pool, (asked) => asked.query(sql, [most]));

  it('are few where an index leads to what is asked for, and grow with the table where none does', async () => {
    expect(await touched('select n from number where n <= 10 and n <= $1', 5)).toBeLessThan(5);
    expect(await touched('select n from number where n + 0 <= $1', 5)).toBeGreaterThan(50);
  });

  it('are those of all that is asked', async () => {
    const sql = 'select n from number where n <= $1';
    const once = await touched(sql, 5);
    const twice = await pagesTouched(pool, async (asked) => {
      await asked.query(sql, [5]);
      await asked.query(sql, [5]);
    });
    expect(once).toBeGreaterThan(0);
    expect(twice).toBe(2 * once);
  });
});
