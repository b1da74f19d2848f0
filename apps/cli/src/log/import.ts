import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { Answer } from '../command-line/answer';
import { commandNamed, type EveryOption, type Perform } from '../command-line/command';
import { Addresses } from '../connection/addresses';
import { withVerbatimLog } from '../connection/with-event-store';
import { Progress } from '../terminal/progress';
import type { Terminal } from '../terminal/terminal';
import { withFile } from './file-trouble';
import { importLog, type Imported, type OnPart, type Part } from './import-log';

interface ImportOptions extends EveryOption {
  readonly from: string;
}

/** `log import`: a log from its file. */
export const importCommand = (perform: Perform): Command =>
  commandNamed('import')
    .summary('bring the log of a file into an event store')
    .description(
      'Verifies a file that "log export" wrote, appends its events to the event store in their order, with their ids and revisions, byte for byte, and compares both from beginning to end. Positions and the times of recording are the target’s own. Refuses a file that is damaged, and a target that has anything else in these streams. May be stopped at any moment and done again: what is there stays as it is.',
    )
    .requiredOption('--from <file>', 'the file to read')
    .action(perform(importAnswer));

async function importAnswer(options: ImportOptions, terminal: Terminal): Promise<Answer> {
  const file = resolve(options.from);
  const { eventStore } = new Addresses(options, terminal.env);
  const parts = new Parts(terminal);
  const imported = await withVerbatimLog(eventStore, (log) =>
    withFile(file, () => importLog(log, file, parts.reach)),
  ).finally(() => parts.finish());
  return { json: { file, ...imported }, text: inWords(imported) };
}

/** A line of progress for each part of the work. */
class Parts {
  #part: Part | undefined;
  #progress: Progress | undefined;

  constructor(private readonly terminal: Terminal) {}

  readonly reach: OnPart = (part, done, total) => {
    if (part !== this.#part) {
      this.finish();
      this.#part = part;
      this.#progress = new Progress(this.terminal, { doing: part, counted: 'events' }, total);
    }
    this.#progress?.reach(done, total);
  };

  finish(): void {
    this.#progress?.finish();
  }
}

const inWords = ({ events, streams, appended, alreadyThere }: Imported): string =>
  appended === 0
    ? `All ${events} events of ${streams} streams were there already, and are the same byte for byte. Nothing was appended.`
    : `${appended} events appended, ${alreadyThere} were there before. All ${events} events of ${streams} streams were read back and are the same byte for byte.`;
