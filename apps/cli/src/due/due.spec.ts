import {
  calendars,
  calendarStream,
  standards,
  territory,
  territoryStream,
  type CalendarsCommands,
  type NewUnit,
} from '@casegrid/domain';
import { Aggregate, uuidV5 } from '@casegrid/event-store';
import { doOwnAct, mustDo } from '../acts/own-act';
import { run } from '../program';
import { overheard } from '../testing/overheard';
import { throwAwayLog, type ThrowAwayLog } from '../testing/throw-away-log';

async function ask(...args: string[]) {
  return askAt({}, ...args);
}

async function askAt(env: Record<string, string>, ...args: string[]) {
  const { terminal, written } = overheard(env);
  const code = await run(['due', ...args, '--json'], terminal);
  expect(code).toBe(0);
  return JSON.parse(written.out) as {
    dueOn: string;
    dueAt: string;
    explanation: { zh: string; en: string };
    calendar: { code: string; version: number };
  };
}

const from = (time: string, amount: string, unit: string) => [
  '--from',
  time,
  '--amount',
  amount,
  '--unit',
  unit,
];

describe('due', () => {
  it('is the same moment however its start is written', async () => {
    const same = { dueOn: '2026-03-03', dueAt: '2026-03-03T03:30:00.000Z' };
    for (const start of ['2026-03-02T16:30:00+08:00', '2026-03-02T08:30:00Z', '2026-03-02T16:30']) {
      expect(await ask(...from(start, '4', 'working-hour'))).toMatchObject(same);
    }
  });

  it.each([
    ['calendar-day', '2026-02-24', '2026-02-24T16:00:00.000Z'],
    ['working-day', '2026-02-28', '2026-02-28T16:00:00.000Z'],
    ['working-hour', '2026-02-09', '2026-02-09T10:00:00.000Z'],
    ['clock-hour', '2026-02-09', '2026-02-09T08:00:00.000Z'],
    ['minute', '2026-02-09', '2026-02-09T01:07:00.000Z'],
  ])('counts in %ss', async (unit, dueOn, dueAt) => {
    const amount = unit === 'calendar-day' ? '8' : unit === 'working-day' ? '10' : '7';
    const answer = await ask(...from('2026-02-09T09:00:00+08:00', amount, unit));
    expect([answer.dueOn, answer.dueAt]).toEqual([dueOn, dueAt]);
  });

  it('takes the office hours that it is told, and an end with the office', async () => {
    const hours = ['--hours', '08:30-12:00,13:30-17:30'];
    const start = '2026-03-02T16:30:00+08:00';
    expect((await ask(...from(start, '4', 'working-hour'), ...hours)).dueAt).toBe('2026-03-03T03:30:00.000Z');
    const close = ['--ends', 'office-close'];
    expect((await ask(...from(start, '1', 'working-day'), ...hours, ...close)).dueAt).toBe(
      '2026-03-03T09:30:00.000Z',
    );
  });

  it('tells how it was counted, in both languages', async () => {
    const { explanation } = await ask(...from('2026-02-11', '5', 'working-day'));
    expect(explanation.zh).toContain('春节放假');
    expect(explanation.en).toContain('Spring Festival, holiday');
  });
});

describe('due by the calendar of a unit', () => {
  let log: ThrowAwayLog;
  const { data: standard } = standards.calendar.command;
  const since = '2026-01-01T00:00:00.000Z';

  beforeAll(async () => {
    log = await throwAwayLog();
    await open(
      ['31', '3101', '11'].map((code) => ({ code, name: code, ...(code === '3101' && { parent: '31' }) })),
      [],
    );
    await open(
      ['310115', '310101', '310115004'].map((code) => ({
        code,
        name: code,
        parent: code.length > 6 ? '310115' : '3101',
      })),
      ['31', '3101'],
    );
    await publish('CN', {});
    await publish('3101', { hours: '08:00-16:00' });
    const flood = { zh: '防汛停工', en: 'Closed for the flood' };
    const specialDays = [
      ...standard.specialDays,
      { day: '2026-03-04', kind: 'CLOSURE', label: flood } as const,
    ];
    await publish('310115', { specialDays, effectiveFrom: '2026-03-01T00:00:00.000Z' });
  });
  afterAll(() => log.end());

  /** One stream for each province and district. */
  async function open(units: readonly NewUnit[], above: readonly string[]): Promise<void> {
    for (const stream of new Set(units.map(({ code }) => territoryStream(code)))) {
      const data = { units: units.filter(({ code }) => territoryStream(code) === stream), above };
      const commandId = uuidV5('6c0b7a0e-9a57-4c3a-9d0e-5a4c1b1f7e13', stream);
      const act = { stream, job: 'spec', commandId, record: { district: '310115' } };
      const command = { type: 'OpenUnits', data } as const;
      await mustDo(doOwnAct(new Aggregate(log.store, territory, 1), { ...act, command }), stream);
    }
  }

  async function publish(code: string, data: Partial<CalendarsCommands['PublishCalendar']>): Promise<void> {
    const commandId = uuidV5('6c0b7a0e-9a57-4c3a-9d0e-5a4c1b1f7e13', code);
    const command = {
      type: 'PublishCalendar',
      data: { ...standard, effectiveFrom: since, ...data, code },
    } as const;
    const act = { stream: calendarStream(code), job: 'spec', commandId, command, record: { district: code } };
    await mustDo(
      doOwnAct(new Aggregate(log.store, calendars, 1), { ...act, now: () => new Date(since) }),
      code,
    );
  }

  const dueAt = (calendar: string, start: string, unit = 'working-day') =>
    askAt({ EVENTSTORE_URL: log.url }, ...from(start, '3', unit), '--calendar', calendar);

  it('is that of the nearest of those above it for which one was published', async () => {
    expect(await dueAt('310115004', '2026-03-02')).toMatchObject({
      dueOn: '2026-03-06',
      calendar: { code: '310115', version: 1 },
    });
    expect((await dueAt('310115', '2026-03-02')).explanation.en).toContain('Closed for the flood');
    expect(await dueAt('310101', '2026-03-02T14:00', 'working-hour')).toMatchObject({
      dueAt: '2026-03-03T01:00:00.000Z',
      calendar: { code: '3101' },
    });
    expect(await dueAt('11', '2026-03-02')).toMatchObject({ dueOn: '2026-03-05', calendar: { code: 'CN' } });
  });

  it('is the one that held when the period began', async () => {
    expect(await dueAt('310115', '2026-02-27')).toMatchObject({ calendar: { code: '3101' } });
    expect(await dueAt('310115', '2025-03-03')).toMatchObject({ calendar: { code: 'CN' } });
  });

  it('is nobody knows whose where the unit is not on the map', async () => {
    const { terminal, written } = overheard({ EVENTSTORE_URL: log.url });
    const asked = [...from('2026-03-02', '3', 'working-day'), '--calendar', '999999'];
    expect(await run(['due', ...asked], terminal)).toBe(1);
    expect(written.err).toContain('There is no unit 999999 on the map.');
    const again = overheard({ EVENTSTORE_URL: log.url });
    expect(await run(['due', ...asked, '--json'], again.terminal)).toBe(1);
    expect(JSON.stringify(again.written)).toContain('UNIT_UNKNOWN');
  });

  it('counts no more years than a calendar is good for', async () => {
    const { terminal, written } = overheard({});
    expect(await run(['due', ...from('2026-03-02', '101', 'calendar-year')], terminal)).toBe(1);
    expect(written.err).toContain('At most 100');
  });

  it('needs the log, and a code', async () => {
    const { terminal, written } = overheard({});
    const nowhere = [...from('2026-03-02', '3', 'working-day'), '--data', '/nowhere', '--calendar'];
    expect(await run(['due', ...nowhere, '310115'], terminal)).toBe(1);
    expect(written.err).toContain('No Casegrid runs on /nowhere');
    expect(await run(['due', ...nowhere, 'Pudong'], terminal)).toBe(2);
    expect(await run(['due', ...nowhere, 'CN'], terminal)).toBe(0);
  });
});
