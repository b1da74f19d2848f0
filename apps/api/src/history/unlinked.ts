import type { Actor } from '@casegrid/domain';
import { uuidV5, type Metadata, type StoredRecord } from '@casegrid/event-store';

const namespace = '3f0c1a77-6a43-4a0b-9a35-1d1d8a5b7c02';

export const idWithin = (stream: string, id: string) => uuidV5(namespace, `${stream} ${id}`);

/** A record in which people's ids say nothing about other streams. */
export function unlinked(record: StoredRecord): StoredRecord {
  const { stream } = record;
  const metadata = record.metadata as Metadata;
  return {
    ...record,
    data: withoutPersons(record.data, stream),
    metadata: { ...metadata, actor: withoutResident(metadata.actor, stream) },
  };
}

const withoutResident = (actor: Actor, stream: string): Actor =>
  actor.kind === 'RESIDENT' ? { ...actor, id: idWithin(stream, actor.id) } : actor;

/** Wherever in an event somebody stands. */
function withoutPersons(data: object, stream: string): object {
  const { reporter, followers } = data as { reporter?: Actor; followers?: readonly string[] };
  const unlinkedId = (name: string, value: unknown): unknown =>
    name === 'personId' ? idWithin(stream, String(value)) : value;
  return {
    ...(JSON.parse(JSON.stringify(data, unlinkedId)) as object),
    ...(followers && { followers: followers.map((id) => idWithin(stream, id)) }),
    ...(reporter && { reporter: withoutResident(reporter, stream) }),
  };
}
