import { randomUUID } from 'node:crypto';
import { codesIn } from '../testing/caller';
import { runStreet, type RunningStreet } from '../testing/running-street';

const query = `query ($from: DateTime!, $amount: Int!, $unit: PeriodUnit!, $hours: String, $calendar: String) {
  due(from: $from, amount: $amount, unit: $unit, hours: $hours, calendar: $calendar) {
    dueOn dueAt explanation { zh en } calendar { code version }
  }
}`;
const from = '2026-02-11T10:00:00+08:00';

describe('a date that anybody may check', () => {
  let street: RunningStreet;
  beforeAll(async () => {
    street = await runStreet();
  });
  afterAll(() => street.end());

  const ask = (variables: Record<string, unknown>) =>
    street.caller.ask('leader-310115', { query, variables });

  it('comes with its last day, its moment and its arithmetic', async () => {
    const { data } = await ask({ from, amount: 5, unit: 'WORKING_DAY' });
    expect(data?.['due']).toMatchObject({ dueOn: '2026-02-25', dueAt: '2026-02-25T16:00:00.000Z' });
    expect(JSON.stringify(data)).toContain('春节放假');
  });

  it('is counted by the calendar that holds at a unit when the period begins', async () => {
    const begins = new Date(Date.now() + 60_000).toISOString();
    const publishing = `mutation ($input: PublishCalendarInput!) { publishCalendar(input: $input) { calendar { code } } }`;
    const input = {
      commandId: randomUUID(),
      scope: '310115',
      reason: '本区作息',
      hours: '08:00-16:00',
      effectiveFrom: begins,
    };
    const published = await street.caller.ask('admin-310115', { query: publishing, variables: { input } });
    expect(codesIn(published)).toEqual([]);
    // What is published is looked at again after a second.
    const copy = street.caller.at((await street.another()).url);
    const by = async (calendar: string | undefined, start: string) => {
      const variables = { from: start, amount: 4, unit: 'WORKING_DAY', calendar };
      const { data } = await copy.ask('leader-310115', { query, variables });
      return (data?.['due'] as { calendar: { code: string } }).calendar.code;
    };
    expect(await by('310115004', begins)).toBe('310115');
    expect(await by('310115004', from)).toBe('CN');
    expect(await by('3101', begins)).toBe('CN');
    expect(await by(undefined, begins)).toBe('CN');
  });

  it('is told to residents too', async () => {
    const variables = { from, amount: 1, unit: 'MINUTE' };
    const { data } = await street.caller.ask('00000000-0000-4000-8000-000000000001', { query, variables });
    expect(data?.['due']).toMatchObject({ dueAt: '2026-02-11T02:01:00.000Z' });
  });

  it('is not counted for a unit that is not on the map', async () => {
    expect(codesIn(await ask({ from, amount: 1, unit: 'WORKING_DAY', calendar: '999999' }))).toEqual([
      'UNIT_UNKNOWN',
    ]);
  });

  it.each([
    ['an amount below none', { amount: -1 }],
    ['an amount beyond all bounds', { amount: 100_001 }],
    ['more years than can be counted', { amount: 101, unit: 'CALENDAR_YEAR' }],
    ['hours that run backwards', { hours: '18:00-09:00' }],
    ['a calendar of nobody', { calendar: 'Pudong' }],
    ['a start in another age', { from: '1066-10-14T09:00:00Z' }],
  ])('is refused for %s', async (_, flaw) => {
    expect(codesIn(await ask({ from, amount: 1, unit: 'MINUTE', ...flaw }))).toEqual(['BAD_INPUT']);
  });
});
