import { admin, dutyChief, noon, system } from '../testing/cast';
import { specOf } from '../testing/given';
import { isWorkingDay } from './calendar';
import { calendars, type CalendarsCommands } from './calendars';
import { officialDays } from './standard-calendar';

const given = specOf(calendars);
const publish = (change: Partial<CalendarsCommands['PublishCalendar']> = {}) => ({
  type: 'PublishCalendar' as const,
  data: {
    code: '310115',
    hours: '08:30-11:30,13:30-17:30',
    specialDays: officialDays,
    announcedUntil: '2026-12-31',
    effectiveFrom: noon,
    reason: '台风停工',
    ...change,
  },
});
const published = (at: string) => ({
  event: {
    type: 'CalendarPublished' as const,
    data: { ...publish({ effectiveFrom: at }).data, version: 1 },
  },
  by: system,
  at,
});

describe('a calendar', () => {
  it('is published in versions, each with its own closures', () => {
    const flood = { day: '2026-03-03', kind: 'CLOSURE', label: { zh: '台风', en: 'Typhoon' } } as const;
    const command = publish({ specialDays: [...officialDays, flood] });
    const event = { type: 'CalendarPublished', data: { ...command.data, version: 2 } } as const;
    given(published('2020-01-01T00:00:00.000Z')).when(command, admin).then(event);
    const { state } = given(published('2020-01-01T00:00:00.000Z'), { event, by: admin, at: noon });
    expect(state.versions.map((version) => isWorkingDay(version, '2026-03-03'))).toEqual([true, false]);
    expect(state.versions[1]).toMatchObject({ code: '310115', version: 2, reason: '台风停工' });
    expect(state.versions[1]?.hours).toHaveLength(2);
  });

  it.each([
    ['hours that run backwards', { hours: '18:00-09:00' }, 'OFFICE_HOURS_MALFORMED', 'hours'],
    ['end in another age', { announcedUntil: '1900-12-31' }, 'DAY_OUT_OF_BOUNDS', '1900-12-31'],
    ['end beyond all bounds', { announcedUntil: '3000-01-01' }, 'DAY_OUT_OF_BOUNDS', '3000-01-01'],
    ['no end of what is announced', { announcedUntil: '2026' }, 'SPECIAL_DAY_MALFORMED', '2026'],
  ] as const)('has no %s', (_, change, code, field) => {
    given().when(publish(change), admin).refuses(code, field);
  });

  it('has no day that is on no calendar', () => {
    const day = { day: '2026-02-30', kind: 'HOLIDAY', label: { zh: '', en: '' } } as const;
    given()
      .when(publish({ specialDays: [day] }), admin)
      .refuses('SPECIAL_DAY_MALFORMED', '2026-02-30');
  });

  it('has no day twice, whatever each is called, and none of another age', () => {
    const closed = { day: '2026-03-07', kind: 'CLOSURE', label: { zh: '', en: '' } } as const;
    given()
      .when(publish({ specialDays: [closed, { ...closed, kind: 'MAKE_UP' }] }), admin)
      .refuses('ROW_NAMED_TWICE', closed.day);
    given()
      .when(publish({ specialDays: [{ ...closed, day: '1900-01-01' }] }), admin)
      .refuses('DAY_OUT_OF_BOUNDS', '1900-01-01');
  });

  it('may have short office hours: how long a unit is open is for those to say who publish it', () => {
    const { data } = publish({ hours: '09:00-09:01' });
    given()
      .when(publish({ hours: '09:00-09:01' }), admin)
      .then({ type: 'CalendarPublished', data: { ...data, version: 1 } });
  });

  it('is no business of other roles, and never reaches back', () => {
    given().when(publish(), dutyChief).refuses('ROLE_MAY_NOT');
    given(published('2020-01-01T00:00:00.000Z'))
      .when(publish({ effectiveFrom: '2026-01-01T00:00:00.000Z' }), admin)
      .refuses('EFFECTIVE_IN_THE_PAST', 'effectiveFrom');
  });
});
