import { actingBy, acted, actOf, caseAfter, grid, mutationOf, reportInput } from '../testing/acts';
import { codesIn, type Answer } from '../testing/caller';
import { laterBy } from '../testing/later';
import { runStreet, type RunningStreet } from '../testing/running-street';

const operator = 'operator-310115';
const dispatcher = 'dispatch-310115';
const supervisor = 'supervisor-310115';
const canary = '王秀兰';
const open = { name: { state: 'OPEN', value: canary } };
const hidden = { name: { state: 'HIDDEN', value: null } };
const purpose = '需当面了解情况';
const hour = 3_600_000;

const withPeople = (name: string) =>
  mutationOf(name).replace('receipt {', 'people { name { state value } } receipt {');
const page = `query ($id: ID!, $at: Position) { case(id: $id, atLeast: $at) {
  people { name { state value } } reveals { officer purpose until } timeline { type text label { zh en } } } }`;

describe('who reported a confidential case', () => {
  let street: RunningStreet;
  beforeAll(async () => {
    street = await runStreet();
  });
  afterAll(() => street.end());

  const { act, codesOf } = actingBy(() => street.caller);
  const confidential = async () => {
    const people = [{ part: 'REPORTER', name: canary }];
    const asked = actOf('reportCase', { ...reportInput, people });
    const reported = acted(await street.caller.ask(operator, asked), 'reportCase');
    return act(operator, 'setConfidentiality', reported, { isConfidential: true, reason: '本人要求' });
  };
  const granted = async () => {
    const done = await confidential();
    await act(dispatcher, 'requestReveal', done, { purpose });
    const decision = { officer: dispatcher, hours: 2, explanation: '确有需要' };
    return act(supervisor, 'grantReveal', done, decision);
  };
  const peopleIn = ({ data }: Answer) => (data?.['revealPeople'] as { people: object[] }).people;

  it('is told to an officer who said what for, once another agreed, and each time is on record', async () => {
    const done = await granted();
    const { id } = done.case;
    const asked = { ...actOf('revealPeople', { caseId: id }), query: withPeople('revealPeople') };
    const answer = await street.caller.ask(dispatcher, asked);
    expect(peopleIn(answer)).toEqual([open]);
    const at = acted(answer, 'revealPeople').receipt.position;
    const seen = await street.caller.ask(dispatcher, { query: page, variables: { id, at } });
    expect(seen.data?.['case']).toMatchObject({
      people: [hidden],
      reveals: [{ officer: dispatcher, purpose, until: expect.any(String) as string }],
    });
    const { timeline } = seen.data?.['case'] as { timeline: { type: string }[] };
    expect(timeline.slice(-3)).toMatchObject([
      { type: 'RevealRequested', text: purpose, label: { zh: '申请查看保密信息' } },
      { type: 'RevealGranted', text: '确有需要', label: { en: 'Agreed that it be told who reported' } },
      { type: 'PeopleRevealed', text: purpose },
    ]);
    const [told] = (await street.store.readStream(id.replace('case:', 'case-'))).slice(-1);
    expect(told).toMatchObject({ type: 'PeopleRevealed', metadata: { actor: { id: dispatcher } } });
    expect(JSON.stringify(told)).not.toContain(canary);
  });

  it('is told no longer than that was granted, not even to whoever sends the same act again', async () => {
    const done = await granted();
    const asked = { ...actOf('revealPeople', { caseId: done.case.id }), query: withPeople('revealPeople') };
    expect(peopleIn(await street.caller.ask(dispatcher, asked))).toEqual([open]);
    expect(peopleIn(await street.caller.ask(dispatcher, asked))).toEqual([open]);
    const before = await street.store.end();
    const late = await laterBy(street, 3 * hour);
    expect(peopleIn(await late.ask(dispatcher, asked))).toEqual([hidden]);
    const anew = actOf('revealPeople', { caseId: done.case.id });
    expect(codesIn(await late.ask(dispatcher, anew))).toEqual(['REVEAL_NOT_GRANTED']);
    expect(await street.store.end()).toBe(before);
  });

  it('is told to nobody who did not ask, or was denied, and nobody grants it to himself', async () => {
    const done = await confidential();
    const decision = { officer: supervisor, explanation: '' };
    expect(await codesOf(dispatcher, 'revealPeople', done, {})).toEqual(['REVEAL_NOT_GRANTED']);
    await act(supervisor, 'requestReveal', done, { purpose });
    expect(await codesOf(supervisor, 'requestReveal', done, { purpose })).toEqual(['REVEAL_ASKED']);
    const own = { ...decision, explanation: '自批' };
    expect(await codesOf(supervisor, 'grantReveal', done, own)).toEqual(['REQUESTER_CANNOT_APPROVE']);
    const nobody = { officer: 'nobody', explanation: '查无此人' };
    expect(await codesOf('leader-310115', 'grantReveal', done, nobody)).toEqual(['OFFICER_UNKNOWN']);
    await act('leader-310115', 'denyReveal', done, { ...decision, explanation: '可由受理员转达' });
    expect(await codesOf(supervisor, 'revealPeople', done, {})).toEqual(['REVEAL_NOT_GRANTED']);
    const long = { ...decision, explanation: '同意', hours: 73 };
    expect(await codesOf('leader-310115', 'grantReveal', done, long)).toEqual(['BAD_INPUT']);
  });

  it('is not hidden from anybody for being confidential where it is not', async () => {
    const done = await caseAfter(street.caller, 'reportCase', `grid-${grid}`);
    expect(await codesOf(dispatcher, 'requestReveal', done, { purpose })).toEqual([
      'NOT_CONFIDENTIAL_TO_YOU',
    ]);
  });
});
