import type { EventStoreDBClient } from '@eventstore/db-client';
import type { Contest, Figure, Slice } from '../method/figure';
import type { Workshop } from '../stage/workshop';
import { connect, writeStretch, type Stretch } from './log';
import { startResponder, type Subject } from './subject';
import { catchUp, readAll } from './taking';

type Taking = (client: EventStoreDBClient, stretch: Stretch) => Promise<void>;

const events = 100_000;

/** What finding and checking events costs beside sending them. */
export const readingAll = (subject: Subject): Figure => ({
  name: `${subject.name}-read-all`,
  unit: 'events/s',
  target: 0.6,
  compared: 'reading 100,000 events of the whole log ÷ reading as many from a responder that keeps nothing',
  prepare: (workshop) => prepare(readAll, subject, workshop),
});

/** The same for a subscription that has the whole log before it. */
export const catchingUp = (subject: Subject): Figure => ({
  name: `${subject.name}-catch-up`,
  unit: 'events/s',
  target: 0.6,
  compared:
    'catching up with 100,000 events by a subscription ÷ the same from a responder that keeps nothing',
  prepare: (workshop) => prepare(catchUp, subject, workshop),
});

async function prepare(taking: Taking, subject: Subject, workshop: Workshop): Promise<Contest> {
  const client = connect(await subject.start(workshop), workshop);
  const stretch = await writeStretch(client, events, workshop);
  const stream = `${stretch.prefix}-0`;
  const responder = connect(await startResponder({ stream, events }, workshop), workshop);
  return { ours: perSecond(taking, client, stretch), peer: perSecond(taking, responder, stretch) };
}

const perSecond =
  (taking: Taking, client: EventStoreDBClient, stretch: Stretch): Slice =>
  async () => {
    const began = performance.now();
    await taking(client, stretch);
    return (stretch.events * 1000) / (performance.now() - began);
  };
