import { settingsFrom } from './settings';
import { startWorker } from './start-worker';

void (async () => {
  const worker = await startWorker(settingsFrom(process.env));
  const stop = () => void worker.stop().then(() => process.exit(0));
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
})().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
