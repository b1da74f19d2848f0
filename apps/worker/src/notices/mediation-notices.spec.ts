import { mediationCast as cast } from '@casegrid/domain/testing';
import { inboxNotices, setAddress } from '@casegrid/notices';
import { startNoticeStage, type MediationAct, type NoticeStage } from '../testing/notice-stage';
import { worksOn } from '../testing/notice-work';
import { startPartner, startPostOffice, type Partner, type PostOffice } from '../testing/receivers';
import { noteNewLog } from './making';

const committee = '310115004001-MEDIATION_COMMITTEE';
const number = '310115004001-2026-000001';
const at = '2026-03-05T01:00:00.000Z';

const begun: readonly MediationAct[] = [
  ['ApplyMediation', cast.applicant],
  ['RecordConsent', cast.mediator],
  ['AppointMediators', cast.mediator],
];
const closed: MediationAct = ['ScheduleSession', cast.mediator, { at, venue: '居委会密室' }];
const offered: MediationAct = ['OfferHandOver', cast.mediator];

describe('notices of mediations', () => {
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
  const cameUp = () =>
    working(async () => (await stage.pool.query('select from notices.progress')).rows.length > 0);
  const inboxOf = async (actor: Parameters<typeof inboxNotices>[0]) =>
    (await inboxNotices(actor, { size: 100 }, stage.pool)).map(({ event, zh }) => `${event} ${zh}`);
  const posted = () => partner.posts.map(({ body }) => JSON.parse(body) as Record<string, unknown>);

  it('lie in the inboxes of those whom it concerns, also of what is closed', async () => {
    await cameUp();
    await stage.mediated('one', ...begun, closed);
    await working(allSent);
    const session = `SessionScheduled 已约定调解时间：${number}（邻里），时间 2026-03-05 09:00`;
    for (const party of [cast.applicant, cast.respondent])
      expect(await inboxOf(party)).toEqual([
        session,
        `MediatorsAppointed 已确定调解员：${number}（邻里）`,
        `MediationAccepted 调解已受理：${number}（邻里）`,
        'MediationApplied 已申请调解，请各方表示是否同意：未编号（邻里）',
      ]);
    expect(await inboxOf(cast.mediator)).toContain(session);
    expect(await inboxOf(cast.fellow)).not.toContain(session);
    expect(await inboxOf(cast.fellow)).toContain('MediationApplied 有新的调解申请待受理：未编号（邻里）');
  });

  it('are carried to other systems without those who take part, and without anything that is kept inside', async () => {
    await cameUp();
    await setAddress(
      '310115004-MEDIATION_COMMITTEE',
      'office@example.cn',
      { by: 'admin', now: now.toISOString() },
      stage.pool,
    );
    const mediationId = await stage.mediated('two', ...begun, closed, offered);
    await working(allSent, { isMailing: true });
    const told = posted().map(({ event, audience }) => `${String(event)} ${String(audience)}`);
    expect([...told].sort()).toEqual([
      'HandOverOffered ASKED_COMMITTEE',
      'MediationAccepted COMMITTEE',
      'MediationApplied COMMITTEE',
      'MediatorsAppointed MEDIATORS',
    ]);
    const [offer] = posted().filter(({ event }) => event === 'HandOverOffered');
    expect(offer).toMatchObject({
      ...{ caseId: null, caseNumber: null, mediationId, mediationNumber: number, category: 'NEIGHBOURS' },
    });
    expect(office.mails).toHaveLength(1);
    const outside = JSON.stringify([posted(), office.mails]);
    for (const word of ['applicant', 'respondent', '漏水', '密室', 'Session'])
      expect([word, outside.includes(word)]).toEqual([word, false]);
  });

  it('are the same when the log is gone through again: of each act as it found and left the mediation', async () => {
    await cameUp();
    await stage.mediated('three', ...begun, offered, ['WithdrawHandOver', cast.mediator]);
    await working(allMade);
    const ids = async () =>
      (await stage.pool.query<object>('select id, receiver from notices.notice order by id')).rows;
    const made = await ids();
    await stage.pool.query('update notices.progress set position = 0');
    await working(allMade);
    expect(await ids()).toEqual(made);
    const withdrawn = `select receiver from notices.notice where event = 'HandOverWithdrawn' and channel = 'INBOX'`;
    expect((await stage.pool.query(withdrawn)).rows).toEqual([{ receiver: '310115004-MEDIATION_COMMITTEE' }]);
  });

  it('are not made of mediations that were on record before', async () => {
    await stage.mediated('before', ['ApplyMediation', cast.applicant]);
    await noteNewLog(stage);
    await cameUp();
    await stage.mediated('before', ['RecordConsent', cast.mediator]);
    await working(allSent);
    const { rows } = await stage.pool.query('select distinct event from notices.notice');
    expect(rows).toEqual([{ event: 'MediationAccepted' }]);
    expect(await inboxOf(cast.fellow)).toHaveLength(1);
    expect(cast.fellow.post.unit).toBe(committee);
  });
});
