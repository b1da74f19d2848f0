import { startApi } from './start-api';
import { configFrom } from './config';

/** Whatever is still open then ends with the process. */
const fail = (error: unknown): never => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
};

void (async () => {
  const api = await startApi(configFrom(process.env));
  const stop = () => void api.stop().then(() => process.exit(0), fail);
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
})().catch(fail);
