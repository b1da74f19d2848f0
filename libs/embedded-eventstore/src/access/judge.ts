import { isMetastream, originalOf } from '../log/retention';
import { EVERYBODY, type Right } from './access-list';
import type { AccessLists } from './access-lists';
import { ADMINS, type Caller } from './users';

/** What can be done with a stream; the whole log counts as the stream `$all`. */
export type Deed = 'read' | 'write' | 'delete';

/** A metadata stream is judged by the list of the stream that it belongs to; to delete it is to change it. */
const OF_METADATA: Record<Deed, Right> = { read: 'metaRead', write: 'metaWrite', delete: 'metaWrite' };

const OPERATORS = '$ops';

/** Calls that every user may make: the streams that they are about are judged one by one. */
const BY_STREAM: ReadonlySet<string> = new Set([
  '/event_store.client.streams.Streams/Append',
  '/event_store.client.streams.Streams/BatchAppend',
  '/event_store.client.streams.Streams/Delete',
  '/event_store.client.streams.Streams/Read',
  '/event_store.client.streams.Streams/Tombstone',
  '/event_store.client.persistent_subscriptions.PersistentSubscriptions/Read',
]);

/** Calls that every user may make, as in the real server: they only tell how groups stand. */
const FOR_USERS: ReadonlySet<string> = new Set([
  '/event_store.client.persistent_subscriptions.PersistentSubscriptions/GetInfo',
  '/event_store.client.persistent_subscriptions.PersistentSubscriptions/List',
]);

/** Whether somebody may make a call at all. One that nobody thought of is for administrators and operators alone. */
export function mayCall({ roles }: Caller, path: string): boolean {
  return BY_STREAM.has(path) || FOR_USERS.has(path) || roles.has(ADMINS) || roles.has(OPERATORS);
}

/** Whether somebody may do something with a stream. */
export function may(caller: Caller, [deed, stream]: [Deed, string], lists: AccessLists): boolean {
  if (caller.roles.has(ADMINS)) return true;
  const list = isMetastream(stream) ? lists.of(originalOf(stream)) : lists.of(stream);
  const who = list[isMetastream(stream) ? OF_METADATA[deed] : deed];
  return who.some((name) => name === EVERYBODY || name === caller.name || caller.roles.has(name));
}
