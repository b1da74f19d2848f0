import chineseDays from 'chinese-days';
import { isWorkingDay } from './calendar';
import { addDays } from './days';
import { officialDays, standardCalendar } from './standard-calendar';

describe('the standard calendar', () => {
  it('has every working day and every holiday that the State Council announced, as chinese-days keeps them', () => {
    const differing: string[] = [];
    for (let day = '2004-01-01'; day <= standardCalendar.announcedUntil; day = addDays(day, 1)) {
      if (isWorkingDay(standardCalendar, day) !== chineseDays.isWorkday(day)) differing.push(day);
    }
    expect(differing).toEqual([]);
  });

  it('knows as many years as chinese-days does', () => {
    const later = addDays(standardCalendar.announcedUntil, 1);
    const isPlainYear = Array.from({ length: 365 }, (_, index) => addDays(later, index)).every(
      (day) => chineseDays.isWorkday(day) === isWorkingDay(standardCalendar, day),
    );
    expect([later, isPlainYear]).toEqual([later, true]);
  });

  it('names each of its special days once, in both languages', () => {
    expect(new Set(officialDays.map(({ day }) => day)).size).toBe(officialDays.length);
    expect(officialDays.filter(({ label }) => !label.zh || label.en === label.zh)).toEqual([]);
  });
});
