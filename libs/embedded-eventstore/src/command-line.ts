import { parseArgs } from 'node:util';

export const USAGE = `Starts an event store that speaks EventStoreDB's protocol.

  node main.js --port 2113 --data ./data/events [--host 127.0.0.1]

  --port N     the port of both gRPC and health (/health/live); 0 takes a free one
  --data DIR   the folder that keeps the log; created when missing
  --host H     the address to listen on; by default only this machine reaches it
  --help       this text`;

/** The arguments are not understood; the message says which. */
export class BadArguments extends Error {}

export interface Arguments {
  port: number;
  dataDir: string;
  host?: string;
}

/** What the command line asks for; undefined when it asks for help. */
export function argumentsOf(args: string[]): Arguments | undefined {
  const { port, data, host, help } = parsed(args);
  if (help) return undefined;
  if (port === undefined) throw new BadArguments('--port is missing');
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
    throw new BadArguments(`--port must be a number up to 65535, not '${port}'`);
  if (!data) throw new BadArguments('--data is missing');
  return { port: Number(port), dataDir: data, ...(host !== undefined && { host }) };
}

function parsed(args: string[]): { port?: string; data?: string; host?: string; help?: boolean } {
  try {
    const text = { type: 'string' } as const;
    return parseArgs({ args, options: { port: text, data: text, host: text, help: { type: 'boolean' } } })
      .values;
  } catch (error) {
    throw new BadArguments(error instanceof Error ? error.message : String(error));
  }
}
