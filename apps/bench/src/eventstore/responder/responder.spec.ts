import { END, EventStoreDBClient, NO_STREAM, type ResolvedEvent } from '@eventstore/db-client';
import { drawPage } from '../case-events';
import { eventFor } from '../log';
import { OutOfOrder, take } from '../taking';
import { eventMessage } from './messages';
import { startResponder } from './responder';

const stream = 'bench-canned';
const stretch = { prefix: 'bench-', after: 'start' as const, events: 1_200 };

describe('the responder that keeps nothing', () => {
  let [client, stop] = [] as unknown as [EventStoreDBClient, () => void];
  beforeAll(async () => {
    const page = drawPage().map((event, revision) => eventMessage(event, { stream, revision }));
    const started = await startResponder({ page, events: stretch.events });
    stop = started.stop;
    client = EventStoreDBClient.connectionString(started.url);
  });
  afterAll(async () => {
    await client.dispose();
    stop();
  });

  it('answers appends with the revision that would come next', async () => {
    const [first, second] = drawPage().map(eventFor) as [never, never];
    expect(await client.appendToStream('s', first, { expectedRevision: NO_STREAM })).toMatchObject({
      nextExpectedRevision: 0n,
    });
    expect(await client.appendToStream('s', [first, second], { expectedRevision: 0n })).toMatchObject({
      nextExpectedRevision: 2n,
    });
  });

  it('gives readers and subscribers as many events as it was told', async () => {
    await take(client.readAll(), stretch);
    const subscription = client.subscribeToAll();
    await take(subscription, stretch);
    await subscription.unsubscribe();
  });

  it('gives an event to whoever listens, as soon as something is appended', async () => {
    const subscription = client.subscribeToAll({ fromPosition: END });
    await new Promise<void>((resolve) => subscription.once('confirmation', resolve));
    const heard = new Promise<ResolvedEvent>((resolve) => subscription.once('data', resolve));
    await client.appendToStream('s', drawPage().slice(0, 1).map(eventFor));
    expect((await heard).event?.streamId).toBe(stream);
    await subscription.unsubscribe();
  });
});

describe('what is taken in', () => {
  it('is refused when an event is missing or the stream ends too early', async () => {
    const page = drawPage()
      .slice(0, 3)
      .map((event, revision) => eventMessage(event, { stream, revision: revision * 2 }));
    const started = await startResponder({ page, events: 3 });
    const client = EventStoreDBClient.connectionString(started.url);
    await expect(take(client.readAll(), { ...stretch, events: 3 })).rejects.toThrow(OutOfOrder);
    await client.dispose();
    started.stop();
  });
});
