import type { Figure } from '../method/figure';
import { startEventStoreOn } from '../stage/event-store';
import type { Workshop } from '../stage/workshop';
import { connect } from './log';
import { peakOf } from './peak';
import { storeLog, type StoredLog } from './stored-logs';
import { catchUp, readAll } from './taking';

const few = 100_000;
const many = 1_000_000;

/** Whether what an event store keeps in memory grows with its log. */
export const memory: Figure = {
  name: 'eventstore-memory',
  unit: 'MiB',
  target: 1.2,
  lessIsBetter: true,
  pairs: 2,
  compared:
    'memory of the embedded event store while 1,000,000 events are read and caught up with ÷ the same with 100,000',
  prepare: async (workshop) => {
    const short = await storeLog(few, workshop);
    const long = await storeLog(many, workshop);
    return { ours: () => memoryToRead(long, workshop), peer: () => memoryToRead(short, workshop) };
  },
};

/** MiB that a process of its own takes at most while the whole log is read and caught up with at the same time. */
async function memoryToRead({ folder, stretch }: StoredLog, workshop: Workshop): Promise<number> {
  const { url, pid, stop } = await startEventStoreOn(folder, workshop);
  const client = connect(url, workshop);
  await Promise.all([readAll(client, stretch), catchUp(client, stretch)]);
  const peak = await peakOf(pid);
  await client.dispose();
  await stop();
  return peak;
}
