import { randomUUID } from 'node:crypto';
import {
  caseDecider,
  caseStream,
  mediationStream,
  type CaseCommands,
  type MessageOf,
} from '@casegrid/domain';
import { Aggregate, uuidV5 } from '@casegrid/event-store';
import { actingBy, caseAfter, pagesBy, type Acted } from '../testing/acts';
import { codesIn } from '../testing/caller';
import { application, justice, Mediating, mediationActOf, mediator } from '../testing/mediating';
import { runStreet, type RunningStreet } from '../testing/running-street';

const lead = 'environment-310115004';
const leader = 'leader-310115004';
const page = `query ($id: ID!, $atLeast: Position) { case(id: $id, atLeast: $atLeast) {
  status milestones { id kind status result } allowedCommands { command allowed blockedBy } } }`;
const proposal = {
  ...application,
  committee: '310115004-JUDICIAL',
  track: 'ADMINISTRATIVE',
  proposer: 'COMMITTEE',
  parties: application.parties.map(({ isMyself: _his, ...party }) => party),
};
const done = { outcome: 'RESOLVED', summary: '已达成协议', evidence: [] };

describe('a case that waits for a mediation', () => {
  let street: RunningStreet;
  beforeAll(async () => {
    street = await runStreet();
  });
  afterAll(() => street.end());

  const { act, codesOf } = actingBy(() => street.caller);
  const pageFor = pagesBy(() => street.caller, page);
  const propose = (who: string, caseId: string, more: object = {}) =>
    street.caller.ask(who, mediationActOf('proposeMediation', { ...proposal, caseId, ...more }));
  const caseTold = async (
    caseId: string,
    command: MessageOf<CaseCommands>,
    commandId: string = randomUUID(),
  ) => {
    const now = new Date().toISOString();
    const actor = { kind: 'SYSTEM', id: 'spec' } as const;
    const request = { commandId, asked: command, actor, now, correlationId: commandId };
    await new Aggregate(street.store, caseDecider, 1).execute(caseStream(caseId), request, () => ({
      command,
      record: { district: '310115' },
    }));
  };
  const eventsOf = async (id: string) =>
    (await street.store.readStream(id.replace(':', '-'))).map(({ type }) => type);

  let waiting: Acted;
  let mediation: string;
  beforeEach(async () => {
    waiting = await caseAfter(street.caller, 'signCase');
    const { data, errors } = await propose(justice, waiting.case.id);
    expect(errors).toBeUndefined();
    mediation = (data as { proposeMediation: { mediation: { id: string } } }).proposeMediation.mediation.id;
  });

  it('is told before it begins, shows it, and is not handled meanwhile', async () => {
    expect(await codesOf(lead, 'completeHandling', waiting, done)).toEqual(['CASE_AWAITS_MEDIATION']);
    const noted = await act(lead, 'noteProgress', waiting, { note: '等待', reporterContacted: true });
    const seen = await pageFor(lead, noted);
    expect(seen).toMatchObject({
      milestones: [{ id: mediation, kind: 'MEDIATION', status: 'AWAITED', result: null }],
    });
    expect(seen['allowedCommands']).toContainEqual({
      command: 'completeHandling',
      allowed: false,
      blockedBy: 'CASE_AWAITS_MEDIATION',
    });
  });

  it('goes on when a leader says why it needs not wait, and nobody who handles it says so', async () => {
    const waived = { milestone: mediation, reason: '双方已自行和解' };
    expect(await codesOf(lead, 'waiveMilestone', waiting, waived)).toEqual(['ROLE_MAY_NOT']);
    const other = { ...waived, milestone: `mediation:${randomUUID()}` };
    expect(await codesOf(leader, 'waiveMilestone', waiting, other)).toEqual(['MILESTONE_UNKNOWN']);
    await act(leader, 'waiveMilestone', waiting, waived);
    expect((await act(lead, 'completeHandling', waiting, done)).case.status).toBe('HANDLED');
  });

  it('waits for one at a time, and for none when it is handled, not its asker’s to see, or elsewhere', async () => {
    const codes = async (...asked: Parameters<typeof propose>) => codesIn(await propose(...asked));
    expect(await codes(justice, waiting.case.id)).toEqual(['CASE_AWAITS_MEDIATION']);
    const handled = await caseAfter(street.caller, 'completeHandling');
    expect(await codes(justice, handled.case.id)).toEqual(['CASE_NOT_OPEN']);
    const byCommittee = { committee: application.committee, track: 'PEOPLES' };
    const another = await caseAfter(street.caller, 'signCase');
    expect(await codes(mediator, another.case.id, byCommittee)).toEqual(['CASE_UNKNOWN']);
    expect(await codes(justice, `case:${randomUUID()}`)).toEqual(['CASE_UNKNOWN']);
    expect(await eventsOf(another.case.id)).not.toContain('MilestoneAwaited');
  });

  it('is named by its mediation, which is refused nothing else for that', async () => {
    const query = 'query ($id: ID!) { mediation(id: $id) { caseId } }';
    const { data } = await street.caller.ask(justice, { query, variables: { id: mediation } });
    expect(data).toEqual({ mediation: { caseId: waiting.case.id } });
  });

  it('begins one mediation for a command that is sent twice, and waits once', async () => {
    const { case: one } = await caseAfter(street.caller, 'signCase');
    const asked = mediationActOf('proposeMediation', { ...proposal, caseId: one.id });
    const answers = await Promise.all([street.caller.ask(justice, asked), street.caller.ask(justice, asked)]);
    const ids = answers.map(
      ({ data }) =>
        (data as { proposeMediation: { mediation: { id: string } } }).proposeMediation.mediation.id,
    );
    expect(new Set(ids).size).toBe(1);
    expect((await eventsOf(one.id)).filter((type) => type === 'MilestoneAwaited')).toHaveLength(1);
  });

  it('waits again for one that was cut short, taken back, and sent again', async () => {
    const { case: one } = await caseAfter(street.caller, 'signCase');
    const asked = mediationActOf('proposeMediation', { ...proposal, caseId: one.id });
    const { commandId } = asked.variables.input;
    const milestone = uuidV5(commandId, 'mediation');
    const caseId = one.id.replace('case:', '');
    const awaited = { type: 'AwaitMilestone', data: { milestone, kind: 'MEDIATION' } } as const;
    await caseTold(caseId, awaited, uuidV5(commandId, 'await'));
    await caseTold(caseId, { type: 'DropMilestone', data: { milestone } });
    expect((await street.caller.ask(justice, asked)).errors).toBeUndefined();
    expect((await eventsOf(one.id)).slice(-3)).toEqual([
      'MilestoneAwaited',
      'MilestoneDropped',
      'MilestoneAwaited',
    ]);
    expect(await street.store.readStream(mediationStream(milestone))).not.toHaveLength(0);
  });

  it('stands alone where no case is named', async () => {
    const alone = new Mediating(() => street.caller);
    await alone.accepted();
    const query = 'query ($id: ID!) { mediation(id: $id) { caseId } }';
    const { data } = await street.caller.ask(mediator, { query, variables: { id: alone.id } });
    expect(data).toEqual({ mediation: { caseId: null } });
  });
});
