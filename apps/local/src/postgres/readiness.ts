import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { owner } from './cluster';

/** 57P03: it starts up or recovers from a crash. The others: it does not listen yet. */
const notYet = ['ECONNREFUSED', 'ECONNRESET', '57P03'];

/**
 * Resolves when Postgres takes queries and its database exists; recovery after a crash may take as long as it
 * needs. `mayGoOn` throws when waiting has become pointless.
 */
export async function answers(url: string, mayGoOn: () => void): Promise<void> {
  const maintenance = url.replace(/\/[^/]*$/, '/postgres');
  while (!(await ensureDatabase(maintenance))) {
    mayGoOn();
    await pause(25);
  }
}

async function ensureDatabase(maintenance: string): Promise<boolean> {
  const client = new Client({
    connectionString: maintenance,
    connectionTimeoutMillis: 10_000,
    query_timeout: 60_000,
  });
  try {
    await client.connect();
    const { rowCount } = await client.query('select from pg_database where datname = $1', [owner]);
    if (rowCount === 0) await client.query(`create database ${owner}`);
    return true;
  } catch (error) {
    if (notYet.includes((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw error;
  } finally {
    await client.end();
  }
}
