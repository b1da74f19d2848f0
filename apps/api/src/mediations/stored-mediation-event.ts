import {
  disclosed,
  mediationSightOf,
  sights,
  type Actor,
  type Mediation,
  type MediationEvent,
} from '@casegrid/domain';
import type { Metadata, StoredRecord } from '@casegrid/event-store';
import { actorOf, type StoredEvent } from '../history/stored-event';
import { idWithin, unlinked } from '../history/unlinked';

/** What an event is called of which somebody may not know what it was. */
export const withheldType = 'MediationEventWithheld';

/** Ids that tell which events were made by one act, and no more. */
const linking = ['commandId', 'correlationId', 'causationId'] as const;

/**
 * What stands beside an event, for whoever does not get all of it. A chain hash is over the whole event: with the ids of
 * its command, which nobody can guess, and the hash of what was asked kept back, what is hidden cannot be guessed and then
 * proved by the hash.
 */
function blinded({ commandHash: _hash, ...metadata }: Metadata, stream: string): object {
  const ids = linking.map((name) => [name, idWithin(stream, metadata[name])] as const);
  return { ...metadata, ...Object.fromEntries(ids) };
}

/** Its place in the stream and its hash: that nothing was left out can be told by them. */
function withheld({ id, stream, revision, position, recordedAt, metadata }: StoredRecord): StoredEvent {
  const { district, previous, hash } = metadata as Metadata;
  return {
    ...{ id, type: withheldType, stream, revision, position, recordedAt, occurredAt: recordedAt, hash },
    actor: actorOf({ kind: 'SYSTEM', id: 'withheld' }),
    data: {},
    metadata: { district, previous, hash },
  };
}

const worksWithPeople = (reader: Actor) => reader.kind === 'OFFICER' && sights[reader.post.role].people;

/** An event of a mediation as this reader may have it, by what he has to do with the mediation as it stands now. */
export function storedMediationEvent(stored: StoredRecord, reader: Actor, state: Mediation): StoredEvent {
  const sight = mediationSightOf(state, reader);
  const data = disclosed(stored as unknown as MediationEvent, state, sight);
  if (data === undefined) return withheld(stored);
  const isLinked = sight === 'WORKING' && worksWithPeople(reader);
  const record = isLinked ? stored : unlinked({ ...stored, data });
  const metadata = record.metadata as Metadata;
  const { actor, occurredAt, hash } = metadata;
  return {
    ...record,
    occurredAt,
    hash,
    actor: actorOf(actor),
    metadata: sight === 'WORKING' ? metadata : blinded(metadata, stored.stream),
  };
}

/** The name of its type, as this reader is told it: by it he may ask for events. */
export const typeFor = (record: StoredRecord, reader: Actor, state: Mediation): string =>
  disclosed(record as unknown as MediationEvent, state, mediationSightOf(state, reader)) === undefined
    ? withheldType
    : record.type;
