import { closePools, countedPool } from './testing/counted-pool';
import { inTransaction } from './transaction';

const { pool } = countedPool({ max: 1 });
const traces = async (): Promise<number | null> => (await pool.query('select from trace')).rowCount;

beforeAll(() => pool.query('create table trace (at integer)'));
beforeEach(() => pool.query('delete from trace'));
afterAll(closePools);

describe('a transaction on the vault', () => {
  it('keeps its work and answers with its result', async () => {
    const work = inTransaction(pool, (client) => client.query('insert into trace values (1) returning at'));
    expect((await work).rows).toEqual([{ at: 1 }]);
    expect(await traces()).toBe(1);
  });

  it('is undone by a throw, and its connection is not used again', async () => {
    const failed = inTransaction(pool, async (client) => {
      await client.query('insert into trace values (1)');
      throw new Error('power cut');
    });
    await expect(failed).rejects.toThrow('power cut');
    expect(await traces()).toBe(0);
  });

  it('is undone when its connection is lost between two statements, and the process goes on', async () => {
    const other = countedPool({ max: 1 }).pool;
    const failed = inTransaction(pool, async (client) => {
      await client.query('insert into trace values (1)');
      const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
      const lost = new Promise((heard) => client.once('end', heard));
      await other.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
      await lost;
      await client.query('insert into trace values (2)');
    });
    await expect(failed).rejects.toThrow(/connection|not queryable/i);
    expect(await traces()).toBe(0);
  });
});
