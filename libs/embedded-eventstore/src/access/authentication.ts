import { ServerInterceptingCall, status, type Metadata, type ServerInterceptor } from '@grpc/grpc-js';
import { Refusal } from '../streams/refusal';
import type { Caller, Users } from './users';

/** What a client asks before it says who it is. */
const OPEN: ReadonlySet<string> = new Set([
  '/event_store.client.gossip.Gossip/Read',
  '/event_store.client.server_features.ServerFeatures/GetSupportedMethods',
]);

const BASIC = /^Basic +([A-Za-z0-9+/]+=*)$/i;

/** Lets no call through, of whichever service, before it is known whose it is. Who it is hears `onCaller`. */
export function authenticating(
  users: Users,
  onCaller: (metadata: Metadata, caller: Caller, path: string) => void,
): ServerInterceptor {
  return ({ path }, call) => {
    if (OPEN.has(path)) return new ServerInterceptingCall(call);
    return new ServerInterceptingCall(call, {
      start: (next) =>
        next({
          onReceiveMetadata: (metadata, proceed) => {
            try {
              onCaller(metadata, callerOf(metadata, users), path);
            } catch (error) {
              if (!(error instanceof Refusal)) throw error;
              return call.sendStatus(error);
            }
            proceed(metadata);
          },
        }),
    });
  };
}

function callerOf(metadata: Metadata, users: Users): Caller {
  const [given, ...more] = metadata.get('authorization');
  // What was read is not carried on: nobody behind this needs a password.
  metadata.remove('authorization');
  if (given === undefined)
    throw unauthenticated('this event store serves its users alone: no name and password were sent');
  const [, encoded] = BASIC.exec(String(given)) ?? [];
  if (encoded === undefined || more.length)
    throw unauthenticated('only one name and password by Basic authentication is understood');
  const decoded = Buffer.from(encoded, 'base64').toString('utf8');
  const end = decoded.indexOf(':');
  const caller = users.find(decoded.slice(0, Math.max(end, 0)), decoded.slice(end + 1));
  if (!caller) throw unauthenticated('the name or the password is wrong');
  return caller;
}

const unauthenticated = (message: string): Refusal => new Refusal(status.UNAUTHENTICATED, message);
