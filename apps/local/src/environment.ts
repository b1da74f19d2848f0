import { type Options } from './options';
import { contents } from './data-folder';
import { keys } from './keys';
import { type Ports } from './ports';

/** Where the parts are reached. */
export interface Addresses {
  api: string;
  worker: string;
  eventStore: string;
  database: string;
  vault?: string;
}

/** The variables that name a server which is not ours to play with. */
export const serversOfYours = (env: NodeJS.ProcessEnv): string[] =>
  ['DATABASE_URL', 'EVENTSTORE_URL', 'VAULT_URL'].filter((name) => env[name]);

/** The file that says how far time was moved; none where a server of yours is used. */
export const timeFile = (data: string, env: NodeJS.ProcessEnv): string | undefined =>
  serversOfYours(env).length > 0 ? undefined : contents(data).time;

/** What the worker, the API and the operator's commands are told by their environment. */
export function environment(
  { port, data }: Options,
  ports: Ports,
  { eventStore, database, vault }: Addresses,
  env: NodeJS.ProcessEnv,
): NodeJS.ProcessEnv {
  const { keys: folder, files, firstRunComplete } = contents(data);
  const own = keys(folder);
  return {
    ...env,
    EVENTSTORE_URL: eventStore,
    DATABASE_URL: database,
    ...(vault === undefined ? {} : { VAULT_URL: vault }),
    HOST: '127.0.0.1',
    PORT: String(port),
    WORKER_PORT: String(ports.worker),
    CASEGRID_MODE: 'local',
    TIME_FILE: timeFile(data, env) ?? '',
    MASTER_KEY: env.MASTER_KEY || own.masterKey,
    FILES_FOLDER: env.FILES_FOLDER || files,
    FILES_LINK_KEY: env.FILES_LINK_KEY || own.linkKey,
    LOCAL_ISSUER_KEY_FILE: env.LOCAL_ISSUER_KEY_FILE || own.issuerKeyFile,
    HOLD_READY_UNTIL: firstRunComplete,
    LOG_LEVEL: env.LOG_LEVEL || 'info',
  };
}
