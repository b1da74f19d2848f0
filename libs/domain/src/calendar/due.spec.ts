import { withSpecialDays } from './calendar';
import { due, type Counting } from './due';
import { officeHoursIn } from './office-hours';
import type { PeriodUnit } from './period';
import { standardCalendar as calendar } from './standard-calendar';

const of = (from: string, amount: number, unit: PeriodUnit, more: Partial<Counting> = {}) =>
  due({ from, period: { amount, unit }, calendar, ...more });
const pause = (from: string, until: string) => ({ from: Date.parse(from), until: Date.parse(until) });

describe('a period in working days', () => {
  it('leaves out the day of its start, weekends and holidays, and counts make-up days', () => {
    // Wednesday 11 February 2026: 12, 13, and 14 (worked for the Spring Festival); then 24, 25.
    expect(of('2026-02-11T10:00:00+08:00', 5, 'WORKING_DAY')).toEqual({
      dueOn: '2026-02-25',
      dueAt: '2026-02-25T16:00:00.000Z',
    });
  });

  it('ends when offices close, where the policy says so', () => {
    expect(of('2026-03-02T09:00:00+08:00', 1, 'WORKING_DAY', { endsAt: 'OFFICE_CLOSE' }).dueAt).toBe(
      '2026-03-03T10:00:00.000Z',
    );
  });

  it('begins by the local day: at 23:30 in Beijing, not in London', () => {
    expect(of('2026-03-02T15:30:00Z', 1, 'WORKING_DAY').dueOn).toBe('2026-03-03');
    expect(of('2026-03-02T16:30:00Z', 1, 'WORKING_DAY').dueOn).toBe('2026-03-04');
  });

  it('of no days at all ends with the day itself, or the next that is worked', () => {
    expect(of('2026-03-02T10:00:00+08:00', 0, 'WORKING_DAY').dueOn).toBe('2026-03-02');
    expect(of('2026-02-16T10:00:00+08:00', 0, 'WORKING_DAY').dueOn).toBe('2026-02-24');
  });

  it('leaves out the days on which offices are closed here', () => {
    const flood = { day: '2026-03-03', kind: 'CLOSURE', label: { zh: '台风', en: 'Typhoon' } } as const;
    const closed = { calendar: withSpecialDays(calendar, [flood]) };
    expect(of('2026-03-02T10:00:00+08:00', 1, 'WORKING_DAY', closed).dueOn).toBe('2026-03-04');
  });

  it('stands still while it is paused: the day of the pause counts, that of the resumption does not', () => {
    const pauses = [pause('2026-03-04T11:00:00+08:00', '2026-03-10T09:00:00+08:00')];
    // 3, 4, then 11, 12, 13 March.
    expect(of('2026-03-02T10:00:00+08:00', 5, 'WORKING_DAY', { pauses }).dueOn).toBe('2026-03-13');
  });
});

describe('a period in calendar days', () => {
  it('counts every day, and moves on from a last day that is a day off', () => {
    // 30 days from 2 January end on Sunday 1 February.
    expect(of('2026-01-02T10:00:00+08:00', 30, 'CALENDAR_DAY').dueOn).toBe('2026-02-02');
    // The seventh day is the first of the Spring Festival; a make-up day is no day off.
    expect(of('2026-02-08T10:00:00+08:00', 7, 'CALENDAR_DAY').dueOn).toBe('2026-02-24');
    expect(of('2026-02-07T10:00:00+08:00', 7, 'CALENDAR_DAY').dueOn).toBe('2026-02-14');
  });
});

describe('a period in years', () => {
  it('ends on the same day, or the last of February, and moves on from a day off', () => {
    expect(of('2026-03-02T10:00:00+08:00', 2, 'CALENDAR_YEAR')).toEqual({
      dueOn: '2028-03-02',
      dueAt: '2028-03-02T16:00:00.000Z',
    });
    expect(of('2028-02-29T10:00:00+08:00', 1, 'CALENDAR_YEAR').dueOn).toBe('2029-02-28');
    // 2 March 2030 is a Saturday.
    expect(of('2028-03-02T10:00:00+08:00', 2, 'CALENDAR_YEAR').dueOn).toBe('2030-03-04');
  });

  it('is longer by the days on which it stood still', () => {
    const pauses = [pause('2026-03-04T11:00:00+08:00', '2026-03-10T09:00:00+08:00')];
    expect(of('2026-03-02T10:00:00+08:00', 1, 'CALENDAR_YEAR', { pauses }).dueOn).toBe('2027-03-08');
  });
});

describe('a period in working hours', () => {
  it('counts while offices are open, from the moment itself', () => {
    expect(of('2026-03-02T16:30:00+08:00', 4, 'WORKING_HOUR').dueAt).toBe('2026-03-03T03:30:00.000Z');
  });

  it('begins at the next opening, and may end at the very closing', () => {
    expect(of('2026-03-02T12:30:00+08:00', 4, 'WORKING_HOUR').dueAt).toBe('2026-03-02T10:00:00.000Z');
    expect(of('2026-03-06T20:00:00+08:00', 3, 'WORKING_HOUR').dueAt).toBe('2026-03-09T04:00:00.000Z');
  });

  it('heeds the hours of its calendar', () => {
    const hours = officeHoursIn('08:30-17:30');
    const longer = { calendar: { ...calendar, hours: hours ?? [] } };
    expect(of('2026-03-02T16:30:00+08:00', 4, 'WORKING_HOUR', longer).dueAt).toBe('2026-03-03T03:30:00.000Z');
  });

  it('stands still while it is paused', () => {
    const pauses = [pause('2026-03-02T10:00:00+08:00', '2026-03-02T15:00:00+08:00')];
    expect(of('2026-03-02T09:00:00+08:00', 2, 'WORKING_HOUR', { pauses }).dueAt).toBe(
      '2026-03-02T08:00:00.000Z',
    );
  });
});

describe('a period by the clock', () => {
  it('runs by day and by night', () => {
    expect(of('2026-02-16T23:30:00+08:00', 2, 'CLOCK_HOUR')).toEqual({
      dueOn: '2026-02-17',
      dueAt: '2026-02-16T17:30:00.000Z',
    });
    expect(of('2026-02-16T23:30:00+08:00', 30, 'MINUTE').dueAt).toBe('2026-02-16T16:00:00.000Z');
  });
});
