import { Time, timeFileIn } from '@casegrid/event-store';
import { configFrom } from './config';
import { systemClock } from './graphql/clock';
import { startApi } from './start-api';

/** Whatever is still open then ends with the process. */
const fail = (error: unknown): never => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
};

void (async () => {
  const { now } = new Time(timeFileIn(process.env));
  const api = await startApi(configFrom(process.env), { ...systemClock, now });
  const stop = () => void api.stop().then(() => process.exit(0), fail);
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
})().catch(fail);
