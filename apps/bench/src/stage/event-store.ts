import { connectEventStore, type EventStore } from '@casegrid/event-store';
import { startChild } from './child';
import { programs } from './programs';
import { scratchFolder, type Workshop } from './workshop';

/** An embedded event store as a process of its own, as `npm run eventstore` starts it, on an empty folder. */
export async function startEventStore({ leftovers }: Workshop): Promise<{ url: string; store: EventStore }> {
  const data = scratchFolder(leftovers);
  const [url] = await startChild(
    {
      name: 'the event store',
      args: [programs.eventStore, '--port', '0', '--data', data],
      serving: /esdb:\S+tls=false/,
    },
    leftovers,
  );
  const store = connectEventStore(url);
  leftovers.keep(() => store.close());
  return { url, store };
}
