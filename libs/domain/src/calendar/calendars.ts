import { Refused, type Decider } from '../decider';
import { unfit } from '../publishing/publication';
import { byPublisher, type Versions } from '../publishing/versions';
import type { Calendar, SpecialDay } from './calendar';
import { isDay, type Day } from './days';
import { officeHoursIn } from './office-hours';

export interface CalendarsCommands {
  PublishCalendar: Omit<CalendarsEvents['CalendarPublished'], 'version'>;
}

export interface CalendarsEvents {
  CalendarPublished: {
    readonly code: string;
    readonly version: number;
    /** `09:00-12:00,14:00-18:00` */
    readonly hours: string;
    readonly specialDays: readonly SpecialDay[];
    readonly announcedUntil: Day;
    readonly effectiveFrom: string;
    readonly reason: string;
  };
}

export interface CalendarVersion extends Calendar {
  readonly effectiveFrom: string;
  readonly reason: string;
}

/** A calendar, in versions. */
export type Calendars = Versions<CalendarVersion>;

/** Beyond it dates have years of five digits, and before it China had daylight saving. */
const isInOurTime = (day: Day) => day >= '1992' && day < '3000';

/** What is wrong with a day by itself. */
export function flawInDay(day: Day): Refused | undefined {
  if (!isDay(day)) return new Refused('SPECIAL_DAY_MALFORMED', day);
  return isInOurTime(day) ? undefined : new Refused('DAY_OUT_OF_BOUNDS', day);
}

function flawIn({ hours, specialDays, announcedUntil }: CalendarsCommands['PublishCalendar']) {
  if (!officeHoursIn(hours)) return new Refused('OFFICE_HOURS_MALFORMED', 'hours');
  const days = specialDays.map(({ day }) => day);
  const flaw = [...days, announcedUntil].map(flawInDay).find((one) => one !== undefined);
  if (flaw) return flaw;
  const twice = days.find((day, index) => days.indexOf(day) < index);
  return twice === undefined ? undefined : new Refused('ROW_NAMED_TWICE', twice);
}

export const calendars: Decider<Calendars, CalendarsCommands, CalendarsEvents> = {
  initial: { versions: [] },
  rules: {
    PublishCalendar: {
      may: [byPublisher],
      then: (data, published, act) =>
        unfit({ ...data, scope: data.code }, published, act) ??
        flawIn(data) ?? [
          { type: 'CalendarPublished', data: { ...data, version: published.versions.length + 1 } },
        ],
    },
  },
  evolve: {
    CalendarPublished: ({ versions }, { hours, specialDays, ...data }) => ({
      versions: [
        ...versions,
        {
          ...data,
          hours: officeHoursIn(hours) ?? [],
          specialDays: new Map(specialDays.map((special) => [special.day, special])),
        },
      ],
    }),
  },
};

export const calendarStream = (code: string): string => `calendar-${code}`;
