import { dayOf } from '@casegrid/domain';
import { applicant, hashOf, justice, mediator, Mediating } from '../../testing/mediating';
import { flawsIn, askForPaper, paperMade, readPaper, saying, type PaperSeen } from '../../testing/papers';
import { runStreet, type RunningStreet } from '../../testing/running-street';

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
const inChinese = (day: string) => {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
};

const claims = '赔偿吊顶损失3000元，并修复防水。';
const dueOn = dayOf(inDays(20));
const obligations = {
  'obligations.0.party': '周大海',
  'obligations.0.content': '修复防水',
  'obligations.0.way': '自行施工',
  'obligations.0.dueOn': dueOn,
  'obligations.1.party': '周大海',
  'obligations.1.content': '赔偿吊顶',
  'obligations.1.amount': '300000',
  'obligations.1.way': '银行转账',
  'obligations.1.dueOn': dueOn,
};
/** The same, as they are put on record. */
const drafted = [
  { debtor: 2, creditor: 1, what: '修复防水', dueOn },
  { debtor: 2, creditor: 1, what: '赔偿吊顶', amount: 300_000, dueOn },
];
const minutes = {
  'session.endsAt': '2026-03-02T16:45:00+08:00',
  rightsTold: 'true',
  'statements.0.speaker': '申请人',
  'statements.0.words': '吊顶损坏。\n要求赔偿。',
  'statements.1.speaker': '被申请人',
  'statements.1.words': '同意修复。',
  outcome: '双方同意签订协议。',
};
const terms = {
  issues: '赔偿数额和修复期限。',
  responsibilities: '被申请人对水管疏于维护，承担主要责任。',
  'terms.0.words': '周大海修复防水。',
  'terms.1.words': '周大海赔偿吊顶。',
};
const visit = {
  visitedAt: '2026-03-20T09:05:00+08:00',
  way: '上门',
  visited: '陈小满',
  findings: '防水已修复。',
};

describe('the papers of a whole dispute', () => {
  let street: RunningStreet;
  let one: Mediating;
  beforeAll(async () => {
    street = await runStreet();
    one = new Mediating(() => street.caller);
  });
  afterAll(() => street.end());

  const made = (kind: string, said: Readonly<Record<string, string>> = {}, about: object = {}) =>
    paperMade(street.caller, mediator, { mediationId: one.id, kind, fields: saying(said), ...about });
  const lacking = async (kind: string, about: object = {}) =>
    flawsIn(await askForPaper(street.caller, mediator, { mediationId: one.id, kind, ...about }));
  const read = async ({ hash, numberShown }: PaperSeen, ...texts: readonly string[]) => {
    const text = await readPaper(street, hash);
    const wanted = [numberShown, '陈小满', '周大海', ...texts];
    expect(wanted.filter((words) => !text.includes(words.replace(/\s/g, '')))).toEqual([]);
  };

  it('are made one after the other, each of what came before, until the file is archived', async () => {
    await one.accepted({ kind: 'LABOUR' });
    expect(await lacking('REGISTRATION')).toEqual([['PAPER_FIELDS_MISSING'], ['claims']]);
    const registration = await made('REGISTRATION', { claims, 'parties.0.sex': '女' });
    await read(
      registration,
      '劳动争议',
      '当事人申请',
      '13800000001',
      '楼上漏水，吊顶损坏',
      claims,
      '女',
      mediator,
    );
    await read(registration, inChinese(dayOf(registration.madeAt)));

    await one.act(mediator, 'appointMediators', { mediators: [mediator] });
    await one.act(mediator, 'scheduleSession', { at: inDays(1), venue: '调解室', agreedBy: [] });
    const toSession = { session: 1 };
    const invitation = await made(
      'INVITATION',
      { 'contact.phone': '021-5555 0100' },
      { ...toSession, person: 2 },
    );
    await read(invitation, '以被申请人的身份', '021-5555 0100', '公开进行否', mediator);
    expect(await readPaper(street, invitation.hash)).not.toContain('13800000001');

    const inMinutes = await made('MINUTES', minutes, toSession);
    await read(inMinutes, '第1次', '调解室', '吊顶损坏。', '要求赔偿。', '双方同意签订协议。');
    await one.act(mediator, 'holdSession', {
      session: 1,
      minutes: inMinutes.hash,
      people: [1, 2],
      note: '谈妥',
    });

    const agreement = await made('AGREEMENT', { ...terms, ...obligations });
    await read(agreement, '修复防水', '¥3,000.00（大写：叁仟元整）', inChinese(dueOn), '本协议一式3份');
    await one.act(mediator, 'draftAgreement', {
      obligations: drafted,
      text: agreement.hash,
    });
    await one.act(applicant, 'signAgreement', { party: 1 });
    await one.act(mediator, 'signAgreement', { party: 2, sheet: agreement.hash });
    await one.act(mediator, 'signAsMediator');
    expect(await one.act(mediator, 'sealAgreement')).toMatchObject({
      status: 'EFFECTIVE',
      agreement: { text: { hash: agreement.hash } },
    });

    const reason = '保障协议的履行。';
    const application = await made('CONFIRMATION_APPLICATION', { court: '浦东新区人民法院', reason });
    await read(
      application,
      agreement.numberShown,
      '浦东新区人民法院',
      reason,
      `周大海于${inChinese(dueOn)}前修复防水`,
    );
    await one.act(justice, 'applyConfirmation', { court: '浦东新区人民法院', appliedBy: [1, 2] });

    await one.act(applicant, 'recordPerformance', { obligation: 1, performance: 'FULL', note: '已修好' });
    const followUp = await made('FOLLOW_UP', visit, { visit: 'FIRST' });
    await read(
      followUp,
      agreement.numberShown,
      '全部履行',
      '待履行',
      '全部履行否',
      '防水已修复。',
      '首次回访',
    );
    await one.act(mediator, 'recordFollowUp', { visit: 'FIRST', note: '已修好' });
    await one.act(applicant, 'recordPerformance', { obligation: 2, performance: 'FULL', note: '已付' });

    const seen = await one.seenBy(applicant);
    const all = [registration, invitation, inMinutes, agreement, application, followUp];
    expect(seen).toMatchObject({
      status: 'PERFORMED',
      missingPapers: [],
      papers: all.map(({ kind, number, hash }) => ({ kind, number, file: { hash }, replacedBy: null })),
    });
    const files = (seen?.['files'] as { hash: string }[]).map(({ hash }) => hash);
    expect(files.sort()).toEqual(all.map(({ hash }) => hash).sort());
    expect(await one.codes(mediator, 'archiveMediation')).toEqual(['CONFIRMATION_PENDING']);
    const because = { reference: '(2026)沪0115民特1号', reason: '协议已履行完毕' };
    await one.act(justice, 'recordCourtRefusal', because);
    expect(await one.act(mediator, 'archiveMediation')).toMatchObject({ status: 'ARCHIVED' });
    expect(await lacking('REGISTRATION')).toEqual([['MEDIATION_ARCHIVED'], []]);
  }, 60_000);

  it('end with a notice, where it came to nothing: the roads that were not told are for its maker to say', async () => {
    await one.mediated();
    const end = { reason: 'NO_AGREEMENT', roads: ['ARBITRATION', 'LITIGATION'], explanation: '分歧较大' };
    await one.act(mediator, 'terminateMediation', end);
    expect(await lacking('TERMINATION')).toEqual([['PAPER_FIELDS_MISSING'], ['roads.administration']]);
    const notice = await made('TERMINATION', { 'roads.administration': '可以向街道办事处反映。' });
    await read(
      notice,
      '调解不成：分歧较大',
      '可以向街道办事处反映。',
      '可以依法申请仲裁',
      '向人民法院提起诉讼',
    );
  });

  it('are drafted, too, from an agreement whose text was another', async () => {
    await one.agreed({ text: hashOf('typed by hand'), obligations: drafted });
    expect(await lacking('AGREEMENT')).toEqual([
      ['PAPER_FIELDS_MISSING'],
      ['issues', 'responsibilities', 'terms', 'obligations.0.way', 'obligations.1.way'],
    ]);
    const way = { 'obligations.0.way': '自行施工', 'obligations.1.way': '转账' };
    await read(await made('AGREEMENT', { ...terms, ...way }), '修复防水', '¥3,000.00', inChinese(dueOn));
  });
});
