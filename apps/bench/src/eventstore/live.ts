import {
  END,
  NO_STREAM,
  type AllStreamResolvedEvent,
  type AllStreamSubscription,
  type EventStoreDBClient,
} from '@eventstore/db-client';
import type { Contest, Figure } from '../method/figure';
import { median } from '../method/median';
import type { Workshop } from '../stage/workshop';
import { drawPage } from './case-events';
import { connect, eventFor, newPrefix } from './log';
import { startResponder, type Subject } from './subject';

/** Appends of one slice, one after the other. */
const appends = 300;

/** How long whoever listens waits for what was written, in units of what whoever writes waits. */
export const living = (subject: Subject): Figure => ({
  name: `${subject.name}-live`,
  unit: 'µs',
  target: 3,
  lessIsBetter: true,
  compared: 'from sending an append to hearing its event by a subscription ÷ from sending it to its answer',
  prepare: (workshop) => prepare(subject, workshop),
});

async function prepare(subject: Subject, workshop: Workshop): Promise<Contest> {
  const contest = contestOn(connect(await subject.start(workshop), workshop), newPrefix());
  const prefix = newPrefix();
  const floor = contestOn(
    connect(await startResponder({ stream: prefix, events: 0 }, workshop), workshop),
    prefix,
  );
  const [heard, answered] = [await floor.ours(), await floor.peer()];
  workshop.tell(`a responder that keeps nothing: ${Math.round(heard)} ÷ ${Math.round(answered)} µs`);
  return contest;
}

function contestOn(client: EventStoreDBClient, prefix: string): Contest {
  const write = writerOf(client, prefix);
  return {
    ours: async () => {
      const listener = client.subscribeToAll({ fromPosition: END });
      await new Promise<void>((resolve) => listener.once('confirmation', resolve));
      const times = await timesOf(() => {
        const heard = nextOf(listener, prefix);
        return { awaited: heard, answered: write() };
      });
      await listener.unsubscribe();
      return median(times);
    },
    peer: async () => {
      const times = await timesOf(() => {
        const answered = write();
        return { awaited: answered, answered };
      });
      return median(times);
    },
  };
}

/** Appends one event after the other, each to a stream of its own. */
function writerOf(client: EventStoreDBClient, prefix: string): () => Promise<unknown> {
  const events = drawPage().map(eventFor);
  let written = 0;
  return () => {
    const event = events[written++ % events.length] ?? [];
    return client.appendToStream(`${prefix}-${written}`, event, { expectedRevision: NO_STREAM });
  };
}

/** The next event that we wrote; others may write too. */
function nextOf(listener: AllStreamSubscription, prefix: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const hear = ({ event }: AllStreamResolvedEvent) => {
      if (!event?.streamId.startsWith(prefix)) return;
      listener.off('data', hear).off('error', reject);
      resolve();
    };
    listener.on('data', hear).on('error', reject);
  });
}

/** Microseconds until what is awaited came; the next append begins when the one before has been answered too. */
async function timesOf(
  act: () => { awaited: Promise<unknown>; answered: Promise<unknown> },
): Promise<number[]> {
  const times: number[] = [];
  for (let done = 0; done < appends; done += 1) {
    const began = performance.now();
    const { awaited, answered } = act();
    await awaited;
    times.push((performance.now() - began) * 1000);
    await answered;
  }
  return times;
}
