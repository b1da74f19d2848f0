import { calendarStream } from '../calendar/calendars';
import { officeHoursText } from '../calendar/office-hours';
import { standardCalendar } from '../calendar/standard-calendar';
import { catalogueStream } from '../catalogue/catalogue';
import { standardCatalogue } from '../catalogue/standard-catalogue';
import { deadlinesStream } from '../deadlines/deadlines';
import { standardDeadlines } from '../deadlines/standard-deadlines';
import { standardScope } from './scopes';

/** Early enough that every case ever recorded finds one in force. */
const effectiveFrom = '2020-01-01T00:00:00.000Z';
const reason = 'What a new installation starts with.';

const { code, hours, specialDays, announcedUntil } = standardCalendar;

/** The first version of each table that is published: what is asked, and on which stream. */
export const standards = {
  catalogue: {
    stream: catalogueStream(standardScope),
    command: {
      type: 'PublishCatalogue',
      data: { scope: standardScope, categories: standardCatalogue, effectiveFrom, reason },
    },
  },
  calendar: {
    stream: calendarStream(standardScope),
    command: {
      type: 'PublishCalendar',
      data: {
        code,
        hours: officeHoursText(hours),
        specialDays: [...specialDays.values()],
        announcedUntil,
        effectiveFrom,
        reason,
      },
    },
  },
  deadlines: {
    stream: deadlinesStream(standardScope),
    command: {
      type: 'PublishDeadlines',
      data: { scope: standardScope, policies: standardDeadlines, effectiveFrom, reason },
    },
  },
} as const;

export type Standard = keyof typeof standards;
