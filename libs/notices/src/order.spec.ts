import { randomUUID } from 'node:crypto';
import type { Actor } from '@casegrid/domain';
import { Pool } from 'pg';
import { inboxNotices, parkedNotices, prepareNotices } from './index';

const mostNotices = 12;
const numbers = Array.from({ length: mostNotices }, (_, at) => String(mostNotices - at));
const resident: Actor = { kind: 'RESIDENT', id: '7f9c24e8-3b0a-4e0b-9a57-4c3a9d0e5a4c' };

const insertSql = `insert into notices.notice (id, event_id, event, case_id, category, path, audience, channel,
    receiver_kind, receiver, roles, zh, en, occurred_at, state, attempts, last_error)
  values ($1, $1, 'CaseFiled', $1, '0201', '{310115}', 'REPORTER', $2, 'RESIDENT', $3, '{}', '已立案', 'Filed', now(),
    $4, 1, 'answered 500')`;

interface Paged {
  readonly before?: string;
  readonly size: number;
}

/** The numbers on all pages of a list, two on each. */
async function pagesOf(list: (page: Paged) => Promise<readonly { readonly number: string }[]>) {
  const pages: string[] = [];
  for (;;) {
    const before = pages.at(-1);
    const page = await list({ size: 2, ...(before !== undefined && { before }) });
    if (page.length === 0 || pages.length > mostNotices) return pages;
    pages.push(...page.map(({ number }) => number));
  }
}

describe('notices whose numbers are of different lengths', () => {
  const pool = new Pool({ connectionString: process.env['DATABASE_URL'] });
  const put = async (channel: string, state: string) => {
    await pool.query('truncate notices.notice restart identity');
    for (const _ of numbers) await pool.query(insertSql, [randomUUID(), channel, resident.id, state]);
  };

  beforeAll(() => prepareNotices(pool));
  afterAll(() => pool.end());

  it('come newest first on the pages of an inbox, each once', async () => {
    await put('INBOX', 'SENT');
    expect(await pagesOf((page) => inboxNotices(resident, page, pool))).toEqual(numbers);
  });

  it('come newest first on the pages of those that are parked, each once', async () => {
    await put('WEBHOOK', 'PARKED');
    expect(await pagesOf((page) => parkedNotices('310115', page, pool))).toEqual(numbers);
  });
});
