import { Pool } from 'pg';
import { prepareReadModels } from './all';

const sql = `
  select t.table_schema || '.' || t.table_name as name,
    array_agg(k.column_name::text) filter (where k.column_name is not null) as key
  from information_schema.tables t
  left join information_schema.table_constraints c
    on c.table_schema = t.table_schema and c.table_name = t.table_name and c.constraint_type = 'PRIMARY KEY'
  left join information_schema.key_column_usage k
    on k.constraint_schema = c.constraint_schema and k.constraint_name = c.constraint_name
    and k.table_name = t.table_name
  where t.table_type = 'BASE TABLE' and t.table_schema not in ('pg_catalog', 'information_schema')
  group by 1 order by 1`;

describe('Keys', () => {
  const pool = new Pool({ connectionString: process.env['DATABASE_URL'] });
  afterAll(() => pool.end());

  it('name the district in every table but the catalogue of checkpoints', async () => {
    await prepareReadModels(pool);
    const { rows } = await pool.query<{ name: string; key: string[] | null }>(sql);
    expect(rows.length).toBeGreaterThan(5);
    const without = rows.filter(({ key }) => !key?.includes('district')).map(({ name }) => name);
    expect(without).toEqual(['casegrid.read_model']);
  });
});
