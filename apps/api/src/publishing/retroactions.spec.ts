import { randomUUID } from 'node:crypto';
import {
  caseDecider,
  caseStream,
  deadlines,
  deadlinesStream,
  isRefused,
  judgedClock,
  standardCalendar,
} from '@casegrid/domain';
import { Aggregate, decode } from '@casegrid/event-store';
import type { CaseRecord } from '@casegrid/projections';
import { systemClock } from '../graphql/clock';
import { caseAfter, type Acted } from '../testing/acts';
import { codesIn, type Answer } from '../testing/caller';
import { runStreet, type RunningStreet } from '../testing/running-street';

const admin = 'admin-310115';
const leader = 'leader-310115';
const scope = '310115';
const payload = '{ receipt { revision position } retroaction { id status policies decidedBy denial } }';
const mutation = (name: string) => {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
  return `mutation ($input: ${type}) { ${name}(input: $input) ${payload} }`;
};
const publish = `mutation ($input: PublishDeadlinesInput!) { publishDeadlines(input: $input) { receipt { position } } }`;
const listed = `query ($unit: UnitCode!) { retroactions(unit: $unit) { id status statusLabel { en } reason } }`;
const clocks = `clocks { number end { verdict }
  rejudged { retroaction scope policyVersion dueAt verdict reason explanation { zh en } } }`;
const shown = `query ($id: ID!, $atLeast: Position) { case(id: $id, atLeast: $atLeast) { ${clocks}
  timeline { type } withClocks: timeline(withClocks: true, first: 100) { type label { zh } text } } }`;
const shownAt = `query ($id: ID!, $revision: Int) { caseAt(caseId: $id, revision: $revision) { ${clocks} } }`;
const rubbish = {
  ...{ id: 'handling-rubbish', kind: 'HANDLING', labelZh: '暴露垃圾', labelEn: 'Exposed rubbish' },
  ...{ amount: 1, unit: 'MINUTE', category: '0201', source: '〔2026〕2号', force: 'PRACTICE' },
};
const anHourAgo = () => new Date(Date.now() - 3_600_000).toISOString();

describe('a version of the deadlines for the past', () => {
  let street: RunningStreet;
  let done: Acted;
  beforeAll(async () => {
    street = await runStreet();
    done = await caseAfter(street.caller, 'closeCase');
    const effectiveFrom = new Date(Date.now() + 60_000).toISOString();
    const input = { commandId: randomUUID(), scope, effectiveFrom, reason: '', rows: [rubbish] };
    const answer = await street.caller.ask(admin, {
      query: publish,
      variables: { input: { ...input, reason: '本区实际' } },
    });
    expect(codesIn(answer)).toEqual([]);
  });
  afterAll(() => street.end());

  const asked = (name: string, who: string, input: object, caller = street.caller): Promise<Answer> =>
    caller.ask(who, {
      query: mutation(name),
      variables: { input: { commandId: randomUUID(), scope, ...input } },
    });
  const terms = () => ({
    ...{ version: 1, policies: ['handling-rubbish'], reason: '原时限有误' },
    ...{ from: anHourAgo(), until: new Date().toISOString() },
  });
  const proposed = async () => {
    const answer = await asked('proposeRetroaction', admin, terms());
    expect(codesIn(answer)).toEqual([]);
    return (answer.data?.['proposeRetroaction'] as { retroaction: { id: string } }).retroaction.id;
  };

  it.each([
    ['by somebody who publishes nothing', leader, {}, 'FORBIDDEN'],
    ['of another district', admin, { scope: '310101' }, 'OUTSIDE_YOUR_SUBTREE'],
    ['of a street', admin, { scope: '310115004' }, 'NOT_A_SCOPE'],
    ['that was never published', admin, { version: 9 }, 'VERSION_UNKNOWN'],
    ['by rows that it has not', admin, { policies: ['other'] }, 'POLICY_UNKNOWN'],
    ['to come', admin, { until: '2999-01-01T00:00:00.000Z' }, 'RETROACTION_WINDOW_MALFORMED'],
  ])('is not proposed %s, and nothing is written', async (_, who, change, code) => {
    const before = await street.store.end();
    const answer = await asked('proposeRetroaction', who, { ...terms(), ...change });
    expect(codesIn(answer)).toEqual([code]);
    expect(await street.store.end()).toBe(before);
  });

  it('is proposed, denied or approved, and found with what was decided', async () => {
    const first = await proposed();
    expect(codesIn(await asked('proposeRetroaction', admin, terms()))).toEqual(['REQUEST_PENDING']);
    const deny = { retroactionId: first, reason: '不溯及既往' };
    expect(codesIn(await asked('denyRetroaction', admin, deny))).toEqual(['FORBIDDEN']);
    const street4 = await asked('denyRetroaction', 'leader-310115004', deny);
    expect(codesIn(street4)).toEqual(['OUTSIDE_YOUR_SUBTREE']);
    const denied = await asked('denyRetroaction', leader, deny);
    expect(denied.data?.['denyRetroaction']).toMatchObject({
      retroaction: { status: 'DENIED', decidedBy: expect.any(String) as string, denial: deny.reason },
    });
    const approve = { retroactionId: first };
    expect(codesIn(await asked('approveRetroaction', leader, approve))).toEqual(['NOTHING_ASKED']);
    const second = await proposed();
    const agree = { retroactionId: second };
    expect(codesIn(await asked('approveRetroaction', 'leader-3101', agree))).toEqual([
      'VERSION_NEVER_IN_FORCE',
    ]);
    const inForce = { ...systemClock, now: () => new Date(Date.now() + 90_000) };
    const { url } = await street.another(inForce);
    const approved = await asked('approveRetroaction', 'leader-3101', agree, street.caller.at(url));
    expect(approved.data?.['approveRetroaction']).toMatchObject({ retroaction: { status: 'APPROVED' } });
    const { data } = await street.caller.ask(leader, { query: listed, variables: { unit: '310115004001' } });
    expect(data?.['retroactions']).toMatchObject([
      { id: second, status: 'APPROVED', statusLabel: { en: 'Approved' } },
      { id: first, status: 'DENIED' },
    ]);
  });

  /** As the worker does. */
  async function rejudge(): Promise<string> {
    const caseId = done.case.id.replace('case:', '');
    const stream = caseStream(caseId);
    const records = (await street.store.readStream(stream)).map(decode) as CaseRecord[];
    const judged = judgedClock(
      records.map((event) => [event, { actor: event.metadata.actor, at: event.metadata.occurredAt }]),
      4,
    );
    const { state } = await new Aggregate(street.store, deadlines, 1).load(deadlinesStream(scope));
    const [table] = state.versions;
    if (!judged || !table) throw new Error('there is nothing to judge');
    const clocks = { deadlines: table, calendar: standardCalendar, calendars: [standardCalendar] };
    const command = {
      type: 'RejudgeClock',
      data: { judged, retroaction: 'one', reason: '原时限有误' },
    } as const;
    const [commandId, now] = [randomUUID(), new Date().toISOString()];
    const actor = { kind: 'SYSTEM', id: 'spec' } as const;
    const request = { commandId, asked: command, actor, now, correlationId: commandId };
    const result = await new Aggregate(street.store, caseDecider, 1).execute(stream, request, () => ({
      ...{ command, clocks, record: { district: scope } },
    }));
    if (isRefused(result)) throw new Error(result.code);
    return result.position;
  }

  it('shows both verdicts in words, and the first is what it was', async () => {
    interface Shown {
      readonly clocks: readonly { end: object; rejudged: readonly { explanation: { zh: string } }[] }[];
      readonly timeline: readonly { type: string }[];
      readonly withClocks: readonly { type: string }[];
    }
    const at = async (atLeast: string) => {
      const answer = await street.caller.ask(leader, {
        query: shown,
        variables: { id: done.case.id, atLeast },
      });
      expect(codesIn(answer)).toEqual([]);
      return answer.data?.['case'] as Shown;
    };
    const before = await at(done.receipt.position);
    expect(before.clocks.flatMap(({ rejudged }) => rejudged)).toEqual([]);
    const after = await at(await rejudge());
    expect(after.clocks.map(({ end }) => end)).toEqual(before.clocks.map(({ end }) => end));
    const [again] = after.clocks[3]?.rejudged ?? [];
    expect(again).toMatchObject({ retroaction: 'one', scope, policyVersion: 1, reason: '原时限有误' });
    expect(again?.explanation.zh).toContain('原判定不变');
    expect(after.timeline).toEqual(before.timeline);
    expect(after.withClocks.at(-1)).toEqual({
      ...{ type: 'ClockRejudged', label: { zh: '追溯重新评判' }, text: '原时限有误' },
    });
    const { revision } = done.receipt;
    const asItWas = await street.caller.ask(leader, {
      query: shownAt,
      variables: { id: done.case.id, revision },
    });
    expect(asItWas.data?.['caseAt']).toEqual({ clocks: before.clocks });
  });
});
