import type { Metadata, ServerInterceptor } from '@grpc/grpc-js';
import { accessDenied } from '../streams/refusal';
import type { Submits } from '../writer/write-request';
import { AccessLists, type Log } from './access-lists';
import { authenticating } from './authentication';
import { may, mayCall, type Deed } from './judge';
import type { Caller, Users } from './users';

/** The store in the hands of whoever made a call: what is not allowed is refused. Writes of calls go this way alone. */
export interface Hands extends Submits {
  readonly name: string;
  readonly mayRead: (stream: string) => boolean;
  /** @throws Refusal when the stream, or the whole log as `$all`, may not be read */
  read(stream: string): void;
}

export interface Access {
  /** Stand before every call. */
  readonly interceptors: ServerInterceptor[];
  of(call: { metadata: Metadata }): Hands;
}

/** Without users everybody is an administrator. */
export function accessFor(users: Users | undefined, given: Log & { writer: Submits }): Access {
  return users ? forUsers(users, given) : forEverybody(given.writer);
}

function forEverybody(writer: Submits): Access {
  const hands: Hands = {
    name: 'system',
    mayRead: () => true,
    read: () => undefined,
    submit: (request) => writer.submit(request),
  };
  return { interceptors: [], of: () => hands };
}

function forUsers(users: Users, { writer, ...log }: Log & { writer: Submits }): Access {
  const lists = new AccessLists(log);
  const callers = new WeakMap<Metadata, Caller>();
  const interceptor = authenticating(users, (metadata, caller, path) => {
    if (!mayCall(caller, path)) throw accessDenied(`${caller.name} may not call ${path}`);
    callers.set(metadata, caller);
  });
  return {
    interceptors: [interceptor],
    of: ({ metadata }) => {
      const caller = callers.get(metadata);
      if (!caller) throw accessDenied('it is not known whose call this is');
      return handsOf(caller, lists, writer);
    },
  };
}

function handsOf(caller: Caller, lists: AccessLists, writer: Submits): Hands {
  const { name } = caller;
  const can = (deed: Deed, stream: string): boolean => may(caller, [deed, stream], lists);
  const refusal = (deed: Deed, stream: string) => accessDenied(`${name} may not ${deed} '${stream}'`);
  return {
    name,
    mayRead: (stream) => can('read', stream),
    read: (stream) => {
      if (!can('read', stream)) throw refusal('read', stream);
    },
    submit: async (request) => {
      const deed = request.kind === 'append' ? 'write' : 'delete';
      if (!can(deed, request.stream)) throw refusal(deed, request.stream);
      return writer.submit(request);
    },
  };
}
