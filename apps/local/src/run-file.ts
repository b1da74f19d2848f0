import { rmSync } from 'node:fs';
import { type Addresses } from './environment';
import { writeWhole } from './whole-file';

/** Tells the operator's commands where this run is reached; it holds the database's password, so it is ours alone. */
export function rememberRun(
  file: string,
  { api, eventStore, database, vault, worker }: Addresses,
  time: string | undefined,
): void {
  const run = {
    api,
    eventStore,
    database,
    ...(vault === undefined ? {} : { vault }),
    worker,
    ...(time === undefined ? {} : { time }),
    pid: process.pid,
  };
  writeWhole(file, `${JSON.stringify(run, null, 2)}\n`);
}

export function forgetRun(file: string): void {
  rmSync(file, { force: true });
}
