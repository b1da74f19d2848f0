import { inboxNotices } from '@casegrid/notices';
import { readModels, rebuild } from '@casegrid/projections';
import { resident, startNoticeStage, type NoticeStage } from '../testing/notice-stage';
import { worksOn } from '../testing/notice-work';
import { startPartner, startPostOffice, type Partner, type PostOffice } from '../testing/receivers';
import { noteNewLog } from './making';

describe('where notices begin: they', () => {
  let stage: NoticeStage;
  let partner: Partner;
  let office: PostOffice;
  const now = new Date('2026-03-02T04:00:00.000Z');

  beforeEach(async () => {
    [stage, partner, office] = [await startNoticeStage(), await startPartner(), await startPostOffice()];
    await stage.pool.query('truncate notices.notice, notices.progress, notices.address');
  });
  afterEach(async () => {
    await stage.end();
    partner.end();
    office.end();
  });

  const { working, allMade, allSent } = worksOn(() => ({ stage, partner, office, now }));
  const begun = () =>
    working(async () => (await stage.pool.query('select from notices.progress')).rows.length > 0);
  const inboxOf = (kind: 'RESIDENT', id: string) => inboxNotices({ kind, id }, { size: 100 }, stage.pool);

  it('are made of all cases of a log that was new, whenever they came', async () => {
    await noteNewLog(stage);
    // As it is noted of a log in which nothing is.
    await stage.pool.query('update notices.progress set log = null');
    await stage.sent('first');
    await noteNewLog(stage);
    await working(allSent);
    expect(await inboxOf('RESIDENT', resident)).toHaveLength(1);
  });

  it('are not made of what was in the log before, nor of another log, nor by a rebuild', async () => {
    await stage.sent('past');
    await noteNewLog(stage);
    await begun();
    await stage.pool.query(`update notices.progress set position = 0, log = 'another log'`);
    await working(allMade);
    for (const model of readModels)
      await rebuild(model, { store: stage.store, pool: stage.pool, onProgress: () => undefined });
    await stage.sent('present');
    await working(allSent);
    const { rows } = await stage.pool.query('select distinct case_number from notices.notice');
    expect(rows.map((row: { case_number: string | null }) => row.case_number).sort()).toEqual([
      '310115-2026-000002',
      null,
    ]);
    for (const model of readModels)
      await rebuild(model, { store: stage.store, pool: stage.pool, onProgress: () => undefined });
    const sent = partner.posts.length;
    await stage.sent('later');
    await working(allSent);
    expect(partner.posts).toHaveLength(2 * sent);
  });
});
