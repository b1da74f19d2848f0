import { Client } from 'pg';

describe('a spec file', () => {
  const client = new Client({ connectionString: process.env.DATABASE_URL });
  beforeAll(() => client.connect());
  afterAll(() => client.end());

  it('finds an empty database of its own', async () => {
    const { rows } = await client.query(
      "select current_database() as name, (select count(*)::int from information_schema.tables where table_schema = 'public') as tables",
    );
    expect(rows).toEqual([{ name: expect.stringMatching(/^spec_[0-9a-f]{32}$/) as string, tables: 0 }]);
  });

  it('keeps Chinese text, and finds what is alike by trigrams', async () => {
    await client.query('create extension pg_trgm');
    const { rows } = await client.query<{ alike: number }>("select similarity('北蔡镇', '北蔡') as alike");
    expect(rows[0]?.alike).toBeGreaterThan(0.3);
    expect((await client.query('show server_encoding')).rows).toEqual([{ server_encoding: 'UTF8' }]);
  });
});
