import { randomUUID } from 'node:crypto';
import { Server, ServerCredentials } from '@grpc/grpc-js';
import { GossipService } from '@eventstore/db-client/generated/gossip_grpc_pb';
import type { Groups } from '../groups/groups';
import { answering } from './answering';
import { ServerFeaturesService, supportedMethods } from './features';
import { FrontDoor } from './front-door';
import { clusterOfOne } from './gossip';
import { groupsDefinition, groupsImplementation } from './groups-service';
import { NOT_OFFERED, refusing } from './not-offered';
import { pagedCalls } from './paged-calls';
import { streamsDefinition, streamsImplementation, type Store } from './streams-service';
import type { TlsPair } from './tls';

/** Far above what an append may hold, so that one that is too large is understood and refused by its name. */
const MAX_MESSAGE_SIZE = 64 * 1024 * 1024;

/** How long callers are given to hear that the store stops, in milliseconds. */
const FAREWELL = 500;

/** Offers the store at an address; answers the port, also when the system chose it, and how to end it. */
export async function serve(
  store: Store,
  groups: Groups,
  at: { host: string; port: number; tls: TlsPair | undefined },
): Promise<{ port: number; close: () => Promise<void> }> {
  const server = new Server({
    interceptors: [pagedCalls, ...store.access.interceptors],
    'grpc.max_receive_message_length': MAX_MESSAGE_SIZE,
  });
  const address = { host: at.host, port: at.port };
  const instanceId = randomUUID();
  server.addService(streamsDefinition, streamsImplementation(store));
  server.addService(ServerFeaturesService, { getSupportedMethods: answering(supportedMethods) });
  server.addService(GossipService, { read: answering(() => clusterOfOne(instanceId, address)) });
  server.addService(groupsDefinition, groupsImplementation(groups, store));
  for (const service of NOT_OFFERED) server.addService(service, refusing(service));
  const injector = server.createConnectionInjector(ServerCredentials.createInsecure());
  const door = new FrontDoor((socket) => injector.injectConnection(socket), at.tls);
  address.port = await door.listen(at.port, at.host);
  const close = async (): Promise<void> => {
    store.openCalls.endAll();
    await farewell(server);
    server.forceShutdown();
    await door.close();
  };
  return { port: address.port, close };
}

/** Lets callers hear how their calls ended, as far as they listen. */
async function farewell(server: Server): Promise<void> {
  await new Promise<void>((resolve) => {
    const patience = setTimeout(resolve, FAREWELL);
    server.tryShutdown(() => {
      clearTimeout(patience);
      resolve();
    });
  });
}
