import { actOf, acted, caseAfter } from '../testing/acts';
import { codesIn } from '../testing/caller';
import { runStreet, type RunningStreet } from '../testing/running-street';

const auditor = 'auditor-310115';
const history = `query ($id: ID!, $after: Int! = -1, $first: Int! = 100) { caseHistory(caseId: $id, afterRevision: $after, first: $first) {
  revision isUnbroken brokenAt events { type revision occurredAt recordedAt hash actor { kind id role unit officerRevision } metadata } } }`;
const at =
  'query ($id: ID!, $revision: Int, $moment: DateTime) { caseAt(caseId: $id, revision: $revision, moment: $moment) { status revision leadUnit } }';

interface Event {
  readonly type: string;
  readonly revision: number;
  readonly recordedAt: string;
  readonly actor: object;
  readonly metadata: Readonly<Record<string, unknown>>;
}

describe("a case's history", () => {
  let street: RunningStreet;
  let id: string;
  let events: readonly Event[];
  beforeAll(async () => {
    street = await runStreet();
    ({ id } = (await caseAfter(street.caller, 'closeCase')).case);
    const { data } = await street.caller.ask(auditor, { query: history, variables: { id } });
    ({ events } = data?.['caseHistory'] as { events: readonly Event[] });
  });
  afterAll(() => street.end());

  /** Without what became of the clocks. */
  const acts = () => events.filter(({ type }) => !type.startsWith('Clock'));

  it('tells every act: what, when, by whom and from which post', () => {
    expect(acts().map(({ type }) => type)).toEqual([
      'CaseReported',
      'CaseFiled',
      'CaseDispatched',
      'CaseSigned',
      'HandlingCompleted',
      'CheckPassed',
      'CaseClosed',
    ]);
    expect(events.map(({ revision }) => revision)).toEqual(events.map((_, index) => index));
    expect(acts()[2]?.actor).toEqual({
      kind: 'OFFICER',
      id: 'dispatch-310115',
      role: 'DISPATCHER',
      unit: '310115-COMMAND_CENTRE',
      officerRevision: 1,
    });
    const beside = [
      'commandId',
      'commandHash',
      'correlationId',
      'causationId',
      'actor',
      'occurredAt',
      'district',
      'mapVersion',
      'catalogueVersion',
      'hash',
    ];
    for (const { metadata } of events) expect(Object.keys(metadata)).toEqual(expect.arrayContaining(beside));
  });

  it('comes by page', async () => {
    const { data } = await street.caller.ask(auditor, {
      query: history,
      variables: { id, after: 2, first: 2 },
    });
    expect(data?.['caseHistory']).toMatchObject({
      revision: events.length - 1,
      isUnbroken: true,
      brokenAt: null,
      events: [{ revision: 3 }, { revision: 4 }],
    });
  });

  it('shows the case as it was at any revision and at any moment', async () => {
    const statuses = ['REPORTED', 'FILED', 'DISPATCHED', 'HANDLING', 'HANDLED', 'CHECKED', 'CLOSED'];
    expect(acts()).toHaveLength(statuses.length);
    for (const [index, status] of statuses.entries()) {
      const revision = acts()[index]?.revision;
      const byRevision = await street.caller.ask(auditor, { query: at, variables: { id, revision } });
      expect(byRevision.data?.['caseAt']).toMatchObject({ status, revision });
    }
    const [recorded = '', ...later] = events.map(({ recordedAt }) => recordedAt);
    const before = new Date(Date.parse(recorded) - 1).toISOString();
    expect((await street.caller.ask(auditor, { query: at, variables: { id, moment: before } })).data).toEqual(
      { caseAt: null },
    );
    const last = later.at(-1);
    const { data } = await street.caller.ask(auditor, { query: at, variables: { id, moment: last } });
    expect(data).toMatchObject({ caseAt: { status: 'CLOSED' } });
  });

  it('is for those whose work it is, of that part of the map', async () => {
    for (const who of ['auditor-310101', 'admin-310115', 'duty-310115', 'leader-310115']) {
      const codes = codesIn(await street.caller.ask(who, { query: history, variables: { id } }));
      expect([who, codes]).toEqual([who, [who === 'auditor-310101' ? 'CASE_UNKNOWN' : 'FORBIDDEN']]);
    }
    expect((await street.caller.ask('auditor-310101', { query: at, variables: { id } })).data).toEqual({
      caseAt: null,
    });
  });

  it('opens no case as it was to an integrator, to whom no case is opened as it is', async () => {
    const query = 'query ($id: ID!) { case(id: $id) { id } caseAt(caseId: $id, revision: 0) { id } }';
    const answer = await street.caller.ask('integrator-310115', { query, variables: { id } });
    expect(answer).toEqual({ data: { case: null, caseAt: null } });
  });

  it('that somebody has written into is told to be broken, and where', async () => {
    const other = (await caseAfter(street.caller, 'signCase')).case.id;
    const stream = other.replace('case:', 'case-');
    const signed = (await street.store.readStream(stream)).at(-1);
    if (!signed) throw new Error('the case was not signed for');
    const { hash: _hash, ...metadata } = signed.metadata as Record<string, unknown>;
    await street.store.append(stream, signed.revision, [
      {
        id: '00000000-0000-4000-8000-000000000001',
        type: 'HandlingNoted',
        data: { unit: '310115004-ENVIRONMENT', note: '补记', reporterContacted: true, evidence: [] },
        metadata: { ...metadata, commandId: '00000000-0000-4000-8000-000000000002', hash: 'f'.repeat(64) },
      },
    ]);
    const { data } = await street.caller.ask(auditor, { query: history, variables: { id: other } });
    expect(data?.['caseHistory']).toMatchObject({ isUnbroken: false, brokenAt: signed.revision + 1 });
    const go = actOf('completeHandling', { caseId: other, outcome: 'RESOLVED', summary: '已清运。' });
    acted(await street.caller.ask('environment-310115004', go), 'completeHandling');
  });
});
