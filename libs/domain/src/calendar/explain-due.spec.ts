import { explainDue } from './explain-due';
import type { PeriodUnit } from './period';
import { standardCalendar as calendar } from './standard-calendar';

const words = (from: string, amount: number, unit: PeriodUnit) =>
  explainDue({ from, period: { amount, unit }, calendar });

describe('the words of a date', () => {
  it('name the days that were left out and those made up, in both languages', () => {
    expect(words('2026-02-11T10:00:00+08:00', 5, 'WORKING_DAY')).toEqual({
      zh:
        '自2026-02-11（周三）10:00起5个工作日。起始日不计。' +
        '其间：2026-02-14春节调休上班，2026-02-15至2026-02-23春节放假。' +
        '于2026-02-25（周三）24:00届满（日历CN第1版，北京时间）。',
      en:
        '5 working days from Wed 2026-02-11 10:00. The day of the start is not counted. ' +
        'On the way: 2026-02-14 Spring Festival, make-up working day; ' +
        '2026-02-15 to 2026-02-23 Spring Festival, holiday. ' +
        'It ends at Wed 2026-02-25 24:00 (calendar CN, version 1, Beijing time).',
    });
  });

  it('say why calendar days end later than they were counted', () => {
    const { zh, en } = words('2026-01-02T10:00:00+08:00', 30, 'CALENDAR_DAY');
    expect(zh).toContain('2026-02-01（周日）不是工作日，顺延至下一工作日。');
    expect(en).toContain('On the way: 2026-02-01 weekend.');
  });

  it('divide working hours among the days', () => {
    const { en } = words('2026-03-06T16:30:00+08:00', 4, 'WORKING_HOUR');
    expect(en).toContain('Office hours 09:00-12:00,14:00-18:00: 2026-03-06 1.5 h, 2026-03-09 2.5 h.');
    expect(en).toContain('2026-03-07 to 2026-03-08 weekend');
  });

  it('leave the calendar out where only the clock counts', () => {
    expect(words('2026-02-16T23:20:00+08:00', 30, 'MINUTE').en).toBe(
      '30 minutes from Mon 2026-02-16 23:20. It ends at Mon 2026-02-16 23:50 (calendar CN, version 1, Beijing time).',
    );
  });

  it('admit that the holidays of a coming year are not known yet', () => {
    expect(words('2026-12-30T10:00:00+08:00', 5, 'WORKING_DAY').zh).toContain(
      '日历只含至2026-12-31的放假安排',
    );
  });
});
