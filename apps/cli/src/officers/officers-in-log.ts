import { officer, officerStream, type Officer } from '@casegrid/domain';
import { Aggregate, type EventStore } from '@casegrid/event-store';

/** The officer as the log has him. Nothing when nobody was registered under this id. */
export async function findOfficer(store: EventStore, officerId: string): Promise<Officer | undefined> {
  const { state } = await new Aggregate(store, officer, 1).load(officerStream(officerId));
  return state.id === undefined ? undefined : state;
}
