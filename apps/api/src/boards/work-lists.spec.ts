import { actingBy, caseAfter, grid, type Acted } from '../testing/acts';
import { runStreet, type RunningStreet } from '../testing/running-street';

const resident = '6f1c2f0e-5d8f-4a5c-9b7e-0c4a1f5d2b10';
const worker = `grid-${grid}`;
const lead = 'environment-310115004';
const helper = 'urban-310115004';
const supervisor = 'supervisor-310115';
const query = `query ($list: WorkList!, $at: Position) {
  workList(list: $list, atLeast: $at) { nodes { id } } workCounts(atLeast: $at) { list cases } }`;

describe('what waits is in the list of those who may do it', () => {
  let street: RunningStreet;
  beforeAll(async () => {
    street = await runStreet();
  });
  afterAll(() => street.end());

  const { act } = actingBy(() => street.caller);

  /** Whether a case is in a list, which holds as many as are counted. */
  async function isIn(who: string, list: string, { receipt, case: { id } }: Acted): Promise<boolean> {
    const { data } = await street.caller.ask(who, { query, variables: { list, at: receipt.position } });
    const { workList, workCounts } = data as {
      workList: { nodes: { id: string }[] };
      workCounts: { list: string; cases: number }[];
    };
    const count = workCounts.find((one) => one.list === list)?.cases ?? 0;
    expect([who, list, count]).toEqual([who, list, workList.nodes.length]);
    return workList.nodes.some((node) => node.id === id);
  }

  it('a card or an instruction: of the centres while no unit leads, and then of the lead', async () => {
    const card = { card: 'PLAIN', note: '请尽快受理' };
    const reported = await act(supervisor, 'issueSupervision', await caseAfter(street.caller), card);
    for (const who of ['duty-310115', 'dispatch-310115'])
      expect([who, await isIn(who, 'TO_ANSWER', reported)]).toEqual([who, true]);
    expect(await isIn('duty-310101', 'TO_ANSWER', reported)).toBe(false);
    const answered = await act('duty-310115', 'answerSupervision', reported, { answer: '今日受理' });
    expect(await isIn('duty-310115', 'TO_ANSWER', answered)).toBe(false);
    const signed = await caseAfter(street.caller, 'signCase');
    const instructed = await act('leader-310115', 'giveInstruction', signed, { text: '三日内解决' });
    expect(await isIn(lead, 'TO_ANSWER', instructed)).toBe(true);
    expect(await isIn('duty-310115', 'TO_ANSWER', instructed)).toBe(false);
  });

  it('a task: of whoever was asked, also while an objection is decided', async () => {
    const signed = await caseAfter(street.caller, 'signCase');
    const unit = '310115004-URBAN_MANAGEMENT';
    await act(lead, 'inviteCoHandler', signed, { unit, task: '协助清运' });
    const why = { reason: 'NOT_OUR_COMPETENCE', explanation: '非职责' };
    const objected = await act(lead, 'objectToDispatch', signed, why);
    expect(await isIn(helper, 'TO_HELP', objected)).toBe(true);
    const denied = await act('dispatch-310115', 'denyObjection', objected, { explanation: '属贵单位' });
    expect(await isIn(helper, 'TO_HELP', denied)).toBe(true);
    const answered = await act(helper, 'answerTask', denied, { answer: '已派车' });
    expect(await isIn(helper, 'TO_HELP', answered)).toBe(false);
  });

  it('a transfer that was offered: until it is taken back', async () => {
    const signed = await caseAfter(street.caller, 'signCase');
    const to = '310115004-URBAN_MANAGEMENT';
    const offered = await act(lead, 'offerTransfer', signed, { to, reason: '属城管职责' });
    expect(await isIn(helper, 'TO_HELP', offered)).toBe(true);
    const back = await act(lead, 'withdrawTransfer', offered, { reason: '本单位处置' });
    expect(await isIn(helper, 'TO_HELP', back)).toBe(false);
    expect((await act(lead, 'offerTransfer', back, { to, reason: '再议' })).case.status).toBe('HANDLING');
  });

  it('a check: of the grid worker who was asked for it, and of no other', async () => {
    const done = await caseAfter(street.caller, 'completeHandling', resident);
    expect(await isIn(worker, 'TO_CHECK', done)).toBe(false);
    const asked = await act('operator-310115', 'requestCheck', done, { assignee: worker, note: '请看' });
    expect(await isIn(worker, 'TO_CHECK', asked)).toBe(true);
    expect(await isIn('check-310115', 'TO_CHECK', asked)).toBe(true);
    expect(await isIn('grid-310115004001002', 'TO_CHECK', asked)).toBe(false);
    const passed = await act(worker, 'passCheck', asked, {});
    expect(await isIn(worker, 'TO_CHECK', passed)).toBe(false);
  });

  it('the wish to know who reported: of supervisors and leaders, beside what else waits', async () => {
    const filed = await caseAfter(street.caller, 'fileCase', resident);
    const hidden = { isConfidential: true, reason: '本人要求' };
    await act('operator-310115', 'setConfidentiality', filed, hidden);
    await act('duty-310115', 'requestVoid', filed, { reason: 'TEST', explanation: '培训时录入' });
    const asked = await act('dispatch-310115', 'requestReveal', filed, { purpose: '需当面了解情况' });
    for (const who of [supervisor, 'leader-310115'])
      expect([who, await isIn(who, 'TO_APPROVE', asked)]).toEqual([who, true]);
    const ofKind = `query ($kind: ApprovalKind!) { cases(filter: { approvals: [$kind] }) { nodes { id } } }`;
    for (const kind of ['REVEAL', 'VOID']) {
      const { data } = await street.caller.ask(supervisor, { query: ofKind, variables: { kind } });
      expect([kind, data?.['cases']]).toEqual([kind, { nodes: [{ id: filed.case.id }] }]);
    }
    const decision = { officer: 'dispatch-310115', explanation: '可由受理员转达' };
    const denied = await act(supervisor, 'denyReveal', asked, decision);
    expect(await isIn(supervisor, 'TO_APPROVE', denied)).toBe(false);
    expect(await isIn('leader-310115', 'TO_APPROVE', denied)).toBe(true);
  });

  it('an exclusion: of a supervisor who stands above the unit', async () => {
    const done = await caseAfter(street.caller, 'completeHandling');
    const why = { reason: 'FORCE_MAJEURE', explanation: '台风期间' };
    const asked = await act(lead, 'requestExclusion', done, why);
    expect(await isIn(supervisor, 'TO_APPROVE', asked)).toBe(true);
    const denied = await act(supervisor, 'denyExclusion', asked, { explanation: '仍可处置' });
    expect(await isIn(supervisor, 'TO_APPROVE', denied)).toBe(false);
    const appealed = await act(lead, 'appealExclusion', denied, { reason: '有气象证明' });
    expect(await isIn(supervisor, 'TO_APPROVE', appealed)).toBe(false);
  });

  it('nothing from which its reader was recused, and which his colleagues still find', async () => {
    const done = await caseAfter(street.caller, 'completeHandling');
    const signed = await caseAfter(street.caller, 'signCase');
    expect(await isIn(lead, 'TO_HANDLE', signed)).toBe(true);
    const because = { officer: lead, reason: '当事人近亲属' };
    const recused = await act('duty-310115', 'recuseOfficer', signed, because);
    expect(await isIn(lead, 'TO_HANDLE', recused)).toBe(false);
    await act('duty-310115', 'recuseOfficer', done, { officer: 'check-310115', reason: '当事人近亲属' });
    const later = await act('duty-310115', 'comment', done, { text: '请督查员核查' });
    expect(await isIn('check-310115', 'TO_CHECK', later)).toBe(false);
    expect(await isIn(supervisor, 'TO_CHECK', later)).toBe(true);
  });

  it('an appeal: of another duty chief than the one who refused', async () => {
    const reported = await caseAfter(street.caller, undefined, resident);
    const why = { reason: 'TOO_VAGUE', explanation: '描述不清', otherRoads: ['SERVICE_HOTLINE'] };
    const declined = await act('duty-310115', 'declineFiling', reported, why);
    const appealed = await act(resident, 'appealRefusal', declined, { reason: '附照片' });
    expect(await isIn('duty-310115', 'TO_ACCEPT', appealed)).toBe(false);
    expect(await isIn('operator-310115', 'TO_ACCEPT', appealed)).toBe(true);
  });
});
