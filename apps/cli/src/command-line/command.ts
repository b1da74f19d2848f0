import { Command } from 'commander';
import type { Terminal } from '../terminal/terminal';
import type { Answer } from './answer';
import { port } from './option-values';

/** What every command may be told. */
export interface EveryOption {
  readonly json?: boolean;
  readonly port?: number;
  readonly data: string;
}

/** Hands a command's options to its task, and the task's answer to the caller. */
export type Perform = <Options extends EveryOption>(
  task: (options: Options, terminal: Terminal) => Promise<Answer>,
) => (options: Options) => Promise<void>;

/** A command with the options that all of them have. */
export const commandNamed = (name: string): Command =>
  new Command(name)
    .option('--json', 'print one JSON document and nothing else')
    .option('--port <port>', 'port of the API on this machine (default: that of the running Casegrid)', port)
    .option('--data <folder>', 'folder in which the running Casegrid keeps its data', './data')
    .allowExcessArguments(false);
