import { startApi } from './start-api';
import { configFrom } from './config';

void (async () => {
  const api = await startApi(configFrom(process.env));
  const stop = () => void api.stop().then(() => process.exit(0));
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
})().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
