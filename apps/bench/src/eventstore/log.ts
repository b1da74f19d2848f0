import { randomUUID } from 'node:crypto';
import {
  BACKWARDS,
  END,
  EventStoreDBClient,
  jsonEvent,
  NO_STREAM,
  START,
  type EventData,
  type JSONType,
  type Position,
} from '@eventstore/db-client';
import { eachAtOnce } from '../lives/each-at-once';
import type { LifeEvent } from '../lives/life';
import type { Workshop } from '../stage/workshop';
import { during } from '../terminal/during';
import { drawPage, perAppend } from './case-events';

/** Events that were written by one run, where others may have written before and beside it. */
export interface Stretch {
  /** What the names of its streams begin with, and no others. */
  readonly prefix: string;
  /** The position before it. */
  readonly after: Position | typeof START;
  readonly events: number;
}

/** Appends that are under way at the same time. */
const atOnce = 4;

/** A name that no stream of another run begins with. */
export const newPrefix = (): string => `bench-${randomUUID()}`;

export const eventFor = ({ data, ...event }: LifeEvent): EventData =>
  jsonEvent({ ...event, data: data as JSONType });

export function connect(url: string, { leftovers }: Workshop): EventStoreDBClient {
  const client = EventStoreDBClient.connectionString(url);
  leftovers.keep(() => client.dispose());
  return client;
}

/** Writes so many events of cases, many with each append. */
export async function writeStretch(
  client: EventStoreDBClient,
  events: number,
  { tell }: Workshop,
): Promise<Stretch> {
  const stretch = { prefix: newPrefix(), after: await endOf(client), events };
  const page = drawPage().map(eventFor);
  const appends = Array.from({ length: events / perAppend }, (_, index) => index);
  let written = 0;
  const write = () =>
    eachAtOnce(atOnce, appends, async (index) => {
      await client.appendToStream(`${stretch.prefix}-${index}`, page, { expectedRevision: NO_STREAM });
      written += page.length;
    });
  await during('writing the log', tell, write, () => `${written} of ${events} events`);
  return stretch;
}

/** The position of the last event there is. */
async function endOf(client: EventStoreDBClient): Promise<Stretch['after']> {
  let position: Stretch['after'] = START;
  for await (const { event } of client.readAll({ direction: BACKWARDS, fromPosition: END, maxCount: 1 }))
    position = event?.position ?? START;
  return position;
}
