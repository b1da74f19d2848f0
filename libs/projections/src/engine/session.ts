import type { Pool, PoolClient } from 'pg';
import type { Connection } from './apply';

/** One connection taken for longer; losing it is an error of the next statement, not of the process. */
export interface Session extends Connection {
  transaction<Result>(work: () => Promise<Result>): Promise<Result>;
  release(): void;
}

/** Takes a connection out of the pool. It is closed afterwards. */
export async function openSession(pool: Pool): Promise<Session> {
  const client: PoolClient = await pool.connect();
  let broken: Error | undefined;
  const onError = (error: Error) => (broken = error);
  client.on('error', onError);
  const query: Connection['query'] = (sql, values) => client.query(sql, values);
  return {
    query,
    transaction: async (work) => {
      await client.query('begin');
      try {
        const result = await work();
        await client.query('commit');
        return result;
      } catch (error) {
        await client.query('rollback').catch((failed: Error) => (broken ??= failed));
        throw error;
      }
    },
    release: () => {
      client.off('error', onError);
      // Never back into the pool: a lease that it holds ends with the connection.
      client.release(true);
    },
  };
}
