import { randomUUID } from 'node:crypto';
import { deadlines, deadlinesStream, standardDeadlines } from '@casegrid/domain';
import { Aggregate } from '@casegrid/event-store';
import { acted, actOf, caseAfter } from '../testing/acts';
import { systemClock } from '../graphql/clock';
import { codesIn, type Answer, type Caller } from '../testing/caller';
import { publicationOf, signing } from '../testing/publications';
import { runStreet, type RunningStreet } from '../testing/running-street';

const admin = 'admin-310115';
const shown = 'scope version reason rows { id amount unit isOff }';
const publish = `mutation ($input: PublishDeadlinesInput!) { publishDeadlines(input: $input) {
  receipt { revision } deadlines { ${shown} } } }`;
const publishCalendar = `mutation ($input: PublishCalendarInput!) { publishCalendar(input: $input) {
  calendar { code version hours specialDays { day kind } } } }`;
const table = `query ($unit: UnitCode) { deadlines(unit: $unit) { ${shown} } calendar(year: 2999, unit: $unit) { code } }`;
const clocks = `query ($id: ID!, $atLeast: Position) { case(id: $id, atLeast: $atLeast) {
  clocks { kind scope policyVersion calendar amount explanation { zh } } } }`;

const soon = () => new Date(Date.now() + 2_000).toISOString();
/** A clock by which what will hold soon holds now. */
const later = { ...systemClock, now: () => new Date(Date.now() + 4_000) };

interface Row {
  readonly id: string;
  readonly amount: number | null;
}
interface Table {
  readonly scope: string;
  readonly version: number;
  readonly rows: readonly Row[];
}

describe('what clocks run by', () => {
  let street: RunningStreet;
  let afterwards: Caller;
  beforeAll(async () => {
    street = await runStreet();
    afterwards = street.caller.at((await street.another(later)).url);
  });
  afterAll(() => street.end());

  const tableAt = async (unit?: string) => {
    const { data } = await afterwards.ask(admin, { query: table, variables: { unit } });
    return data as { deadlines: Table; calendar: { code: string } };
  };
  const amountIn = ({ rows }: Table, id: string) => rows.find((row) => row.id === id)?.amount;
  const signingClock = async (who: string, done: { case: { id: string }; receipt: { position: string } }) => {
    const variables = { id: done.case.id, atLeast: done.receipt.position };
    const { data } = await afterwards.ask(who, { query: clocks, variables });
    const all = (data?.['case'] as { clocks: { kind: string }[] }).clocks;
    return all.find(({ kind }) => kind === 'SIGNING');
  };

  it('is published for a district, and its cases run by it from then on, and no other', async () => {
    const before = await caseAfter(street.caller, 'dispatchCase');
    const effectiveFrom = soon();
    const request = publicationOf(publish, {
      effectiveFrom,
      rows: [signing],
      withoutRows: ['hotline-answer'],
    });
    const answer = await street.caller.ask(admin, request);
    expect(codesIn(answer)).toEqual([]);
    const again = await street.caller.ask(admin, request);
    expect(again.data).toEqual(answer.data);
    const { deadlines: here } = await tableAt('310115004001001');
    const { deadlines: everywhere } = await tableAt();
    expect([here.scope, here.version, amountIn(here, 'signing')]).toEqual(['310115', 1, 1]);
    expect([everywhere.scope, amountIn(everywhere, 'signing')]).toEqual(['CN', 2]);
    expect(here.rows.map(({ id }) => id)).not.toContain('hotline-answer');
    expect(here.rows.length).toBe(everywhere.rows.length - 1);
    const after = await caseAfter(afterwards, 'dispatchCase');
    expect(await signingClock('leader-310115', after)).toMatchObject({
      scope: '310115',
      policyVersion: 1,
      amount: 1,
    });
    expect(await signingClock('leader-310115', before)).toMatchObject({
      scope: 'CN',
      policyVersion: 1,
      amount: 2,
    });
  });

  it('has days of its own too, by which clocks are counted and explained', async () => {
    const effectiveFrom = soon();
    const days = [{ day: '2999-07-01', kind: 'CLOSURE', labelZh: '停电检修', labelEn: 'Power works' }];
    const answer = await street.caller.ask(
      admin,
      publicationOf(publishCalendar, { effectiveFrom, days, hours: '08:30-17:00' }),
    );
    expect(codesIn(answer)).toEqual([]);
    expect(answer.data?.['publishCalendar']).toMatchObject({
      calendar: { code: '310115', version: 1, hours: '08:30-17:00' },
    });
    // A copy that has looked nothing up yet.
    afterwards = street.caller.at((await street.another(later)).url);
    expect((await tableAt('310115')).calendar.code).toBe('310115');
    const done = await caseAfter(afterwards, 'dispatchCase');
    const clock = await signingClock('leader-310115', done);
    expect(clock).toMatchObject({ calendar: '310115', explanation: { zh: expect.any(String) as string } });
  });

  const refusals: readonly (readonly [string, string, object, string])[] = [
    ['for a street', admin, { scope: '310115004' }, 'NOT_A_SCOPE'],
    ['for another district', admin, { scope: '310101' }, 'OUTSIDE_YOUR_SUBTREE'],
    ['by somebody else', 'duty-310115', {}, 'FORBIDDEN'],
    ['without a row for all', admin, { withoutRows: ['check'] }, 'CLOCK_WITHOUT_POLICY'],
    ['with a name that is none', admin, { rows: [{ ...signing, id: 'Signing!' }] }, 'POLICY_ID_MALFORMED'],
    ['with two rows for the same', admin, { rows: [{ ...signing, id: 'other' }] }, 'POLICIES_COLLIDE'],
    [
      'with warnings after its end',
      admin,
      { rows: [{ ...signing, unit: 'WORKING_DAY', amount: 5, warnAfter: [3, 5] }] },
      'WARNINGS_OUT_OF_ORDER',
    ],
    ['with no time at all', admin, { rows: [{ ...signing, amount: 0 }] }, 'AMOUNT_OUT_OF_BOUNDS'],
  ];
  it.each(refusals)('is not published %s, and nothing is written', async (_, who, change, code) => {
    const effectiveFrom = new Date(Date.now() + 3_600_000).toISOString();
    const before = await street.store.end();
    const answer: Answer = await street.caller.ask(
      who,
      publicationOf(publish, { effectiveFrom, rows: [], ...change }),
    );
    expect(codesIn(answer)).toEqual([code]);
    expect(await street.store.end()).toBe(before);
  });

  it('is not published into the past, nor before the one that is in force', async () => {
    const past = publicationOf(publish, { effectiveFrom: '2026-01-01T00:00:00.000Z', rows: [] });
    expect(codesIn(await afterwards.ask(admin, past))).toEqual(['EFFECTIVE_BEFORE_LAST_VERSION']);
    const justNow = new Date(Date.now() - 1_000).toISOString();
    const late = publicationOf(publish, { scope: '310101', effectiveFrom: justNow, rows: [] });
    expect(codesIn(await street.caller.ask('admin-310101', late))).toEqual(['EFFECTIVE_IN_THE_PAST']);
  });

  it('never has a time that is longer than the law allows', async () => {
    const { deadlines: all } = await tableAt();
    const law = all.rows.find(({ id }) => id === 'petition-decision');
    expect(law?.amount).toBe(60);
    const longer = {
      ...signing,
      id: 'petition-decision',
      kind: 'PETITION',
      amount: 61,
      unit: 'CALENDAR_DAY',
    };
    const effectiveFrom = new Date(Date.now() + 3_600_000).toISOString();
    const answer = await street.caller.ask(admin, publicationOf(publish, { effectiveFrom, rows: [longer] }));
    expect(codesIn(answer)).toEqual(['STATUTORY_AMOUNT_LENGTHENED']);
  });

  it('does not lengthen what its city says of a law', async () => {
    const policies = standardDeadlines.map((policy) =>
      policy.id === 'signing'
        ? { ...policy, force: 'LOCAL_LAW' as const, period: { amount: 3, unit: 'WORKING_HOUR' as const } }
        : policy,
    );
    const effectiveFrom = new Date(Date.now() + 1_800_000).toISOString();
    const data = { scope: '3101', policies, effectiveFrom, reason: '地方性法规' };
    const command = { type: 'PublishDeadlines', data } as const;
    const commandId = randomUUID();
    const by = { kind: 'SYSTEM', id: 'spec' } as const;
    const now = new Date().toISOString();
    const request = { commandId, asked: command, actor: by, now, correlationId: commandId };
    await new Aggregate(street.store, deadlines, 1).execute(deadlinesStream('3101'), request, () => ({
      command,
      record: { district: '3101' },
    }));
    const fresh = street.caller.at((await street.another()).url);
    const publishing = async (amount: number, after: number) => {
      const from = new Date(Date.now() + after).toISOString();
      const rows = [{ ...signing, amount, unit: 'WORKING_HOUR' }];
      return codesIn(await fresh.ask(admin, publicationOf(publish, { effectiveFrom: from, rows })));
    };
    expect(await publishing(4, 1_900_000)).toEqual(['STATUTORY_AMOUNT_LENGTHENED']);
    expect(await publishing(3, 1_900_000)).toEqual([]);
  });

  it('leaves cases as they are', async () => {
    const done = await caseAfter(street.caller, 'signCase');
    const noted = actOf('noteProgress', { caseId: done.case.id, note: '已到场' });
    expect(acted(await street.caller.ask('environment-310115004', noted), 'noteProgress').case.status).toBe(
      'HANDLING',
    );
  });
});
