import {
  applicant,
  application,
  committee,
  hashOf,
  justice,
  mediationActOf,
  mediator,
  Mediating,
  streetMediator,
} from '../testing/mediating';
import { codesIn } from '../testing/caller';
import { runStreet, type RunningStreet } from '../testing/running-street';

const roads = ['ARBITRATION', 'ADMINISTRATION', 'LITIGATION'];
const leader = 'leader-310115004';

describe('a dispute, over the wire', () => {
  let street: RunningStreet;
  beforeAll(async () => {
    street = await runStreet();
  });
  afterAll(() => street.end());
  const mediating = () => new Mediating(() => street.caller);

  it('comes from an application to an agreement that the court confirms', async () => {
    const one = mediating();
    expect(await one.accepted()).toMatchObject({
      status: 'ACCEPTED',
      number: expect.stringContaining(committee) as string,
    });
    await one.act(mediator, 'appointMediators', { mediators: [`officer:${mediator}`] });
    const at = new Date(Date.now() + 3_600_000).toISOString();
    await one.act(mediator, 'scheduleSession', { at, venue: '调解室', agreedBy: [] });
    const dueOn = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
    const obligations = [{ debtor: 2, creditor: 1, what: '修复防水', dueOn }];
    const drafted = await one.act(mediator, 'draftAgreement', { obligations, text: hashOf('text') });
    expect(drafted).toMatchObject({
      status: 'SIGNING',
      agreement: {
        missingMarks: [{ party: 1 }, { party: 2 }, { mediator: `officer:${mediator}` }, { isSeal: true }],
      },
    });
    await one.act(applicant, 'signAgreement', { party: 1 });
    await one.act(mediator, 'signAgreement', { party: 2, sheet: hashOf('sheet') });
    await one.act(mediator, 'signAsMediator');
    const sealed = await one.act(mediator, 'sealAgreement');
    expect(sealed).toMatchObject({ status: 'EFFECTIVE', agreement: { missingMarks: [] } });
    expect(sealed['clocks']).toMatchObject([
      { kind: 'FIRST_FOLLOW_UP' },
      { kind: 'SECOND_FOLLOW_UP' },
      { kind: 'THIRD_FOLLOW_UP' },
      { kind: 'CONFIRMATION' },
    ]);
    await one.act(justice, 'applyConfirmation', { court: '浦东新区人民法院', appliedBy: [1, 2] });
    await one.act(justice, 'recordCourtAcceptance', { reference: '民特12' });
    const confirmed = await one.act(justice, 'recordConfirmation', {
      reference: '民特12',
      ruling: hashOf('r'),
    });
    expect(confirmed).toMatchObject({ status: 'CONFIRMED', confirmation: { status: 'CONFIRMED' } });
    await one.act(applicant, 'recordPerformance', { obligation: 1, performance: 'FULL', note: '已修好' });
    expect(await one.seenBy(mediator)).toMatchObject({ status: 'PERFORMED', clocks: [] });
  });

  it('ends with one refusal', async () => {
    const one = mediating();
    await one.act(mediator, 'proposeMediation', {
      ...application,
      parties: withoutMyself,
      proposer: 'COURT',
    });
    await one.act(mediator, 'recordConsent', { party: 1 });
    expect(await one.act(mediator, 'recordRefusal', { party: 2, roads, reason: '不愿' })).toMatchObject({
      status: 'REFUSED',
      clocks: [],
    });
    expect(await one.codes(mediator, 'recordConsent', { party: 2 })).toEqual(['NOT_AWAITING_CONSENT']);
    expect(await one.act(mediator, 'archiveMediation')).toMatchObject({ status: 'ARCHIVED' });
  });

  const withoutMyself = application.parties.map(({ isMyself: _, ...party }) => party);

  it('is handed over to an authority, and decided by the government', async () => {
    const one = mediating();
    await one.mediated();
    const offer = {
      track: 'ADMINISTRATIVE',
      committee: '310115004-JUDICIAL',
      files: [],
      agreedBy: [1, 2],
      reason: '复杂',
    };
    expect(await one.act(mediator, 'offerHandOver', offer)).toMatchObject({
      track: 'PEOPLES',
      handOver: { track: 'ADMINISTRATIVE' },
    });
    expect(await one.codes(leader, 'decideDispute', decision)).toEqual(['NOT_ON_THE_ADMINISTRATIVE_TRACK']);
    expect(await one.act(justice, 'acceptHandOver')).toMatchObject({
      track: 'ADMINISTRATIVE',
      status: 'ACCEPTED',
      mediators: [],
    });
    expect(await one.act(leader, 'decideDispute', decision)).toMatchObject({
      status: 'DECIDED',
      clocks: [{ kind: 'SUIT_AFTER_DECISION' }],
    });
  });

  const decision = { decision: hashOf('decision'), reference: '潍街处1', explanation: '依规' };

  it('is breached, and comes back from the court', async () => {
    const one = mediating();
    await one.agreed();
    const broken = { obligation: 2, performance: 'BREACHED', note: '拒付' };
    expect(await one.codes(justice, 'recordPerformance', broken)).toEqual(['NOT_ITS_MEDIATOR']);
    expect(await one.act(mediator, 'recordPerformance', broken)).toMatchObject({ status: 'BREACHED' });
    await one.act(mediator, 'recordPersuasion', { note: '上门说理' });
    await one.act(mediator, 'recordSuit', {
      kind: 'PERFORMANCE',
      party: 1,
      court: '法院',
      reference: '民初7',
    });
    const result = { suit: 1, result: 'UPHELD', reference: '民初7', note: '判令履行' };
    expect(await one.act(justice, 'recordSuitResult', result)).toMatchObject({
      suits: [{ suit: 1, kind: 'PERFORMANCE', result: 'UPHELD' }],
    });
  });

  it('shows closed sessions, terms and files to those who take part alone, and nothing to a stranger', async () => {
    const one = mediating();
    await one.mediated();
    const at = new Date(Date.now() + 3_600_000).toISOString();
    await one.act(mediator, 'scheduleSession', { at, venue: '调解室', agreedBy: [] });
    await one.act(mediator, 'scheduleSession', { at, venue: '广场', isOpen: true, agreedBy: [1, 2] });
    await one.act(applicant, 'attachToMediation', { hash: hashOf('photo'), kind: 'PHOTO' });
    for (const who of [mediator, applicant])
      expect(await one.seenBy(who)).toMatchObject({
        summary: application.summary,
        sessions: [{ isOpen: false }, { isOpen: true }],
        files: [{ hash: hashOf('photo') }],
      });
    for (const who of [leader, 'supervisor-310115', 'operator-310115', justice]) {
      const seen = await one.seenBy(who);
      expect([who, seen]).toMatchObject([who, { summary: null, files: [], sessions: [{ isOpen: true }] }]);
      expect(JSON.stringify(seen)).not.toContain('陈小满');
    }
    for (const who of [
      '11111111-0d8f-4a5c-9b7e-0c4a1f5d2b10',
      streetMediator,
      'integrator-310115',
      'auditor-310101',
    ])
      expect([who, await one.seenBy(who)]).toEqual([who, null]);
    expect(await one.codes(streetMediator, 'noteOnMediation', { text: '？' })).toEqual(['MEDIATION_UNKNOWN']);
    const stored = await street.store.readStream(one.id.replace(':', '-'));
    expect(JSON.stringify(stored)).not.toMatch(/陈小满|周大海|13800000001/);
  });

  it('is asked for once, whatever is sent again; and numbered without gaps or doubles, also at the same time', async () => {
    const asked = mediationActOf('applyMediation', application);
    const answers = await Promise.all([1, 2, 3].map(() => street.caller.ask(applicant, asked)));
    const ids = answers.map(
      ({ data }) => (data?.['applyMediation'] as { mediation: { id: string } }).mediation.id,
    );
    expect(new Set(ids).size).toBe(1);
    const another = { ...asked, variables: { input: { ...asked.variables.input, summary: '另一件事' } } };
    expect(codesIn(await street.caller.ask(applicant, another))).toEqual(['COMMAND_ID_REUSED']);
    const [me, him] = application.parties;
    const renamed = { ...asked.variables.input, parties: [me, { ...him, name: '别的人' }] };
    const other = { ...asked, variables: { input: renamed } };
    expect(codesIn(await street.caller.ask(applicant, other))).toEqual(['COMMAND_ID_REUSED']);
    const many = await Promise.all(Array.from({ length: 12 }, () => mediating().accepted()));
    const numbers = many.map(({ number }) => Number(number?.slice(-6))).sort((a, b) => a - b);
    const [first = 0] = numbers;
    expect(numbers).toEqual(Array.from({ length: 12 }, (_, index) => first + index));
  });

  it('says what somebody may do with it, and why not', async () => {
    const one = mediating();
    await one.accepted();
    const query =
      'query ($id: ID!) { mediation(id: $id) { statusLabel { zh } allowedCommands { command allowed blockedBy } } node(id: $id) { id } }';
    const { data } = await street.caller.ask(mediator, { query, variables: { id: one.id } });
    const { allowedCommands } = data?.['mediation'] as {
      allowedCommands: { command: string; allowed: boolean }[];
    };
    expect(data).toMatchObject({ mediation: { statusLabel: { zh: '已受理' } }, node: { id: one.id } });
    expect(allowedCommands.filter(({ allowed }) => allowed).map(({ command }) => command)).toContain(
      'appointMediators',
    );
    expect(allowedCommands).toContainEqual({
      command: 'draftAgreement',
      allowed: false,
      blockedBy: 'NOT_BEING_MEDIATED',
    });
  });
});
