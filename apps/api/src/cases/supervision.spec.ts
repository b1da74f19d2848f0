import { actingBy, caseAfter, grid } from '../testing/acts';
import {} from '../testing/caller';
import { runStreet, type RunningStreet } from '../testing/running-street';

const duty = 'duty-310115';
const leader = 'leader-310115';

describe('a case that is watched', () => {
  let street: RunningStreet;
  beforeAll(async () => {
    street = await runStreet();
  });
  afterAll(() => street.end());

  const { act, codesOf } = actingBy(() => street.caller);

  it('is put under a card, and the lead unit answers', async () => {
    const signed = await caseAfter(street.caller, 'signCase', `grid-${grid}`);
    const supervisor = 'supervisor-310115';
    await act(supervisor, 'issueSupervision', signed, { card: 'YELLOW', note: '请说明' });
    const red = { card: 'RED', note: '请说明' };
    expect(await codesOf(supervisor, 'issueSupervision', signed, red)).toEqual(['RED_CARD_IS_A_LEADERS']);
    expect(await codesOf(supervisor, 'issueSupervision', signed, { card: 'PLAIN', note: '请说明' })).toEqual([
      'CARD_NOT_HIGHER',
    ]);
    await act('environment-310115004', 'answerSupervision', signed, { answer: '明日完成' });
    await act(leader, 'giveInstruction', signed, { text: '三日内解决' });
    await act('environment-310115004', 'answerInstruction', signed, { number: 1, answer: '遵办' });
    const done = await act(duty, 'setRisk', signed, { risk: 'RED', reason: '可能激化' });
    const query = `query ($id: ID!, $atLeast: Position) { case(id: $id, atLeast: $atLeast) {
      risk supervision { card answer } instructions { number text answer } } }`;
    const variables = { id: signed.case.id, atLeast: done.receipt.position };
    expect((await street.caller.ask(leader, { query, variables })).data?.['case']).toEqual({
      risk: 'RED',
      supervision: { card: 'YELLOW', answer: '明日完成' },
      instructions: [{ number: 1, text: '三日内解决', answer: '遵办' }],
    });
    const unknown = { officer: 'officer:nobody', reason: '亲属' };
    expect(await codesOf(duty, 'recuseOfficer', signed, unknown)).toEqual(['OFFICER_UNKNOWN']);
    await act(duty, 'recuseOfficer', signed, { officer: 'officer:environment-310115004', reason: '亲属' });
    expect(
      await codesOf('environment-310115004', 'completeHandling', signed, {
        outcome: 'RESOLVED',
        summary: '完',
      }),
    ).toEqual(['OFFICER_IS_RECUSED']);
  });
});
