import { drawPage } from '../case-events';
import { eventMessage } from './messages';
import { startResponder } from './responder';

/** `main.js <stream> <events>`: readers get so many events that are said to stand in a stream of this name. */
async function serve([stream = '', events = '']: readonly string[]): Promise<void> {
  const page = drawPage().map((event, revision) => eventMessage(event, { stream, revision }));
  const { url, stop } = await startResponder({ page, events: Number(events) });
  console.log(`responder: ${url}`);
  process.once('SIGTERM', stop);
}

serve(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
