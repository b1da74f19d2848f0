import { applicant, application, hashOf, mediator, Mediating, streetMediator } from '../testing/mediating';
import { codesIn, type Answer } from '../testing/caller';
import { runStreet, type RunningStreet } from '../testing/running-street';

const query = `subscription ($id: ID!) { mediationChanged(id: $id) {
  status summary revision sessions { session } agreement { form } handOver { committee } } }`;

interface Seen {
  readonly status: string;
  readonly summary: string | null;
  readonly revision: number;
  readonly sessions: readonly object[];
}

describe('a mediation that is watched', () => {
  let street: RunningStreet;
  let one: Mediating;
  const open: AsyncGenerator<Answer>[] = [];
  beforeAll(async () => {
    street = await runStreet();
  });
  beforeEach(async () => {
    one = new Mediating(() => street.caller);
    await one.mediated();
  });
  afterEach(async () => {
    for (const watching of open.splice(0)) await watching.return(undefined);
  });
  afterAll(() => street.end());

  /** Somebody who watches it, and sees it once. */
  async function watching(who: string) {
    const kind = who === applicant ? 'RESIDENT' : 'OFFICER';
    const token = await street.caller.sign(who, { kind });
    const answers = street.caller.follow(who, { query, variables: { id: one.id } }, token);
    open.push(answers);
    const next = async () => ((await answers.next()).value as Answer).data?.['mediationChanged'] as Seen;
    return { first: await next(), next, answers };
  }
  /** The codes of what comes next, which are thrown at whoever listens. */
  const endOf = (answers: AsyncGenerator<Answer>) =>
    answers.next().then(
      ({ value }) => codesIn(value as Answer),
      (errors: Answer['errors']) => codesIn({ errors: errors ?? [] }),
    );
  const at = () => new Date(Date.now() + 3_600_000).toISOString();

  it('is told at each act to those who work on it and to its parties', async () => {
    const [his, hers] = [await watching(mediator), await watching(applicant)];
    expect(his.first).toMatchObject({ status: 'MEDIATING', summary: application.summary, sessions: [] });
    await one.act(mediator, 'scheduleSession', { at: at(), venue: '调解室', agreedBy: [] });
    for (const watched of [his, hers])
      expect(await watched.next()).toMatchObject({ sessions: [{ session: 1 }] });
    await one.act(applicant, 'noteOnMediation', { text: '请改期' });
    for (const watched of [his, hers])
      expect((await watched.next()).revision).toBeGreaterThan(his.first.revision + 1);
  });

  it('tells nobody outside of a closed session, a note or a file, not even that something happened', async () => {
    const outsider = await watching('leader-310115004');
    await one.act(mediator, 'scheduleSession', { at: at(), venue: '调解室', agreedBy: [] });
    await one.act(mediator, 'holdSession', {
      ...{ session: 1, minutes: hashOf('minutes'), people: [1, 2], note: '各让一步' },
    });
    await one.act(mediator, 'noteOnMediation', { text: '已电话联系' });
    await one.act(applicant, 'attachToMediation', { hash: hashOf('photo'), kind: 'PHOTO' });
    const obligations = [{ debtor: 2, creditor: 1, what: '道歉' }];
    await one.act(mediator, 'draftAgreement', { text: hashOf('text'), obligations });
    expect(await outsider.next()).toMatchObject({ status: 'SIGNING', summary: null, sessions: [] });
  });

  it('tells no party of what is feared of him', async () => {
    const [his, hers] = [await watching(mediator), await watching(applicant)];
    await one.act(mediator, 'recordRisk', { kind: 'MASS_FIGHT', explanation: '扬言报复' });
    const { revision: risk } = await his.next();
    await one.act(mediator, 'noteOnMediation', { text: '已电话联系' });
    expect((await hers.next()).revision).toBeGreaterThan(risk);
  });

  it('shows a mediator who is recused nothing more of what is inside', async () => {
    const watched = await watching(mediator);
    expect(watched.first.summary).toBe(application.summary);
    await one.act(mediator, 'recuseMediator', { officer: `officer:${mediator}`, reason: '与一方为亲属' });
    expect(await watched.next()).toMatchObject({ status: 'ACCEPTED', summary: null });
  });

  it('ends for a committee once what was offered to it was withdrawn', async () => {
    const offer = { track: 'PEOPLES', committee: '310115004-MEDIATION_COMMITTEE', files: [] };
    await one.act(mediator, 'offerHandOver', { ...offer, agreedBy: [1, 2], reason: '复杂' });
    const watched = await watching(streetMediator);
    expect(watched.first).toMatchObject({ status: 'MEDIATING' });
    await one.act(mediator, 'withdrawHandOver', { reason: '双方愿继续' });
    expect(await endOf(watched.answers)).toEqual(['MEDIATION_UNKNOWN']);
  });

  it('is not watched by anybody who may not open it', async () => {
    for (const who of ['auditor-310101', 'integrator-310115', streetMediator]) {
      const answers = street.caller.follow(who, { query, variables: { id: one.id } });
      open.push(answers);
      expect([who, await endOf(answers)]).toEqual([who, ['MEDIATION_UNKNOWN']]);
    }
  });
});
