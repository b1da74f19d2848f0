import { createHmac } from 'node:crypto';
import { inboxNotices, parkedNotices, sendAgain, setAddress, type InboxNotice } from '@casegrid/notices';
import { resident, startNoticeStage, urban, type NoticeStage } from '../testing/notice-stage';
import { secret, worksOn } from '../testing/notice-work';
import { startPartner, startPostOffice, type Partner, type PostOffice } from '../testing/receivers';
import { mostAttempts, pauseAfter } from './sending';

const day = 24 * 60 * 60 * 1000;

describe('notices', () => {
  let stage: NoticeStage;
  let partner: Partner;
  let office: PostOffice;
  let now: Date;

  beforeEach(async () => {
    now = new Date('2026-03-02T04:00:00.000Z');
    [stage, partner, office] = [await startNoticeStage(), await startPartner(), await startPostOffice()];
    await stage.pool.query('truncate notices.notice, notices.progress, notices.address');
  });
  afterEach(async () => {
    await stage.end();
    partner.end();
    office.end();
  });

  const { working, allMade, allTried, allSent, inState } = worksOn(() => ({ stage, partner, office, now }));
  /** A worker that came up on this log before anything was to be told. */
  const begun = () =>
    working(async () => (await stage.pool.query('select from notices.progress')).rows.length > 0);
  const inboxOf = (kind: 'RESIDENT', id: string): Promise<readonly InboxNotice[]> =>
    inboxNotices({ kind, id }, { size: 100 }, stage.pool);
  const keys = () => partner.posts.map(({ headers }) => headers['idempotency-key']);

  it('are made in the order of the log, and signed on their way', async () => {
    await begun();
    await stage.sent('ordinary');
    await working(allSent);
    expect((await inboxOf('RESIDENT', resident)).map(({ zh }) => zh)).toEqual([
      '您的上报已立案：310115-2026-000001（暴露垃圾）',
    ]);
    const [first] = partner.posts;
    const body = JSON.parse(first?.body ?? '') as object;
    expect(body).toMatchObject({ event: 'CaseReported', audience: 'ACCEPTORS', caseNumber: null });
    const { 'x-casegrid-timestamp': moment, 'x-casegrid-signature': signature } = first?.headers ?? {};
    const hmac = createHmac('sha256', secret)
      .update(`${String(moment)}.${first?.body}`)
      .digest('hex');
    expect(signature).toBe(`sha256=${hmac}`);
    expect(new Set(keys()).size).toBe(partner.posts.length);
  });

  it('tell nobody’s name, nothing that anybody wrote, and of a confidential case not who reported it', async () => {
    await begun();
    await stage.sent('confidential', true);
    await setAddress(urban, 'urban@example.cn', { by: 'admin', now: now.toISOString() }, stage.pool);
    await working(allSent, { isMailing: true });
    const { rows } = await stage.pool.query(`select * from notices.notice`);
    const outside = JSON.stringify([partner.posts, office.mails]);
    for (const words of ['王秀兰', '13800000000'])
      expect(JSON.stringify(rows) + outside).not.toContain(words);
    expect(outside).not.toContain(resident);
    expect(await inboxOf('RESIDENT', resident)).toHaveLength(1);
  });

  it('are mailed to a unit that has an address, once, in both languages', async () => {
    await begun();
    await stage.sent('without an address');
    await working(allSent, { isMailing: true });
    expect(office.mails).toEqual([]);
    await setAddress(urban, 'urban@example.cn', { by: 'admin', now: now.toISOString() }, stage.pool);
    await stage.sent('with an address');
    await working(allSent, { isMailing: true });
    expect(office.mails).toHaveLength(1);
    expect(office.mails[0]).toContain('To: urban@example.cn');
    expect(office.mails[0]).toMatch(/Message-ID: <[0-9a-f-]{36}@casegrid>/);
  });

  it('are sent again, later, under the same key, when the receiver failed', async () => {
    await begun();
    await stage.sent('retried');
    partner.status = 500;
    await working(allTried);
    const failed = [...keys()].sort();
    expect(failed.length).toBeGreaterThan(0);
    partner.status = 200;
    now = new Date(now.getTime() + pauseAfter(1, 0.5) - 1);
    await working(allTried);
    expect(keys()).toHaveLength(failed.length);
    now = new Date(now.getTime() + 1);
    await working(allSent);
    expect([...keys()].sort()).toEqual([...failed, ...failed].sort());
    expect(await inboxOf('RESIDENT', resident)).toHaveLength(1);
  });

  it('go nowhere that they are sent on to', async () => {
    await begun();
    await stage.sent('redirected');
    partner.status = 302;
    await working(allTried);
    const { rows } = await stage.pool.query(
      `select distinct last_error from notices.notice where attempts > 0`,
    );
    expect(rows).toEqual([{ last_error: 'answered 302' }]);
  });

  it('are parked when nobody answers in the end, and sent when an administrator says so', async () => {
    await begun();
    await stage.sent('parked');
    await working(allMade, { sends: false });
    await stage.pool.query(
      `delete from notices.notice where channel <> 'INBOX' and event <> 'CaseDispatched'`,
    );
    partner.status = null;
    await working(
      async () => {
        now = new Date(now.getTime() + day);
        return (await inState('PARKED')) === 1;
      },
      { patience: 30 },
    );
    expect(partner.posts).toHaveLength(mostAttempts);
    expect(new Set(keys()).size).toBe(1);
    const [parked] = await parkedNotices('310115', { size: 10 }, stage.pool);
    expect(parked).toMatchObject({ attempts: mostAttempts, lastError: 'no answer in time', receiver: urban });
    expect(await parkedNotices('310104', { size: 10 }, stage.pool)).toEqual([]);
    partner.status = 200;
    const again = (within: string) => sendAgain(parked?.id ?? '', within, now.toISOString(), stage.pool);
    expect([await again('310104'), await again('310115'), await again('310115')]).toEqual([
      false,
      true,
      false,
    ]);
    await working(allSent);
  });

  it('tell why they did not arrive, and no secret', async () => {
    await begun();
    await stage.sent('unreachable');
    await setAddress(urban, 'urban@example.cn', { by: 'admin', now: now.toISOString() }, stage.pool);
    office.isClosed = true;
    partner.end();
    await working(allTried, { isMailing: true });
    const { rows } = await stage.pool.query<{ last_error: string }>(
      'select distinct last_error from notices.notice where last_error is not null order by 1',
    );
    expect(rows.map(({ last_error }) => last_error)).toEqual([
      'cannot be reached: ECONNREFUSED',
      'not taken: EMESSAGE 452',
    ]);
  });

  it('are sent by the next worker when one was killed before it sent them', async () => {
    await begun();
    await stage.sent('killed');
    await working(allMade, { sends: false });
    expect(partner.posts).toEqual([]);
    await working(allSent, { makes: false });
    expect(partner.posts.length).toBeGreaterThan(0);
  });

  it('are made once, though the same events are read again and two workers are at it', async () => {
    await begun();
    const { rows: before } = await stage.pool.query<{ position: string }>(
      'select position from notices.progress',
    );
    await stage.sent('twice');
    await working(allSent);
    const sent = partner.posts.length;
    await stage.pool.query('update notices.progress set position = $1', [before[0]?.position]);
    await Promise.all([working(allMade), working(allMade)]);
    await working(allSent);
    expect(partner.posts).toHaveLength(sent);
    expect(await inboxOf('RESIDENT', resident)).toHaveLength(1);
  });
});
