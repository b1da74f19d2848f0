import { prepareNotices } from '@casegrid/notices';
import { Pool } from 'pg';
import { sendNotices, type SendingNews } from './sending';

const backlog = 100;

const insertSql = `insert into notices.notice (id, event_id, event, case_id, category, path, audience, channel,
    receiver_kind, receiver, roles, zh, en, occurred_at, state, next_attempt)
  select gen_random_uuid(), gen_random_uuid(), 'CaseFiled', gen_random_uuid(), '0201', '{310115}', 'REPORTER', 'WEBHOOK',
    'RESIDENT', '1', '{}', '已立案', 'Filed', '2026-03-02', 'PENDING', '2026-03-02'
  from generate_series(1, $1)`;

describe('sending a backlog', () => {
  const pool = new Pool({ connectionString: process.env['DATABASE_URL'] });
  afterAll(() => pool.end());

  it('tells at intervals how much of it is left', async () => {
    await prepareNotices(pool);
    await pool.query(insertSql, [backlog]);
    const ending = new AbortController();
    const left: number[] = [];
    let moment = Date.parse('2026-03-02T04:00:00.000Z');
    const onNews = (news: SendingNews) => {
      if (news.kind === 'STANDING') left.push(news.pending);
      if (news.kind === 'SENT') moment += 2_500;
    };
    const options = {
      ...{ pool, onNews, chance: () => 0.5, now: () => new Date(moment) },
      carriers: { WEBHOOK: () => Promise.resolve() },
      wait: () => Promise.resolve(ending.abort()),
    };
    await sendNotices(options, ending.signal);
    expect(left).toEqual([80, 40, 0, 0]);
  });
});
