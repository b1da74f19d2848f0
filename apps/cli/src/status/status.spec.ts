import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEventStore } from '@casegrid/embedded-eventstore';
import { connectEventStore } from '@casegrid/event-store';
import { prepareNotices } from '@casegrid/notices';
import { prepareReadModels } from '@casegrid/projections';
import { Pool } from 'pg';
import { look } from './status';

describe('the status', () => {
  it('tells how many notices did not arrive, also where none were ever made', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'casegrid-status-'));
    const server = await startEventStore({ port: 0, dataDir: folder, durability: 'none' });
    const store = connectEventStore(server.url);
    const pool = new Pool({ connectionString: process.env['DATABASE_URL'] });
    await prepareReadModels(pool);
    expect(await look(store, pool, server.url)).toMatchObject({ notices: { pending: 0, parked: 0 } });
    await prepareNotices(pool);
    await pool.query(`insert into notices.notice (id, event_id, event, case_id, category, path, audience, channel,
        receiver_kind, receiver, roles, zh, en, occurred_at, state)
      select id, id, 'CaseUrged', id, '0201', '{}', 'LEAD_UNIT', 'EMAIL', 'UNIT', '31', '{}', '', '', now(), 'PARKED'
      from gen_random_uuid() as id`);
    expect(await look(store, pool, server.url)).toMatchObject({ notices: { pending: 0, parked: 1 } });
    await store.close();
    await pool.end();
    await server.stop();
    rmSync(folder, { recursive: true });
  });
});
