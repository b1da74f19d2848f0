import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { momentIn } from '@casegrid/domain';
import { CannotStart } from './cannot-start';
import { serversOfYours } from './environment';

export const usage = `npm start -- [--port 3000] [--data ./data] [--fresh] [--empty] [--now TIME]

Starts all of Casegrid on this machine: PostgreSQL, the event store, the worker and the API.

  --port N     where the API listens on 127.0.0.1 (3000, or PORT)
  --data DIR   where everything is kept (./data)
  --fresh      begin anew: what earlier runs kept in DIR is deleted
  --empty      import no territory and play no cases on the first run
  --now TIME   move the time forward: it is then now, and runs on from there (2027-03-01T08:00:00+08:00)
  --help       this text

With EVENTSTORE_URL or DATABASE_URL set, those servers are used instead of the embedded ones.
`;

export interface Options {
  port: number;
  /** Absolute. */
  data: string;
  fresh: boolean;
  empty: boolean;
  /** What time it shall be, ISO 8601 UTC. */
  now?: string;
}

/** What the command line asks for, or 'help'; throws CannotStart when it asks for what there is not. */
export function options(args: string[], env: NodeJS.ProcessEnv): Options | 'help' {
  const { help, port, data, fresh, empty, now } = parsed(args);
  if (help) return 'help';
  mustBeOurs({ fresh, now }, serversOfYours(env).join(' and '));
  return {
    port: portOf(port ?? (env.PORT || '3000')),
    data: resolve(data ?? 'data'),
    fresh,
    empty,
    ...(now !== undefined && { now: momentOf(now) }),
  };
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
        now: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw wrong(error instanceof Error ? error.message : String(error));
  }
}

/** A server that is the user's own is neither wiped nor moved in time. */
function mustBeOurs({ fresh, now }: { fresh: boolean; now: string | undefined }, external: string): void {
  if (external === '') return;
  if (fresh)
    throw wrong(
      `--fresh does not wipe a server of yours, and ${external} names one. Empty it yourself, or unset the variable.`,
    );
  if (now !== undefined)
    throw wrong(
      `TIME_NOT_MOVABLE: the time of a log on a server of yours is that of the world, and ${external} names one. Leave out --now, or unset the variable.`,
    );
}

function momentOf(text: string): string {
  const moment = momentIn(text);
  if (moment !== undefined) return moment;
  throw wrong(`--now takes a moment such as 2027-03-01T08:00:00+08:00, not "${text}".`);
}

function portOf(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port;
  throw wrong(`--port takes a number from 1 to 65535, not "${text}".`);
}

const wrong = (message: string) => new CannotStart(`${message}\n\n${usage}`, 2);
