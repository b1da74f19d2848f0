import type { Pool } from 'pg';

interface Explained {
  readonly 'QUERY PLAN': readonly [
    { readonly Plan: { readonly 'Shared Hit Blocks': number; readonly 'Shared Read Blocks': number } },
  ];
}

/** So many pages a question touches, in memory or on disk: the same however busy the machine is. */
export async function pagesTouched(pool: Pool, ask: (pool: Pool) => Promise<unknown>): Promise<number> {
  let pages = 0;
  const query = async (sql: string, values: unknown[]) => {
    const { rows } = await pool.query<Explained>(`explain (analyze, buffers, format json) ${sql}`, values);
    for (const {
      'QUERY PLAN': [{ Plan: plan }],
    } of rows)
      pages += plan['Shared Hit Blocks'] + plan['Shared Read Blocks'];
    return { rows: [] };
  };
  await ask({ query } as unknown as Pool);
  return pages;
}
