import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stopLeftOver } from '../postgres/left-over';
import { type RunningPostgres, startPostgres } from '../postgres/start-postgres';
import { commandOf } from '../running-process';

const prefix = 'casegrid-jest-';

let running: { postgres: RunningPostgres; folder: string } | undefined;

/**
 * Starts one throw-away Postgres for the specs of a project that depends on `pg`, unless TEST_DATABASE_URL names a
 * server to use. Its address reaches the environment of every spec file as CASEGRID_TEST_SERVER.
 */
export default async function start(_: unknown, project: { rootDir: string }): Promise<void> {
  if (!dependsOnPostgres(project.rootDir)) return;
  await sweep();
  process.env.CASEGRID_TEST_SERVER = process.env.TEST_DATABASE_URL ?? (await throwAway());
}

/** Stops the Postgres that `start` started, and removes its data. */
export async function stop(): Promise<void> {
  if (!running) return;
  await running.postgres.stop();
  rmSync(running.folder, { recursive: true, force: true });
  running = undefined;
}

async function throwAway(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
  // As root, Postgres runs as another user, who has to pass through.
  chmodSync(folder, 0o711);
  const postgres = await startPostgres({
    dataDir: join(folder, 'postgres'),
    fsync: false,
    log: join(folder, 'log'),
  });
  running = { postgres, folder };
  return postgres.url;
}

function dependsOnPostgres(projectFolder: string): boolean {
  const file = join(projectFolder, 'package.json');
  if (!existsSync(file)) return false;
  const { dependencies } = JSON.parse(readFileSync(file, 'utf8')) as {
    dependencies?: Record<string, string>;
  };
  return dependencies?.pg !== undefined;
}

/** A jest that was killed leaves its Postgres running and its folder behind; the next one clears both away. */
async function sweep(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const [pid] = name.slice(prefix.length).split('-');
    if (commandOf(Number(pid)) !== undefined) continue;
    const folder = join(tmpdir(), name);
    await stopLeftOver(join(folder, 'postgres'));
    rmSync(folder, { recursive: true, force: true });
  }
}
