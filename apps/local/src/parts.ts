import { join } from 'node:path';
import { type Addresses } from './environment';
import { contents } from './data-folder';
import { note } from './left-over-parts';
import { nodePart, type NodeProgram } from './node-part';
import { type Part, type Tell } from './part';
import { type Ports } from './ports';
import { startPostgres } from './postgres/start-postgres';
import { type Programs } from './programs';

/** The embedded database; `found` hears its address each time it is up. */
export function postgresPart(data: string, ports: Ports, found: (url: string) => void): Part {
  const { postgres: dataDir, logs } = contents(data);
  const log = join(logs, 'postgres.log');
  const settings = { dataDir, port: ports.postgres, fsync: true, log };
  const start = async (signal: AbortSignal) => {
    const running = await startPostgres({ ...settings, signal });
    found(running.url);
    return running;
  };
  return { name: 'Postgres', log, start };
}

/** The parts that are Node programs, each made with the environment that it needs. */
export function nodeParts(data: string, ports: Ports, programs: Programs, tell: Tell) {
  const { eventStore: folder, logs, parts } = contents(data);
  const make = (name: string, program: Omit<NodeProgram, 'name' | 'log'>) =>
    nodePart({ ...program, name, log: join(logs, `${name.replace(' ', '-')}.log`) }, tell, (pid) =>
      note(parts, name, pid),
    );
  return {
    eventStore: (env: NodeJS.ProcessEnv) =>
      make('event store', {
        args: [programs.eventStore, '--port', String(ports.eventStore), '--data', folder],
        env,
        probe: { url: `http://127.0.0.1:${ports.eventStore}/health/live`, status: 204 },
      }),
    worker: ({ worker }: Addresses, env: NodeJS.ProcessEnv) =>
      make('worker', { args: [programs.worker], env, probe: health(worker) }),
    api: ({ api }: Addresses, env: NodeJS.ProcessEnv) =>
      make('api', { args: [programs.api], env, probe: health(api) }),
  };
}

/** A read model that has stopped makes the worker's health red: that must be seen, and not keep the API down. */
const health = (address: string) => ({ url: `${address}/healthz`, status: 200, anyAfter: 60_000 });
