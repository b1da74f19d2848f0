import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { CannotStart } from './cannot-start';

export const usage = `npm start -- [--port 3000] [--data ./data] [--fresh] [--empty]

Starts all of Casegrid on this machine: PostgreSQL, the event store, the worker and the API.

  --port N     where the API listens on 127.0.0.1 (3000, or PORT)
  --data DIR   where everything is kept (./data)
  --fresh      begin anew: what earlier runs kept in DIR is deleted
  --empty      import no territory and play no cases on the first run
  --help       this text

With EVENTSTORE_URL or DATABASE_URL set, those servers are used instead of the embedded ones.
`;

export interface Options {
  port: number;
  /** Absolute. */
  data: string;
  fresh: boolean;
  empty: boolean;
}

/** What the command line asks for, or 'help'; throws CannotStart when it asks for what there is not. */
export function options(args: string[], env: NodeJS.ProcessEnv): Options | 'help' {
  const { help, port, data, fresh, empty } = parsed(args);
  if (help) return 'help';
  const external = ['DATABASE_URL', 'EVENTSTORE_URL', 'VAULT_URL'].filter((name) => env[name]);
  if (fresh && external.length > 0) {
    throw wrong(
      `--fresh does not wipe a server of yours, and ${external.join(' and ')} names one. Empty it yourself, or unset the variable.`,
    );
  }
  return { port: portOf(port ?? (env.PORT || '3000')), data: resolve(data ?? 'data'), fresh, empty };
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        port: { type: 'string' },
        data: { type: 'string' },
        fresh: { type: 'boolean', default: false },
        empty: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw wrong(error instanceof Error ? error.message : String(error));
  }
}

function portOf(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port;
  throw wrong(`--port takes a number from 1 to 65535, not "${text}".`);
}

const wrong = (message: string) => new CannotStart(`${message}\n\n${usage}`, 2);
