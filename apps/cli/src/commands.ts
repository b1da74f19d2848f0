import type { Command } from 'commander';
import type { Perform } from './command-line/command';
import { simulateCommand } from './simulate/simulate';
import { tokenCommand } from './token/token';
import { unitsCommand } from './units/units';

/** Everything that the operator's hand can do. */
export const commands = (perform: Perform): Command[] => [
  tokenCommand(perform),
  unitsCommand(perform),
  simulateCommand(perform),
];
