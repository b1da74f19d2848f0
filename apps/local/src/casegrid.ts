import { existsSync, mkdirSync } from 'node:fs';
import { Time, TimeGoesBack } from '@casegrid/event-store';
import { CannotStart } from './cannot-start';
import { claim, contents, empty } from './data-folder';
import { lock } from './data-lock';
import { type Addresses, environment, timeFile } from './environment';
import { isFree } from './free-port';
import { stopLeftOverParts } from './left-over-parts';
import { type Options } from './options';
import { type Part, type Tell } from './part';
import { nodeParts, postgresPart } from './parts';
import { type Ports, ports } from './ports';
import { stopLeftOver } from './postgres/left-over';
import { type Programs } from './programs';
import { forgetRun, rememberRun } from './run-file';
import { type Supervised, supervise } from './supervise';

export interface Surroundings {
  env: NodeJS.ProcessEnv;
  programs: Programs;
  tell: Tell;
  /** Aborted when all is to stop: nothing is started or restarted after that. */
  signal: AbortSignal;
}

/** All parts, up and kept up. */
export interface Casegrid {
  addresses: Addresses;
  /** For the operator's commands, which find the same servers by it. */
  env: NodeJS.ProcessEnv;
}

/**
 * Takes the data folder, starts the parts in order, does `work` while they are kept up, and stops them in reverse,
 * also when something fails on the way. Throws CannotStart when another one has the folder or the API's port.
 */
export async function withCasegrid(
  options: Options,
  around: Surroundings,
  work: (casegrid: Casegrid) => Promise<void>,
): Promise<void> {
  const { data } = options;
  claim(data);
  const release = lock(contents(data).lock, data);
  const started: Supervised[] = [];
  const ending = new AbortController();
  const signal = AbortSignal.any([around.signal, ending.signal]);
  try {
    await clearAway(options, around.tell);
    moveTime(options);
    await work(await startAll(options, { ...around, signal }, started));
  } finally {
    ending.abort();
    forgetRun(contents(data).run);
    await stopAll(started, around.tell);
    release();
  }
}

async function clearAway({ data, port, fresh }: Options, tell: Tell): Promise<void> {
  const { parts, postgres } = contents(data);
  await stopLeftOverParts(parts, tell);
  if (!(await isFree(port))) {
    throw new CannotStart(
      `Port ${port} of 127.0.0.1 is taken by another program. Stop it, or name another port with --port.`,
    );
  }
  if (!fresh) return;
  if (existsSync(postgres)) await stopLeftOver(postgres);
  tell(`Deleting what earlier runs kept in ${data} …`);
  empty(data);
}

function moveTime({ data, now }: Options): void {
  if (now === undefined) return;
  try {
    new Time(contents(data).time).forward(new Date(now));
  } catch (error) {
    if (!(error instanceof TimeGoesBack)) throw error;
    throw new CannotStart(`${error.message} Leave out --now, or begin anew with --fresh.`, 2, {
      cause: error,
    });
  }
}

async function startAll(options: Options, around: Surroundings, started: Supervised[]): Promise<Casegrid> {
  const { data, port } = options;
  const { env, programs, tell } = around;
  const chosen = await ports(contents(data).ports, port);
  const parts = nodeParts(data, chosen, programs, tell);
  const up = async (part: Part) => {
    started.push(await start(part, around));
    around.signal.throwIfAborted();
  };

  const database = env.DATABASE_URL || (await embeddedDatabase(data, chosen, up));
  if (!env.EVENTSTORE_URL) await up(parts.eventStore(env));
  const addresses: Addresses = {
    api: `http://127.0.0.1:${port}`,
    worker: `http://127.0.0.1:${chosen.worker}`,
    eventStore: env.EVENTSTORE_URL || `esdb://127.0.0.1:${chosen.eventStore}?tls=false`,
    database,
    ...(env.VAULT_URL ? { vault: env.VAULT_URL } : {}),
  };
  const told = environment(options, chosen, addresses, env);
  await up(parts.worker(addresses, told));
  await up(parts.api(addresses, told));
  rememberRun(contents(data).run, addresses, timeFile(data, env));
  return { addresses, env: told };
}

async function embeddedDatabase(
  data: string,
  chosen: Ports,
  up: (part: Part) => Promise<unknown>,
): Promise<string> {
  let database = '';
  mkdirSync(contents(data).logs, { recursive: true, mode: 0o700 });
  await up(postgresPart(data, chosen, (url) => (database = url)));
  return database;
}

async function start(part: Part, { tell, signal }: Surroundings): Promise<Supervised> {
  tell(`Starting ${part.name} …`);
  const began = Date.now();
  const supervised = await supervise(part, signal, tell);
  if (!signal.aborted) tell(`${part.name} is up after ${((Date.now() - began) / 1000).toFixed(1)} s.`);
  return supervised;
}

/** One that cannot be stopped is named, and does not keep the others from it. */
async function stopAll(started: Supervised[], tell: Tell): Promise<void> {
  for (const part of started.reverse()) {
    tell(`Stopping ${part.name} …`);
    await part.stop().catch((error: unknown) => tell(`${part.name} was not stopped: ${String(error)}`));
  }
}
