import { parseArgs, types } from 'node:util';
import { BadArguments } from './bad-arguments';
import { SECURITY_OPTIONS, SECURITY_USAGE, securityOf, type SecurityArguments } from './security-arguments';

export { BadArguments };

export const USAGE = `Starts an event store that speaks EventStoreDB's protocol.

  node main.js --port 2113 --data ./data/events [--host 127.0.0.1] [--projections system]

  --port N     the port of both gRPC and health (/health/live); 0 takes a free one
  --data DIR   the folder that keeps the log; created when missing
  --host H     the address to listen on; by default only this machine reaches it
  --projections system
               keeps $ce-…, $et-…, $bc-…, $category-… and $streams as a real server does
  --max-append-size N
               bytes of data that one append may hold, up to 16777216; 1048576 by default
${SECURITY_USAGE}
  --help       this text`;

export interface Arguments extends SecurityArguments {
  port: number;
  dataDir: string;
  host: string | undefined;
  projections: 'none' | 'system';
  maxAppendSize: number | undefined;
}

/** As much as the official client lets an answer hold, less what is around the data. */
const LARGEST_APPEND = 16_777_216;
const LAST_PORT = 65_535;

const text = { type: 'string' } as const;
const OPTIONS = {
  port: text,
  data: text,
  host: text,
  projections: text,
  'max-append-size': text,
  help: { type: 'boolean' },
  ...SECURITY_OPTIONS,
} as const;

/** What the command line asks for; undefined when it asks for help. */
export function argumentsOf(args: string[], env = process.env): Arguments | undefined {
  const { port, data, host, projections, 'max-append-size': size, help, ...security } = parsed(args);
  if (help) return undefined;
  return {
    port: numberOf('--port', given('--port', port), [0, LAST_PORT]),
    dataDir: given('--data', data),
    host,
    projections: projectionsOf(projections),
    maxAppendSize: size === undefined ? undefined : numberOf('--max-append-size', size, [1, LARGEST_APPEND]),
    ...securityOf(security, env),
  };
}

function given(option: string, value: string | undefined): string {
  if (!value) throw new BadArguments(`${option} is missing`);
  return value;
}

function numberOf(option: string, value: string, [least, most]: [number, number]): number {
  const number = Number(value);
  if (!/^\d+$/.test(value) || number < least || number > most)
    throw new BadArguments(`${option} must be a number from ${least} to ${most}, not '${value}'`);
  return number;
}

function projectionsOf(value = 'none'): 'none' | 'system' {
  if (value !== 'none' && value !== 'system')
    throw new BadArguments(`--projections must be 'none' or 'system', not '${value}'`);
  return value;
}

function parsed(args: string[]) {
  try {
    return parseArgs({ args, options: OPTIONS }).values;
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
