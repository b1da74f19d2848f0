import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { freePort, isFree } from '../free-port';
import { launch, whenServing } from '../launch';
import { type Running } from '../part';
import { postgresBinaries } from './binaries';
import { ensureCluster, owner, places } from './cluster';
import { stopLeftOver, stopSignals } from './left-over';
import { answers } from './readiness';
import { unprivileged } from './unprivileged';

export interface PostgresSettings {
  /** A folder of our own; empty, it becomes a new cluster. */
  dataDir: string;
  /** This one and no other; without it the system chooses a free one. */
  port?: number;
  /** Off only for clusters that are thrown away: a power cut then loses them. */
  fsync: boolean;
  /** The file that what Postgres says is added to. */
  log: string;
  /** Ends the start while it waits, and the process with it. */
  signal?: AbortSignal;
}

export interface RunningPostgres extends Running {
  /** With the generated password, for the owner of the database. */
  url: string;
  port: number;
}

/**
 * Starts PostgreSQL on 127.0.0.1, over a cluster that is made when there is none, and resolves when it answers. A
 * process that a killed starter left on the same cluster is stopped first.
 */
export async function startPostgres(settings: PostgresSettings): Promise<RunningPostgres> {
  const { fsync, log, signal } = settings;
  const dataDir = resolve(settings.dataDir);
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  await stopLeftOver(dataDir);
  const port = await portFor(settings.port);
  const { initdb, postgres } = postgresBinaries();
  const { cluster } = places(dataDir);
  const as = unprivileged(postgres, dataDir, cluster);
  const password = ensureCluster(dataDir, initdb, as, fsync);
  const url = `postgresql://${owner}:${password}@127.0.0.1:${port}/${owner}`;
  const running = await launch({
    ...as.command(postgres, options(cluster, port, fsync)),
    log,
    signals: stopSignals,
  });
  await whenServing(running, signal, (mayGoOn) => answers(url, mayGoOn));
  return { ...running, url, port };
}

async function portFor(port: number | undefined): Promise<number> {
  if (port === undefined) return freePort();
  if (await isFree(port)) return port;
  throw new Error(`port ${port} of 127.0.0.1, which Postgres is to use, is taken by another program`);
}

function options(cluster: string, port: number, fsync: boolean): string[] {
  const settings = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
    max_connections: 200,
    ...(fsync ? {} : { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' }),
  };
  return ['-D', cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}
