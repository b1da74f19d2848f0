import type { Pool, PoolClient } from 'pg';

/** Commits when the work is done; a throw or a lost connection undoes all of it. */
export async function inTransaction<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let failure: Error | undefined;
  // Between two statements nothing else hears that the connection was lost, and an unheard 'error' ends the process.
  const lost = (error: Error): void => {
    failure = error;
  };
  client.on('error', lost);
  try {
    await client.query('begin');
    const result = await work(client);
    await client.query('commit');
    return result;
  } catch (error) {
    failure ??= error instanceof Error ? error : new Error(String(error));
    throw error;
  } finally {
    if (!failure) client.off('error', lost);
    // A connection that failed half-way is closed, which rolls back: a rollback sent over it could fail or hang.
    client.release(failure);
  }
}
