import { Pool } from 'pg';
import { CannotDo } from '../command-line/cannot-do';

/** A single statement may take so long; a half-open connection must not hang us for ever. Milliseconds. */
const queryLimit = 600_000;
const connectLimit = 10_000;

/** What an operator can do something about: nobody listens, or we are not let in. */
const outOfReach = /ECONN|ENOTFOUND|EHOSTUNREACH|timeout|terminated|password|does not exist|starting up/i;

/**
 * Lends the read models' database at an address to a piece of work, and closes it after.
 * @throws CannotDo when the database does not answer
 */
export async function withDatabase<Result>(
  url: string,
  work: (pool: Pool) => Promise<Result>,
): Promise<Result> {
  const pool = new Pool({
    connectionString: url,
    max: 4,
    query_timeout: queryLimit,
    connectionTimeoutMillis: connectLimit,
  });
  // A connection that breaks while nobody uses it is met again, as an error, by whoever needs it next.
  pool.on('error', () => undefined);
  try {
    await pool.query('select 1').catch((error: unknown) => unreachable(url, error));
    return await work(pool);
  } finally {
    await pool.end();
  }
}

function unreachable(url: string, error: unknown): never {
  const { message, code = '' } = error as NodeJS.ErrnoException;
  if (!outOfReach.test(`${code} ${message}`)) throw error;
  const { host } = new URL(url);
  throw new CannotDo(`The database at ${host} does not answer: ${message || code}`, { cause: error });
}
