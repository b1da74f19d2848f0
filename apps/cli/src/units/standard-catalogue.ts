import { catalogue, catalogueStream, standardCatalogue } from '@casegrid/domain';
import { Aggregate, type EventStore } from '@casegrid/event-store';
import { doOwnAct, mustDo, ownId } from '../acts/own-act';
import { importJob } from './open-sheet';

const scope = 'CN';
/** Early enough that every case ever recorded here finds a category in force. */
const effectiveFrom = '2020-01-01T00:00:00.000Z';

/** Publishes the standard catalogue where none was published. True when it was. */
export async function publishStandardCatalogue(store: EventStore): Promise<boolean> {
  const catalogues = new Aggregate(store, catalogue, 1);
  const stream = catalogueStream(scope);
  const { state } = await catalogues.load(stream);
  if (state.versions.length > 0) return false;
  const act = {
    stream,
    job: importJob,
    commandId: ownId(importJob, stream),
    command: {
      type: 'PublishCatalogue',
      data: { scope, categories: standardCatalogue, effectiveFrom },
    } as const,
    record: { district: '' },
  };
  await mustDo(doOwnAct(catalogues, act), 'the standard catalogue');
  return true;
}
