import { actOf, reportInput } from '../testing/acts';
import { codesIn, type Answer } from '../testing/caller';
import { applicant, application, mediationActOf, mediator, Mediating } from '../testing/mediating';
import { runStreet, type RunningStreet } from '../testing/running-street';

const [chen, zhou] = application.parties;
const named = (name: string, phone: string) => ({ name, phone });
const withoutMyself = application.parties.map(({ isMyself: _, ...party }) => party);

describe('a command that is sent again', () => {
  let street: RunningStreet;
  beforeAll(async () => {
    street = await runStreet();
  });
  afterAll(() => street.end());

  type Asked = ReturnType<typeof actOf>;
  const again = ({ query, variables: { input } }: Asked, changed: object) => ({
    query,
    variables: { input: { ...input, ...changed } },
  });
  const receiptIn = ({ data }: Answer) =>
    Object.values(data ?? {}).map((one) => (one as { receipt: object }).receipt);

  /** Whatever else of people it names, it is refused, and nothing is written; as it was, it is answered as at first. */
  async function isHeld(who: string, asked: Asked, others: readonly object[]): Promise<void> {
    const first = await street.caller.ask(who, asked);
    expect(codesIn(first)).toEqual([]);
    const end = await street.store.end();
    for (const changed of others)
      expect([changed, codesIn(await street.caller.ask(who, again(asked, changed)))]).toEqual([
        changed,
        ['COMMAND_ID_REUSED'],
      ]);
    const repeated = await street.caller.ask(who, asked);
    expect([codesIn(repeated), receiptIn(repeated)]).toEqual([[], receiptIn(first)]);
    expect(await street.store.end()).toBe(end);
  }

  it('with an application names the parties that it named, each in his place', async () => {
    await isHeld(applicant, mediationActOf('applyMediation', application), [
      { parties: [chen, { ...zhou, name: '别的人' }] },
      { parties: [chen, { ...zhou, phone: '13800000009' }] },
      { parties: [{ ...chen, name: '别的人' }, zhou] },
      {
        parties: [
          { ...chen, ...named('周大海', '13800000002') },
          { ...zhou, ...named('陈小满', '13800000001') },
        ],
      },
      { parties: [chen, { ...zhou, ...named('陈小满', '13800000001') }] },
      { parties: [chen, { ...zhou, phone: undefined }] },
      { parties: [chen, zhou, zhou] },
    ]);
  });

  it('with a proposal does so too', async () => {
    const proposal = { ...application, parties: withoutMyself, proposer: 'COURT' };
    const [one, other] = withoutMyself;
    await isHeld(mediator, mediationActOf('proposeMediation', proposal), [
      { parties: [one, { ...other, name: '别的人' }] },
      {
        parties: [
          { ...one, name: '周大海' },
          { ...other, name: '陈小满' },
        ],
      },
    ]);
  });

  it('with an invitation names whom it invited, and nobody who was invited before or after', async () => {
    const one = new Mediating(() => street.caller);
    await one.mediated();
    const invitationOf = (name: string, phone: string) =>
      mediationActOf('inviteParticipant', {
        ...{ mediationId: one.id, relation: 'RELATIVE', agreedBy: [1, 2] },
        participant: named(name, phone),
      });
    const [first, second] = [invitationOf('吴伯', '13800000003'), invitationOf('郑姨', '13800000004')];
    for (const each of [first, second]) expect(codesIn(await street.caller.ask(mediator, each))).toEqual([]);
    const people = [
      named('吴伯', '13800000003'),
      named('郑姨', '13800000004'),
      named('周大海', '13800000002'),
    ];
    const [wu, zheng, party] = people.map((participant) => ({ participant })) as [object, object, object];
    await isHeld(mediator, first, [zheng, party, { participant: named('吴伯', '13800000004') }]);
    await isHeld(mediator, second, [wu, party]);
  });

  it('names the same representatives', async () => {
    const one = new Mediating(() => street.caller);
    const parties = [...application.parties, { as: 'RESPONDENT', name: '孙二' }];
    await one.act(applicant, 'applyMediation', { ...application, parties });
    for (const party of [2, 3]) await one.act(mediator, 'recordConsent', { party });
    const naming = { mediationId: one.id, side: 'RESPONDENT', people: [2] };
    await isHeld(mediator, mediationActOf('nameRepresentatives', naming), [{ people: [3] }]);
  });

  it('with a report names the same people, each in his place', async () => {
    const [wang, li] = ['王秀兰', '李四'].map((name) => ({ part: 'PARTY', name }));
    await isHeld('operator-310115', actOf('reportCase', { ...reportInput, people: [wang, li] }), [
      { people: [li, wang] },
      { people: [wang, wang] },
      { people: [wang, { ...li, name: '张三' }] },
    ]);
  });

  it('is answered as at first when whom it names was erased since, whom nobody can compare any more', async () => {
    const asked = mediationActOf('applyMediation', application);
    const first = await street.caller.ask(applicant, asked);
    expect(codesIn(first)).toEqual([]);
    const erasing = actOf('erasePerson', { personId: applicant, reason: '撤回同意' });
    const erase = 'mutation ($input: ErasePersonInput!) { erasePerson(input: $input) { erasedAt } }';
    expect(codesIn(await street.caller.ask(applicant, { ...erasing, query: erase }))).toEqual([]);
    expect(receiptIn(await street.caller.ask(applicant, asked))).toEqual(receiptIn(first));
    const other = again(asked, { parties: [chen, { ...zhou, name: '别的人' }] });
    expect(codesIn(await street.caller.ask(applicant, other))).toEqual(['COMMAND_ID_REUSED']);
  });
});
