import { isIPv6 } from 'node:net';
import { accessFor } from './access/access';
import { refuseExposure } from './access/exposure';
import { Users, type User } from './access/users';
import { Groups } from './groups/groups';
import { takeDataFolder } from './log/data-folder';
import { LogReader } from './log/log-reader';
import { openForReading, type Durability } from './log/schema';
import { Projecting } from './projections/projecting';
import { OpenCalls } from './server/open-calls';
import { serve } from './server/serve';
import { refuseUnusable, type TlsPair } from './server/tls';
import { Live } from './streams/live';
import { Writer, WriterStopped } from './writer/writer';

export interface EventStoreOptions {
  /** 0 lets the system choose a free one. */
  port: number;
  /** The address to listen on; 127.0.0.1 by default, where only this machine reaches it. */
  host?: string | undefined;
  /** The folder that keeps the log; created when missing, and used by one event store at a time. */
  dataDir: string;
  /** 'full' unless the data is thrown away anyway. */
  durability?: Durability;
  /** `system` keeps `$ce-…`, `$et-…`, `$bc-…`, `$category-…` and `$streams`, from the beginning of the log on. */
  projections?: 'none' | 'system';
  /** Bytes of data that one append may hold; 1,048,576 by default, as in the real server. */
  maxAppendSize?: number | undefined;
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

/** The real server's default. */
const MAX_APPEND_SIZE = 1_048_576;

/** Starts an event store that the official EventStoreDB client takes for a real one. */
export async function startEventStore(options: EventStoreOptions): Promise<RunningEventStore> {
  const { host = '127.0.0.1', durability = 'full', maxAppendSize = MAX_APPEND_SIZE, tls } = options;
  const users = admitted(host, options);
  const folder = takeDataFolder(options.dataDir);
  const closing: (() => void | Promise<void>)[] = [() => folder.release()];
  const stop = async (): Promise<void> => {
    for (const close of closing.splice(0).reverse()) await close();
  };
  try {
    const live = new Live();
    const writer = await Writer.start({
      file: folder.file,
      durability,
      onCommit: (streams) => live.committed(streams),
      onFailure: options.onFailure ?? endProcess,
    });
    closing.push(() => writer.stop());
    const reader = new LogReader(openForReading(folder.file));
    closing.push(() => reader.close());
    const log = { reader, writer, live, onFailure: helperFailed };
    const groups = new Groups({ ...log, now: Date.now });
    closing.push(() => groups.stop());
    const projecting = options.projections === 'system' ? new Projecting(log) : undefined;
    closing.push(() => projecting?.stop());
    const store = { access: accessFor(users, log), reader, live, openCalls: new OpenCalls(), maxAppendSize };
    const { port, close } = await serve(store, groups, { host, port: options.port, tls });
    closing.push(close);
    return {
      url: `esdb://${isIPv6(host) ? `[${host}]` : host}:${port}?tls=${tls !== undefined}`,
      port,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Who may come in, if not everybody. @throws Error when that would be more than anybody can want */
function admitted(host: string, { tls, users, insecure }: EventStoreOptions): Users | undefined {
  if (tls) refuseUnusable(tls);
  refuseExposure(host, { users, insecure });
  return users?.length ? new Users(users) : undefined;
}

function endProcess(error: Error): void {
  process.nextTick(() => {
    throw error;
  });
}

/** The writer has failed, and with it the process; what stops with the server is no failure. */
function helperFailed(error: unknown): void {
  if (!(error instanceof WriterStopped)) console.error(error);
}
