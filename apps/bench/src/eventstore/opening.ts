import type { Figure } from '../method/figure';
import { startEventStoreOn } from '../stage/event-store';
import type { Workshop } from '../stage/workshop';
import { storeLog, type StoredLog } from './stored-logs';

const many = 1_000_000;

/** Whether an event store is as soon ready over a long log as over none. */
export const opening: Figure = {
  name: 'eventstore-open',
  unit: 'ms',
  target: 2,
  lessIsBetter: true,
  compared: 'starting the embedded event store on a log of 1,000,000 events ÷ starting it on an empty one',
  prepare: async (workshop) => {
    const full = await storeLog(many, workshop);
    const empty = await storeLog(0, workshop);
    return { ours: () => timeToServe(full, workshop), peer: () => timeToServe(empty, workshop) };
  },
};

/** Milliseconds from the start of the process until it serves. */
async function timeToServe({ folder }: StoredLog, workshop: Workshop): Promise<number> {
  const began = performance.now();
  const { stop } = await startEventStoreOn(folder, workshop);
  const time = performance.now() - began;
  await stop();
  return time;
}
