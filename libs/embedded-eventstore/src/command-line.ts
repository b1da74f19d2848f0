import { parseArgs, types } from 'node:util';
import { BadArguments } from './bad-arguments';
import { SECURITY_OPTIONS, SECURITY_USAGE, securityOf, type SecurityArguments } from './security-arguments';

export { BadArguments };

export const USAGE = `Starts an event store that speaks EventStoreDB's protocol.

  node main.js --port 2113 --data ./data/events [--host 127.0.0.1]

  --port N     the port of both gRPC and health (/health/live); 0 takes a free one
  --data DIR   the folder that keeps the log; created when missing
  --host H     the address to listen on; by default only this machine reaches it
${SECURITY_USAGE}
  --help       this text`;

export interface Arguments extends SecurityArguments {
  port: number;
  dataDir: string;
  host?: string;
}

/** What the command line asks for; undefined when it asks for help. */
export function argumentsOf(args: string[], env = process.env): Arguments | undefined {
  const { port, data, host, help, ...security } = parsed(args);
  if (help) return undefined;
  if (port === undefined) throw new BadArguments('--port is missing');
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
    throw new BadArguments(`--port must be a number up to 65535, not '${port}'`);
  if (!data) throw new BadArguments('--data is missing');
  return {
    port: Number(port),
    dataDir: data,
    ...(host !== undefined && { host }),
    ...securityOf(security, env),
  };
}

function parsed(args: string[]) {
  try {
    const text = { type: 'string' } as const;
    const options = {
      port: text,
      data: text,
      host: text,
      help: { type: 'boolean' },
      ...SECURITY_OPTIONS,
    } as const;
    return parseArgs({ args, options }).values;
  } catch (error) {
    throw new BadArguments(messageOf(error));
  }
}

function messageOf(error: unknown): string {
  if (!types.isNativeError(error)) return String(error);
  // Its message would repeat what stands there, and that may be a password.
  const isPositional = 'code' in error && error.code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL';
  return isPositional ? 'there is a value that belongs to no option' : error.message;
}
