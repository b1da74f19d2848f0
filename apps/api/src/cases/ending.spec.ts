import { acted, actingBy, actOf, caseAfter, grid, pagesBy, reportInput } from '../testing/acts';
import { runStreet, type RunningStreet } from '../testing/running-street';

const duty = 'duty-310115';
const leader = 'leader-310115';
const resident = '6f1c2f0e-5d8f-4a5c-9b7e-0c4a1f5d2b10';
const page = `query ($id: ID!, $atLeast: Position) { case(id: $id, atLeast: $atLeast) {
  status reporter { kind } people { name { state } } declined { reason appealableUntil }
  merger { into taken } redirection { channel reference } requests { kind voidReason }
  callbacks { note answers { resolved satisfaction } } outcome } }`;

describe('the ends of a case', () => {
  let street: RunningStreet;
  beforeAll(async () => {
    street = await runStreet();
  });
  afterAll(() => street.end());

  const { act, codesOf } = actingBy(() => street.caller);
  const byResident = async () =>
    acted(await street.caller.ask(resident, actOf('reportCase', reportInput)), 'reportCase');
  const pageFor = pagesBy(() => street.caller, page);

  it('a resident takes a report back, and of a refused one he appeals once', async () => {
    const withdrawn = await act(resident, 'withdrawCase', await byResident(), { reason: '已自行解决' });
    expect(withdrawn.case.status).toBe('NOT_FILED');
    const report = await byResident();
    const refused = await act(duty, 'declineFiling', report, {
      reason: 'TOO_VAGUE',
      explanation: '要素不全',
    });
    const { declined } = await pageFor(resident, refused);
    expect(declined).toMatchObject({ reason: 'TOO_VAGUE', appealableUntil: expect.any(String) as string });
    expect(await codesOf(duty, 'appealRefusal', refused, { reason: '代为' })).toEqual(['NOT_THE_REPORTER']);
    const appealed = await act(resident, 'appealRefusal', refused, { reason: '有照片' });
    expect(appealed.case.status).toBe('REPORTED');
    expect(await codesOf(duty, 'fileCase', appealed, {})).toEqual(['REFUSER_CANNOT_DECIDE']);
  });

  it('a case is passed on with the number that it has there', async () => {
    const filed = await caseAfter(street.caller, 'fileCase');
    const where = { channel: 'LITIGATION', reference: '（2026）沪0115民初1号', explanation: '已起诉' };
    const passed = await act(duty, 'redirectCase', filed, where);
    expect(await pageFor(leader, passed)).toMatchObject({
      status: 'REDIRECTED',
      redirection: { channel: 'LITIGATION', reference: '（2026）沪0115民初1号' },
    });
  });

  it('a matter of self-governance is passed on to the residents, and so is a report that is not filed', async () => {
    const channel = 'RESIDENTS_COUNCIL';
    const where = { channel, reference: '议事会第3次会议', explanation: '属居民自治事项' };
    const passed = await act(duty, 'redirectCase', await caseAfter(street.caller), where);
    expect((await pageFor(leader, passed))['redirection']).toMatchObject({ channel });
    const why = { reason: 'OUTSIDE_COMPETENCE', explanation: '属居民自治事项', otherRoads: [channel] };
    const declined = await act(duty, 'declineFiling', await caseAfter(street.caller), why);
    expect(declined.case.status).toBe('NOT_FILED');
  });

  it('a case is voided by a leader whom somebody else asked', async () => {
    const signed = await caseAfter(street.caller, 'signCase');
    const asked = await act(duty, 'requestVoid', signed, { reason: 'TEST', explanation: '培训时录入' });
    expect((await pageFor(leader, asked))['requests']).toEqual([{ kind: 'VOID', voidReason: 'TEST' }]);
    expect(await codesOf(duty, 'approveVoid', asked, { explanation: '同意' })).toEqual(['ROLE_MAY_NOT']);
    const voided = await act(leader, 'approveVoid', asked, { explanation: '同意' });
    expect(voided.case.status).toBe('VOIDED');
  });

  it('a case that a resident reported is closed once he was asked', async () => {
    let done = await byResident();
    const course: readonly (readonly [string, string, object])[] = [
      [duty, 'fileCase', {}],
      ['dispatch-310115', 'dispatchCase', { leadUnit: '310115004-ENVIRONMENT' }],
      ['environment-310115004', 'signCase', {}],
      ['environment-310115004', 'completeHandling', { outcome: 'RESOLVED', summary: '已清运。' }],
      ['check-310115', 'passCheck', {}],
    ];
    for (const [who, name, input] of course) done = await act(who, name, done, input);
    expect(await codesOf(duty, 'closeCase', done, {})).toEqual(['CALLBACK_MISSING']);
    done = await act('operator-310115', 'recordCallback', done, { note: '无人接听' });
    const answers = { contacted: true, resolved: false, satisfaction: 'DISSATISFIED' };
    done = await act('operator-310115', 'recordCallback', done, { answers, note: '仍有残留' });
    expect((await pageFor(leader, done))['callbacks']).toEqual([
      { note: '无人接听', answers: null },
      { note: '仍有残留', answers: { resolved: false, satisfaction: 'DISSATISFIED' } },
    ]);
    const again = await act(duty, 'orderRework', done, { reason: '未彻底解决' });
    expect(again.case.status).toBe('HANDLING');
    const withdrawn = await act(resident, 'withdrawCase', again, { reason: '算了' });
    expect(await codesOf('check-310115', 'failCheck', withdrawn, { reason: '被迫' })).toEqual([
      'CASE_WITHDRAWN',
    ]);
    const back = await act('check-310115', 'rejectWithdrawal', withdrawn, { reason: '受到压力' });
    expect(back.case.status).toBe('FILED');
  });

  it('a closed case is put away once it can no longer be reopened', async () => {
    const closed = await caseAfter(street.caller, 'closeCase');
    expect(await codesOf(duty, 'archiveCase', closed, {})).toEqual(['REOPEN_WINDOW_OPEN']);
    const course: readonly (readonly [string, string, object])[] = [
      [duty, 'fileCase', {}],
      ['dispatch-310115', 'dispatchCase', { leadUnit: '310115004-ENVIRONMENT' }],
      ['environment-310115004', 'signCase', {}],
      ['environment-310115004', 'completeHandling', { outcome: 'RESOLVED', summary: '已清运。' }],
      ['check-310115', 'passCheck', {}],
      [duty, 'closeCase', {}],
    ];
    const occurredAt = '2026-03-02T01:00:00.000Z';
    const report = actOf('reportCase', { ...reportInput, occurredAt });
    let done = acted(await street.caller.ask(`grid-${grid}`, report), 'reportCase');
    for (const [who, name, input] of course) done = await act(who, name, done, { ...input, occurredAt });
    expect((await act(duty, 'archiveCase', done, {})).case.status).toBe('ARCHIVED');
  });
});
