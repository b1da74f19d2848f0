import type { Command } from 'commander';
import { administratorCommand } from './administrator/administrator';
import type { Perform } from './command-line/command';
import { dueCommand } from './due/due';
import { logCommand } from './log/log';
import { officersCommand } from './officers/officers';
import { rebuildCommand } from './rebuild/rebuild';
import { simulateCommand } from './simulate/simulate';
import { statusCommand } from './status/status';
import { timeCommand } from './time/time';
import { tokenCommand } from './token/token';
import { unitsCommand } from './units/units';

/** Everything that the operator's hand can do. */
export const commands = (perform: Perform): Command[] => [
  statusCommand(perform),
  officersCommand(perform),
  tokenCommand(perform),
  unitsCommand(perform),
  administratorCommand(perform),
  simulateCommand(perform),
  dueCommand(perform),
  timeCommand(perform),
  rebuildCommand(perform),
  logCommand(perform),
];
