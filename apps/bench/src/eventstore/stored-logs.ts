import { startEventStoreOn } from '../stage/event-store';
import { scratchFolder, type Workshop } from '../stage/workshop';
import { connect, writeStretch, type Stretch } from './log';

/** A log of the embedded event store that nobody serves now. */
export interface StoredLog {
  readonly folder: string;
  readonly stretch: Stretch;
}

/** Writes a log of so many events. */
export async function storeLog(events: number, workshop: Workshop): Promise<StoredLog> {
  const folder = scratchFolder(workshop.leftovers);
  const { url, stop } = await startEventStoreOn(folder, workshop);
  const client = connect(url, workshop);
  const stretch = await writeStretch(client, events, workshop);
  await client.dispose();
  await stop();
  return { folder, stretch };
}
