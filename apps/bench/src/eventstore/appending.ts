import type { EventStoreDBClient } from '@eventstore/db-client';
import { append } from '../append/appending';
import type { Life } from '../lives/life';
import { sliceSeconds } from '../load/timing';
import type { Figure, Slice } from '../method/figure';
import { drawLives } from './case-events';
import { connect, newPrefix } from './log';
import { startResponder, type Subject } from './subject';

/** Cases that are written again and again, each time to other streams. */
const cases = 1_000;

/** What keeping an event on disk costs beside hearing of it and answering. */
export const appendingTo = (subject: Subject, inFlight: number): Figure => ({
  name: `${subject.name}-append-${inFlight}`,
  unit: 'appends/s',
  target: 0.6,
  compared: `appends of one event, ${inFlight} under way at a time ÷ the same to a responder that keeps nothing`,
  prepare: async (workshop) => {
    const lives = drawLives(cases);
    const store = connect(await subject.start(workshop), workshop);
    const responder = connect(await startResponder({ stream: newPrefix(), events: 0 }, workshop), workshop);
    return {
      ours: perSecond(store, lives, inFlight),
      peer: perSecond(responder, lives, inFlight),
    };
  },
});

/** So many callers who write case after case, the events of each one after the other. */
const perSecond =
  (client: EventStoreDBClient, lives: readonly Life[], callers: number): Slice =>
  async () => {
    const prefix = newPrefix();
    const began = performance.now();
    const until = began + sliceSeconds * 1000;
    let begun = 0;
    let appended = 0;
    const writeOn = async () => {
      while (performance.now() < until) {
        const stream = `${prefix}-${begun}`;
        const { events = [] } = lives[begun++ % lives.length] ?? {};
        const count = await append(client, { stream, events });
        appended += count;
      }
    };
    await Promise.all(Array.from({ length: callers }, writeOn));
    return (appended * 1000) / (performance.now() - began);
  };
