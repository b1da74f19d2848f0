import { resolve } from 'node:path';
import { Time, timeFileIn } from '@casegrid/event-store';
import type { EveryOption } from '../command-line/command';
import type { Terminal } from '../terminal/terminal';
import { readRunFile } from './run-file';

/** The file that says how far time was moved, where a command works on a local Casegrid whose time may be. */
export function timeFileOf({ data }: EveryOption, env: Terminal['env']): string | undefined {
  const isElsewhere = Boolean(env['EVENTSTORE_URL'] || env['DATABASE_URL']);
  return isElsewhere ? timeFileIn(env) : readRunFile(resolve(data))?.time;
}

/** The time that goes on record where a command works. */
export const timeOf = (options: EveryOption, env: Terminal['env']): Time =>
  new Time(timeFileOf(options, env));
