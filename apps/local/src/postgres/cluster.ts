import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Unprivileged } from './unprivileged';

/** The user that owns everything in an embedded cluster, and the name of its database. */
export const owner = 'casegrid';

/** Where a cluster's files and its generated password lie inside the data folder. */
export const places = (dataDir: string) => ({
  cluster: join(dataDir, 'cluster'),
  password: join(dataDir, 'password'),
});

/**
 * Makes the cluster in an empty data folder, or leaves the one that is there, and returns its password. A making
 * that was cut short leaves nothing behind that a later start would take for a cluster.
 */
export function ensureCluster(dataDir: string, initdb: string, as: Unprivileged, fsync: boolean): string {
  const { cluster, password } = places(dataDir);
  if (existsSync(join(cluster, 'PG_VERSION'))) return readFileSync(password, 'utf8').trim();
  const secret = randomBytes(24).toString('base64url');
  writeFileSync(password, `${secret}\n`, { mode: 0o600 });
  as.own(password);
  const unfinished = join(dataDir, 'cluster.unfinished');
  rmSync(unfinished, { recursive: true, force: true });
  run(
    as.command(initdb, [
      ...['-D', unfinished, '-U', owner, `--pwfile=${password}`],
      // With the locale C, pg_trgm finds no Chinese trigrams.
      ...['--auth=scram-sha-256', '--encoding=UTF8', '--locale=C.UTF-8'],
      ...(fsync ? [] : ['--no-sync']),
    ]),
  );
  renameSync(unfinished, cluster);
  return secret;
}

function run({ program, args, ...user }: ReturnType<Unprivileged['command']>): void {
  const { status, stderr, error } = spawnSync(program, args, { ...user, cwd: '/', encoding: 'utf8' });
  if (error) throw error;
  if (status !== 0) throw new Error(`Postgres could not make its data folder: ${stderr.trim()}`);
}
