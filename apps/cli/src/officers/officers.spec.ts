import { prepareReadModels } from '@casegrid/projections';
import { Pool } from 'pg';
import { run } from '../program';
import { overheard } from '../testing/overheard';

describe('who is in office', () => {
  const url = process.env['DATABASE_URL'] ?? '';
  const pool = new Pool({ connectionString: url });
  beforeAll(() => prepareReadModels(pool));
  afterAll(() => pool.end());

  it('is not listed of a unit that is not on the map', async () => {
    const { terminal, written } = overheard({ DATABASE_URL: url });
    expect(await run(['officers', '--unit', '999999'], terminal)).toBe(1);
    expect(written.err).toContain('There is no unit 999999 on the map.');
  });

  it('is nobody where nobody was appointed', async () => {
    const { terminal, written } = overheard({ DATABASE_URL: url });
    expect(await run(['officers'], terminal)).toBe(0);
    expect(written.out).toContain('Nobody.');
  });
});
