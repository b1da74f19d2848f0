import { ServerFeaturesService } from '@eventstore/db-client/generated/serverfeatures_grpc_pb';
import { SupportedMethod, SupportedMethods } from '@eventstore/db-client/generated/serverfeatures_pb';

/** The server whose answers this one gives; the client chooses its calls by it. */
export const SERVER_VERSION = '23.10.6';

export { ServerFeaturesService };

const SOURCES = ['stream', 'all'];

const OFFERED: Record<string, Record<string, string[]>> = {
  'event_store.client.gossip.gossip': { read: [] },
  'event_store.client.persistent_subscriptions.persistentsubscriptions': {
    create: SOURCES,
    delete: SOURCES,
    getinfo: SOURCES,
    list: SOURCES,
    read: SOURCES,
    replayparked: SOURCES,
    restartsubsystem: SOURCES,
    update: SOURCES,
  },
  'event_store.client.server_features.serverfeatures': { getsupportedmethods: [] },
  'event_store.client.streams.streams': {
    append: [],
    batchappend: ['deadline_duration'],
    delete: [],
    read: ['position', 'events'],
    tombstone: [],
  },
};

/** What is offered, in the form in which the client asks for it. */
export function supportedMethods(): SupportedMethods {
  const methods = Object.entries(OFFERED).flatMap(([service, calls]) =>
    Object.entries(calls).map(([method, features]) =>
      new SupportedMethod().setServiceName(service).setMethodName(method).setFeaturesList(features),
    ),
  );
  return new SupportedMethods().setEventStoreServerVersion(SERVER_VERSION).setMethodsList(methods);
}
