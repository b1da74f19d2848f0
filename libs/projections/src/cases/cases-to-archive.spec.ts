import { Pool } from 'pg';
import { prepareReadModels } from '../all';
import { places } from '../testing/city';
import type { Told } from '../testing/pen';
import { runners, type Runners } from '../testing/runners';
import { throwAwayLog, type ThrowAwayLog } from '../testing/throw-away-log';
import { reported } from '../testing/told-acts';
import { cases } from './cases';
import { casesToArchive } from './cases-to-archive';

const [place = ''] = places;
const closed = (archiveFrom?: string): Told => ({
  type: 'CaseClosed',
  data: { outcome: 'RESOLVED', note: '', ...(archiveFrom && { archiveFrom }) },
});
const exclusionAsked: Told = {
  type: 'ExclusionRequested',
  data: { reason: 'FORCE_MAJEURE', explanation: '', evidence: [] },
};
const archived: Told = { type: 'CaseArchived', data: { note: '', packageHash: '' } };
const reopened: Told = { type: 'CaseReopened', data: { reason: '' } };

describe('cases that are to be put away', () => {
  const pool = new Pool({ connectionString: process.env['DATABASE_URL'] });
  let log: ThrowAwayLog;
  let running: Runners;

  beforeAll(async () => {
    log = await throwAwayLog();
    await prepareReadModels(pool);
    running = runners(log.store, pool);
    running.start(cases);
    const lives: readonly (readonly Told[])[] = [
      [closed('2026-04-03T16:00:00.000Z')],
      [closed('2026-04-01T16:00:00.000Z')],
      [closed('2026-04-02T16:00:00.000Z'), reopened],
      [closed('2026-04-02T16:00:00.000Z'), exclusionAsked],
      [closed('2026-04-02T16:00:00.000Z'), archived],
      [closed()],
      [],
    ];
    for (const [digit, told] of lives.entries()) {
      const id = `case ${digit}`;
      const end = await log.pen.write(`case-${id}`, place, reported(id, place), ...told);
      await running.reach(end, ['cases']);
    }
  });
  afterAll(async () => {
    await running.stop();
    await log.end();
    await pool.end();
  });

  const found = async (now: string) =>
    (await casesToArchive(pool, now, { size: 10 })).map(({ case_id, archive_from }) => [
      case_id,
      archive_from,
    ]);

  it('are closed and wait for nobody, and the longest due comes first', async () => {
    expect(await found('2026-04-01T15:59:59.999Z')).toEqual([]);
    expect(await found('2026-04-01T16:00:00.000Z')).toEqual([['case 1', '2026-04-01T16:00:00.000Z']]);
    expect(await found('2027-01-01T00:00:00.000Z')).toEqual([
      ['case 1', '2026-04-01T16:00:00.000Z'],
      ['case 0', '2026-04-03T16:00:00.000Z'],
      ['case 5', '2026-04-08T16:00:00.000Z'],
    ]);
  });

  it('come page by page', async () => {
    const [first, ...others] = await casesToArchive(pool, '2027', { size: 2 });
    expect(others.map(({ case_id }) => case_id)).toEqual(['case 0']);
    const rest = await casesToArchive(pool, '2027', { beyond: first, size: 10 });
    expect(rest.map(({ case_id }) => case_id)).toEqual(['case 0', 'case 5']);
  });

  it('are looked for in an index of those that are closed alone', async () => {
    const { rows } = await pool.query<{ indexdef: string }>(
      "select indexdef from pg_indexes where schemaname = 'cases' and indexdef like '%(archive_from, case_id)%'",
    );
    expect(rows.map(({ indexdef }) => indexdef)).toEqual([
      expect.stringContaining('WHERE (archive_from IS NOT NULL)'),
    ]);
  });
});
