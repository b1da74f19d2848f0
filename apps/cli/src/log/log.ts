import { Command } from 'commander';
import type { Perform } from '../command-line/command';
import { compactCommand } from './compact';
import { exportCommand } from './export';
import { importCommand } from './import';

/** `log export`, `log import`, `log compact`: the log as a whole. */
export const logCommand = (perform: Perform): Command =>
  new Command('log')
    .description('The log as a whole: to a file, from a file, and without what nobody can see any more.')
    .addCommand(exportCommand(perform))
    .addCommand(importCommand(perform))
    .addCommand(compactCommand(perform));
