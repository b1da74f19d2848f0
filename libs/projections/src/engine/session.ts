import type { Pool, PoolClient } from 'pg';
import type { Connection } from './connection';

/** One connection taken for longer. */
export interface Session extends Connection {
  transaction<Result>(work: () => Promise<Result>): Promise<Result>;
}

/** The database finds out within half a minute that our machine is gone, and gives free what it held. Seconds. */
const watchOverUs =
  "select set_config('tcp_keepalives_idle', '10', false), set_config('tcp_keepalives_interval', '5', false), " +
  "set_config('tcp_keepalives_count', '4', false)";

/**
 * Works on one connection, which is closed afterwards: locks that the work took end with it, and are free when this
 * resolves. Losing the connection is an error of the next statement, not of the process.
 */
export async function withSession<Result>(
  pool: Pool,
  work: (session: Session) => Promise<Result>,
): Promise<Result> {
  const client: PoolClient = await pool.connect();
  const onError = () => undefined;
  client.on('error', onError);
  const query: Connection['query'] = (sql, values) => client.query(sql, values);
  const transaction: Session['transaction'] = async (inside) => {
    await query('begin');
    try {
      const result = await inside();
      await query('commit');
      return result;
    } catch (error) {
      // Without a connection there is nothing to roll back, and the first error says more.
      await query('rollback').catch(onError);
      throw error;
    }
  };
  try {
    await query(watchOverUs);
    const result = await work({ query, transaction });
    await query('select pg_advisory_unlock_all()').catch(onError);
    return result;
  } finally {
    client.off('error', onError);
    client.release(true);
  }
}
