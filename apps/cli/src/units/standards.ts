import {
  calendars,
  catalogue,
  deadlines,
  standards,
  type Decider,
  type MessageOf,
  type Standard,
  type Versions,
} from '@casegrid/domain';
import { Aggregate, type EventStore } from '@casegrid/event-store';
import { doOwnAct, mustDo, ownId, type Now } from '../acts/own-act';
import { importJob } from './open-sheet';

/** Publishes a first version where there is none. True when it was published. */
async function publishFirst<Version extends { readonly effectiveFrom: string }, Commands, Events>(
  store: EventStore,
  decider: Decider<Versions<Version>, Commands, Events>,
  { stream, command }: { readonly stream: string; readonly command: MessageOf<Commands> },
  now: Now | undefined,
): Promise<boolean> {
  const published = new Aggregate(store, decider, 1);
  const { state } = await published.load(stream);
  if (state.versions.length > 0) return false;
  const commandId = ownId(importJob, stream);
  const act = { stream, job: importJob, commandId, command, record: { district: '' }, now };
  await mustDo(doOwnAct(published, act), `the first version of ${stream}`);
  return true;
}

/** Publishes the standard catalogue, calendar and deadlines where none was published; names those that were. */
export async function publishStandards(store: EventStore, now?: Now): Promise<readonly Standard[]> {
  const published: Standard[] = [];
  if (await publishFirst(store, catalogue, standards.catalogue, now)) published.push('catalogue');
  if (await publishFirst(store, calendars, standards.calendar, now)) published.push('calendar');
  if (await publishFirst(store, deadlines, standards.deadlines, now)) published.push('deadlines');
  return published;
}
