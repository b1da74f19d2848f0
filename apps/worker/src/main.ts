import { Time, timeFileIn } from '@casegrid/event-store';
import { settingsFrom } from './settings';
import { startWorker } from './start-worker';

/** Whatever is still open then ends with the process. */
const fail = (error: unknown): never => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
};

void (async () => {
  const worker = await startWorker(settingsFrom(process.env), new Time(timeFileIn(process.env)).now);
  const stop = () => void worker.stop().then(() => process.exit(0), fail);
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
})().catch(fail);
