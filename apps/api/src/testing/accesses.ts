import { decode, type EventStore, type Recorded } from '@casegrid/event-store';

export type Accessed = Recorded<'PeopleRead' | 'PersonSought'>;

/** What is on record of what an officer read, or anybody, in order. */
export async function accessesBy(store: EventStore, officer = ''): Promise<Accessed[]> {
  const records: Accessed[] = [];
  for await (const batch of store.readAll({ streams: [`access-${officer}`] }))
    records.push(...batch.records.map((record) => decode(record) as Accessed));
  return records;
}
