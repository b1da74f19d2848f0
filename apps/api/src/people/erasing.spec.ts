import { randomUUID } from 'node:crypto';
import { firstBreak } from '@casegrid/event-store';
import { codesIn } from '../testing/caller';
import { applicant, application, hashOf, mediator, Mediating } from '../testing/mediating';
import { runStreet, type RunningStreet } from '../testing/running-street';

const admin = 'admin-310115';
const page = `query ($id: ID!) { mediation(id: $id) {
  participants { id name { state value } phone { state value } } } }`;
const erasing = 'mutation ($input: ErasePersonInput!) { erasePerson(input: $input) { erasedAt } }';
const erased = { state: 'ERASED', value: null };
const open = (value: string) => ({ state: 'OPEN', value });

interface Seen {
  readonly id: string | null;
  readonly name: object;
  readonly phone: object;
}

describe('somebody in a mediation who is erased', () => {
  let street: RunningStreet;
  beforeAll(async () => {
    street = await runStreet();
  });
  afterAll(() => street.end());

  const mediating = () => new Mediating(() => street.caller);
  const participants = async (who: string, { id }: Mediating) => {
    const { data } = await street.caller.ask(who, { query: page, variables: { id } });
    return (data?.['mediation'] as { participants: readonly Seen[] }).participants;
  };
  const erase = (who: string, input: object) =>
    street.caller.ask(who, {
      query: erasing,
      variables: { input: { commandId: randomUUID(), reason: '本人要求', ...input } },
    });
  const codes = async (...asked: Parameters<typeof erase>) => codesIn(await erase(...asked));

  it('by an administrator is nobody’s to read again, while it goes on by numbers', async () => {
    const one = mediating();
    await one.mediated();
    const guest = {
      participant: { name: '吴伯', phone: '13800000003' },
      relation: 'RELATIVE',
      agreedBy: [1, 2],
    };
    await one.act(mediator, 'inviteParticipant', guest);
    const [, respondent, invited] = await participants(mediator, one);
    for (const person of [respondent, invited])
      expect(await codes(admin, { personId: person?.id, mediationId: one.id })).toEqual([]);
    expect(await participants(mediator, one)).toMatchObject([
      { name: open('陈小满'), phone: open('13800000001') },
      { name: erased, phone: erased },
      { name: erased, phone: erased },
    ]);
    expect((await participants(applicant, one)).map(({ name }) => name)).toMatchObject([
      open('陈小满'),
      { state: 'HIDDEN' },
      { state: 'HIDDEN' },
    ]);
    const dueOn = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
    const obligations = [{ debtor: 2, creditor: 1, what: '修复防水', dueOn }];
    await one.act(mediator, 'draftAgreement', { obligations, text: hashOf('text') });
    await one.act(applicant, 'signAgreement', { party: 1 });
    await one.act(mediator, 'signAgreement', { party: 2, sheet: hashOf('sheet') });
    await one.act(mediator, 'signAsMediator');
    expect(await one.act(mediator, 'sealAgreement')).toMatchObject({ status: 'EFFECTIVE' });
    expect(firstBreak(await street.store.readStream(one.id.replace(':', '-')))).toBeUndefined();
  });

  it('by an administrator is in a mediation of his subtree, and he says in which', async () => {
    const [one, another] = [mediating(), mediating()];
    for (const each of [one, another]) await each.mediated();
    const [, respondent] = await participants(mediator, one);
    const { id: personId } = respondent ?? {};
    expect(await codes('admin-310101', { personId, mediationId: one.id })).toEqual(['PERSON_UNKNOWN']);
    for (const input of [
      {},
      { mediationId: another.id },
      { mediationId: randomUUID() },
      { caseId: randomUUID() },
    ])
      expect([input, await codes(admin, { personId, ...input })]).toEqual([input, ['PERSON_UNKNOWN']]);
    const { errors } = await erase(admin, { personId, mediationId: another.id });
    expect(errors).toMatchObject([{ extensions: { field: 'mediationId' } }]);
    for (const input of [{ mediationId: one.id, caseId: randomUUID() }, { mediationId: 'x' }])
      expect(await codes(admin, { personId, ...input })).toEqual(['BAD_INPUT']);
    expect(await codes(mediator, { personId, mediationId: one.id })).toEqual(['ROLE_MAY_NOT']);
    expect(await codes(applicant, { personId, mediationId: one.id })).toEqual(['NOT_YOUR_OWN']);
    expect((await participants(mediator, one))[1]).toMatchObject({ name: open('周大海') });
  });

  it('by himself is nobody’s to read again, nor his own, in whatever he takes part', async () => {
    const [one, another] = [mediating(), mediating()];
    for (const each of [one, another]) await each.mediated();
    expect(await codes(applicant, { personId: applicant })).toEqual([]);
    for (const each of [one, another])
      for (const who of [mediator, applicant])
        expect((await participants(who, each))[0]).toMatchObject({ name: erased, phone: erased });
    expect(
      await one.act(applicant, 'leaveMediation', { party: 1, road: 'LITIGATION', reason: '另行起诉' }),
    ).toMatchObject({
      status: 'TERMINATED',
    });
    expect(await mediating().codes(applicant, 'applyMediation', application)).toEqual(['PERSON_ERASED']);
  });
});
