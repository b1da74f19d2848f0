import { decode, type EventStore } from '@casegrid/event-store';
import type { Vault } from '@casegrid/personal-data';

/**
 * Finishes erasures: whoever was erased in the log has his key destroyed, also when the one who began it died in
 * between. Begins at the log's start each time, for destroying twice does nothing.
 */
export async function finishErasures(store: EventStore, vault: Vault, signal: AbortSignal): Promise<void> {
  for await (const { records } of store.follow({ streams: ['person-'], signal })) {
    for (const record of records) {
      const event = decode(record);
      if (event.type === 'PersonErased') await vault.erase(event.data.personId);
    }
  }
}
