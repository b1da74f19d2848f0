import { Pool, type PoolConfig } from 'pg';

const opened: Pool[] = [];

/** A pool on the spec's own database that counts the statements sent over any of its connections. */
export function countedPool(options: PoolConfig = {}): { pool: Pool; statements: () => number } {
  const pool = new Pool({ connectionString: process.env.DATABASE_URL, query_timeout: 20_000, ...options });
  opened.push(pool);
  let sent = 0;
  pool.on('connect', (client) => {
    const query = client.query.bind(client) as (...args: unknown[]) => unknown;
    client.query = ((...args: unknown[]) => {
      sent += 1;
      return query(...args);
    }) as typeof client.query;
  });
  return { pool, statements: () => sent };
}

/** Ends every pool of the spec file, also those of a spec that failed half-way. */
export async function closePools(): Promise<void> {
  const open = opened.splice(0).filter((pool) => !pool.ending);
  await Promise.all(open.map((pool) => pool.end()));
}
