import fastify from 'fastify';
import { Pool } from 'pg';
import type { CasePage } from '@casegrid/projections';
import { answerOf, statementFor } from './answer';

/** As many connections as a copy of the API has. */
const poolSize = 10;

/** The peer: the same list with nothing around it. No tokens, no rights, no GraphQL, no log. */
async function serve(): Promise<void> {
  const pool = new Pool({
    connectionString: process.env['DATABASE_URL'],
    max: poolSize,
    query_timeout: 10_000,
  });
  pool.on('error', (error) => console.error(error.message));
  const app = fastify({ forceCloseConnections: true });
  app.get<{ Querystring: { within: string } }>('/cases', async ({ query: { within } }) => {
    const { sql, values } = statementFor(within);
    return answerOf((await pool.query<{ page: CasePage }>(sql, values)).rows);
  });
  console.log(`bare endpoint: ${await app.listen({ host: '127.0.0.1', port: 0 })}`);
  process.once('SIGTERM', () => void app.close().then(() => pool.end()));
}

serve().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
