import { connectEventStore, type EventStore } from '@casegrid/event-store';
import { startChild, type Child } from './child';
import { programs } from './programs';
import { scratchFolder, type Workshop } from './workshop';

/** An embedded event store as a process of its own, as `npm run eventstore` starts it, on an empty folder. */
export async function startEventStore(workshop: Workshop): Promise<{ url: string; store: EventStore }> {
  const { url } = await startEventStoreOn(scratchFolder(workshop.leftovers), workshop);
  const store = connectEventStore(url);
  workshop.leftovers.keep(() => store.close());
  return { url, store };
}

/** The same on a folder that is there, and nobody connected to it. */
export async function startEventStoreOn(
  data: string,
  { leftovers }: Workshop,
): Promise<Child & { readonly url: string }> {
  const child = await startChild(
    {
      name: 'the event store',
      args: [programs.eventStore, '--port', '0', '--data', data],
      serving: /esdb:\S+tls=false/,
    },
    leftovers,
  );
  return { ...child, url: child.found[0] };
}
