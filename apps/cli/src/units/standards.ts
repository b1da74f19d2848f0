import {
  calendars,
  calendarStream,
  catalogue,
  catalogueStream,
  deadlines,
  deadlinesStream,
  officeHoursText,
  standardCalendar,
  standardCatalogue,
  standardDeadlines,
  type Decider,
  type MessageOf,
  type Versions,
} from '@casegrid/domain';
import { Aggregate, type EventStore } from '@casegrid/event-store';
import { doOwnAct, mustDo, ownId } from '../acts/own-act';
import { importJob } from './open-sheet';

const scope = 'CN';
/** Early enough that every case ever recorded here finds one in force. */
const effectiveFrom = '2020-01-01T00:00:00.000Z';
const reason = 'What a new installation starts with.';

const standards = ['catalogue', 'calendar', 'deadlines'] as const;
export type Standard = (typeof standards)[number];

/** Publishes a first version where there is none. True when it was published. */
async function publishFirst<Version extends { readonly effectiveFrom: string }, Commands, Events>(
  store: EventStore,
  decider: Decider<Versions<Version>, Commands, Events>,
  stream: string,
  command: MessageOf<Commands>,
): Promise<boolean> {
  const published = new Aggregate(store, decider, 1);
  const { state } = await published.load(stream);
  if (state.versions.length > 0) return false;
  const commandId = ownId(importJob, stream);
  const act = { stream, job: importJob, commandId, command, record: { district: '' } };
  await mustDo(doOwnAct(published, act), `the first version of ${stream}`);
  return true;
}

const { code, hours, specialDays, announcedUntil } = standardCalendar;

const publishing: Readonly<Record<Standard, (store: EventStore) => Promise<boolean>>> = {
  catalogue: (store) =>
    publishFirst(store, catalogue, catalogueStream(scope), {
      type: 'PublishCatalogue',
      data: { scope, categories: standardCatalogue, effectiveFrom },
    }),
  calendar: (store) =>
    publishFirst(store, calendars, calendarStream(scope), {
      type: 'PublishCalendar',
      data: {
        code,
        hours: officeHoursText(hours),
        specialDays: [...specialDays.values()],
        announcedUntil,
        effectiveFrom,
        reason,
      },
    }),
  deadlines: (store) =>
    publishFirst(store, deadlines, deadlinesStream(scope), {
      type: 'PublishDeadlines',
      data: { scope, policies: standardDeadlines, effectiveFrom, reason },
    }),
};

/** Publishes the standard catalogue, calendar and deadlines where none was published; names those that were. */
export async function publishStandards(store: EventStore): Promise<readonly Standard[]> {
  const published: Standard[] = [];
  for (const standard of standards) if (await publishing[standard](store)) published.push(standard);
  return published;
}
