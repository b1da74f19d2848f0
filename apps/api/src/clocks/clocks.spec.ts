import { caseAfter, type Acted } from '../testing/acts';
import { codesIn } from '../testing/caller';
import { runStreet, type RunningStreet } from '../testing/running-street';

const clocks = `query ($id: ID!, $after: Int, $atLeast: Position) { case(id: $id, atLeast: $atLeast) {
  clocks(afterNumber: $after) { number kind unit policy scope policyVersion calendar calendarVersion dueOn dueAt warned
    isBreached warnings { percent at } end { verdict reason at } explanation { zh en } } } }`;
const timeline = `query ($id: ID!, $withClocks: Boolean!, $atLeast: Position) { case(id: $id, atLeast: $atLeast) {
  timeline(withClocks: $withClocks) { type clock label { zh en } } } }`;
const leader = 'leader-310115';

interface Clock {
  readonly number: number;
  readonly kind: string;
  readonly end: { readonly verdict: string } | null;
  readonly explanation: { readonly zh: string; readonly en: string } | null;
}

describe('the clocks of a case over the API', () => {
  let street: RunningStreet;
  beforeAll(async () => {
    street = await runStreet();
  });
  afterAll(() => street.end());

  const page = (done: Acted) => ({ id: done.case.id, atLeast: done.receipt.position });

  const clocksOf = async (done: Acted, after = 0): Promise<Clock[]> => {
    const { data } = await street.caller.ask(leader, { query: clocks, variables: { ...page(done), after } });
    return (data?.['case'] as { clocks: Clock[] }).clocks;
  };

  it('are each shown with their rules, their verdict and the arithmetic in words', async () => {
    const done = await caseAfter(street.caller, 'closeCase');
    const all = await clocksOf(done);
    expect(all.map(({ number, kind, end }) => `${number} ${kind} ${end?.verdict}`)).toEqual([
      '1 ACCEPTANCE MET',
      '2 DISPATCH MET',
      '3 SIGNING MET',
      '4 HANDLING MET',
      '5 CHECK MET',
      '6 CLOSING MET',
    ]);
    expect(all[3]).toMatchObject({
      policy: 'handling-rubbish',
      scope: 'CN',
      policyVersion: 1,
      calendar: 'CN',
    });
    expect(all[3]?.explanation?.zh).toContain('4个工作小时');
    expect(all[3]?.explanation?.en).toContain('in time.');
    expect((await clocksOf(done, 4)).map(({ number }) => number)).toEqual([5, 6]);
  });

  it('run on in an open case', async () => {
    const done = await caseAfter(street.caller, 'dispatchCase');
    const running = (await clocksOf(done)).filter(({ end }) => end === null);
    expect(running.map(({ kind }) => kind)).toEqual(['SIGNING', 'HANDLING']);
  });

  it('are in the timeline for whoever wants to see them, under the name of what happened', async () => {
    const done = await caseAfter(street.caller, 'fileCase');
    const entries = async (withClocks: boolean) => {
      const { data } = await street.caller.ask(leader, {
        query: timeline,
        variables: { ...page(done), withClocks },
      });
      return (data?.['case'] as { timeline: { type: string; clock: number | null; label: object }[] })
        .timeline;
    };
    expect((await entries(false)).map(({ type }) => type)).toEqual(['CaseReported', 'CaseFiled']);
    expect((await entries(true)).map(({ type, clock }) => `${type} ${clock}`)).toEqual([
      'CaseReported null',
      'ClockStarted 1',
      'CaseFiled null',
      'ClockStopped 1',
      'ClockStarted 2',
    ]);
    expect((await entries(false))[1]?.label).toEqual({ zh: '立案', en: 'Filed' });
  });

  it('are stopped by nobody from outside', async () => {
    const { id } = (await caseAfter(street.caller, 'fileCase')).case;
    const answer = await street.caller.ask('duty-310115', {
      query: 'mutation ($id: ID!) { tellClock(input: { caseId: $id, clock: 2 }) { case { id } } }',
      variables: { id },
    });
    expect(codesIn(answer)).toContain('GRAPHQL_VALIDATION_FAILED');
  });
});

describe('what clocks run by', () => {
  let street: RunningStreet;
  beforeAll(async () => {
    street = await runStreet();
  });
  afterAll(() => street.end());

  it('is for everybody to read: each deadline with its source', async () => {
    const query =
      '{ deadlines { version reason rows { id kind amount unit percentOfHandling source force warnAfter figure { en } } } }';
    const { data } = await street.caller.ask('00000000-0000-4000-8000-000000000001', { query });
    const { version, rows } = data?.['deadlines'] as { version: number; rows: { id: string }[] };
    expect(version).toBe(1);
    expect(rows.find(({ id }) => id === 'judicial-confirmation')).toMatchObject({
      kind: 'CONFIRMATION',
      amount: 30,
      warnAfter: [15, 23, 28],
      unit: 'CALENDAR_DAY',
      force: 'LAW',
    });
    expect(rows.find(({ id }) => id === 'rework')).toMatchObject({ amount: null, percentOfHandling: 50 });
  });

  it('has the working days of each year, and nothing before the first version', async () => {
    const query = `query ($year: Int!, $at: DateTime) { calendar(year: $year, at: $at) { code hours
      specialDays { day kind label { en } } } }`;
    const ask = async (variables: object) =>
      (await street.caller.ask(leader, { query, variables: { ...variables } })).data?.['calendar'];
    expect(await ask({ year: 2026 })).toMatchObject({ code: 'CN', hours: '09:00-12:00,14:00-18:00' });
    expect(JSON.stringify(await ask({ year: 2026 }))).toContain('"2026-02-28","kind":"MAKE_UP"');
    expect(await ask({ year: 2026, at: '2019-12-31T00:00:00Z' })).toBeNull();
  });
});
