import { randomUUID } from 'node:crypto';
import { Server, ServerCredentials } from '@grpc/grpc-js';
import { GossipService } from '@eventstore/db-client/generated/gossip_grpc_pb';
import { accessFor } from './access/access';
import { refuseExposure } from './access/exposure';
import { Users, type User } from './access/users';
import { Groups } from './groups/groups';
import { takeDataFolder } from './log/data-folder';
import { LogReader } from './log/log-reader';
import { openForReading, type Durability } from './log/schema';
import { answering } from './server/answering';
import { ServerFeaturesService, supportedMethods } from './server/features';
import { FrontDoor } from './server/front-door';
import { clusterOfOne } from './server/gossip';
import { groupsDefinition, groupsImplementation } from './server/groups-service';
import { NOT_OFFERED, refusing } from './server/not-offered';
import { OpenCalls } from './server/open-calls';
import { pagedCalls } from './server/paged-calls';
import { streamsDefinition, streamsImplementation, type Store } from './server/streams-service';
import { refuseUnusable, type TlsPair } from './server/tls';
import { Live } from './streams/live';
import { Writer, WriterStopped } from './writer/writer';

export interface EventStoreOptions {
  /** 0 lets the system choose a free one. */
  port: number;
  /** The address to listen on; 127.0.0.1 by default, where only this machine reaches it. */
  host?: string;
  /** The folder that keeps the log; created when missing, and used by one event store at a time. */
  dataDir: string;
  /** 'full' unless the data is thrown away anyway. */
  durability?: Durability;
  /** Serves TLS, and nothing else, with this certificate and key. */
  tls?: TlsPair | undefined;
  /** Who may use the store; without any everybody who reaches it may do everything. */
  users?: readonly User[] | undefined;
  /** Lets other machines in without users. */
  insecure?: boolean | undefined;
  /** Hears of a commit that failed; nothing is acknowledged after it. Without it the process is ended by the error. */
  onFailure?: (error: Error) => void;
}

export interface RunningEventStore {
  /** The connection string for the official client: `esdb://127.0.0.1:2113?tls=false`, with TLS `?tls=true`. */
  url: string;
  port: number;
  /** Ends open calls with CANCELLED, lets begun writes finish, and lets go of the data. */
  stop(): Promise<void>;
}

/** The real server's limit, in bytes of data per append. */
const MAX_APPEND_SIZE = 1_048_576;
/** Far above what an append may hold, so that one that is too large is understood and refused by its name. */
const MAX_MESSAGE_SIZE = 64 * 1024 * 1024;

/** How long callers are given to hear that the store stops, in milliseconds. */
const FAREWELL = 500;

/** Starts an event store that the official EventStoreDB client takes for a real one. */
export async function startEventStore(options: EventStoreOptions): Promise<RunningEventStore> {
  const { host = '127.0.0.1', durability = 'full', onFailure = endProcess, tls } = options;
  if (tls) refuseUnusable(tls);
  refuseExposure(host, options);
  const users = options.users?.length ? new Users(options.users) : undefined;
  const folder = takeDataFolder(options.dataDir);
  const live = new Live();
  const onCommit = (streams: readonly string[]): void => live.committed(streams);
  const closing: (() => void | Promise<void>)[] = [() => folder.release()];
  const stop = async (): Promise<void> => {
    for (const close of closing.splice(0).reverse()) await close();
  };
  try {
    const writer = await Writer.start({ file: folder.file, durability, onCommit, onFailure });
    closing.push(() => writer.stop());
    const reader = new LogReader(openForReading(folder.file));
    closing.push(() => reader.close());
    const openCalls = new OpenCalls();
    const groups = new Groups({ reader, writer, live, now: Date.now, onFailure: groupFailed });
    closing.push(() => groups.stop());
    const access = accessFor(users, { writer, reader, live });
    const store: Store = { access, reader, live, openCalls, maxAppendSize: MAX_APPEND_SIZE };
    const port = await serve(store, groups, { host, port: options.port, tls }, closing);
    return { url: `esdb://${host}:${port}?tls=${tls !== undefined}`, port, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function serve(
  store: Store,
  groups: Groups,
  at: { host: string; port: number; tls: TlsPair | undefined },
  closing: (() => void | Promise<void>)[],
): Promise<number> {
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
  closing.push(async () => {
    store.openCalls.endAll();
    await farewell(server);
    server.forceShutdown();
    await door.close();
  });
  return address.port;
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

function endProcess(error: Error): void {
  process.nextTick(() => {
    throw error;
  });
}

/** The writer has failed, and with it the process; what stops with the server is no failure. */
function groupFailed(error: unknown): void {
  if (!(error instanceof WriterStopped)) console.error(error);
}
