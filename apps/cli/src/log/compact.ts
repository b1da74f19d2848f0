import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { compactLog, DataInUse, UnusableLog, type Compacted } from '@casegrid/embedded-eventstore';
import type { Command } from 'commander';
import type { Answer } from '../command-line/answer';
import { CannotDo } from '../command-line/cannot-do';
import { commandNamed, type EveryOption, type Perform } from '../command-line/command';
import { Progress } from '../terminal/progress';
import type { Terminal } from '../terminal/terminal';

/** `log compact`: the file of a stopped embedded event store without what nobody can see any more. */
export const compactCommand = (perform: Perform): Command =>
  commandNamed('compact')
    .summary('drop from a stopped embedded event store what its streams no longer show')
    .description(
      'Drops the events that $maxCount, $maxAge, $tb and deletions hide from the log of an embedded event store, and gives their room back. All other events keep their revisions and positions. The store must be stopped: with --data, the Casegrid that keeps its data there, or the event store alone. A compaction that is cut short has dropped all or nothing.',
    )
    .action(perform(compactAnswer));

function compactAnswer({ data }: EveryOption, terminal: Terminal): Promise<Answer> {
  const folder = logFolderIn(resolve(data));
  const progress = new Progress(terminal, { doing: 'Compacting', counted: 'streams' }, undefined);
  try {
    const compacted = compact(folder, (done, total) => progress.reach(done, total));
    return Promise.resolve({ json: { folder, ...compacted }, text: inWords(folder, compacted) });
  } finally {
    progress.finish();
  }
}

/** A folder of the event store alone, or that of a Casegrid with the event store's within. */
const logFolderIn = (data: string): string =>
  existsSync(join(data, 'log.sqlite')) ? data : join(data, 'eventstore');

function compact(folder: string, onProgress: (done: number, total: number) => void): Compacted {
  try {
    return compactLog(folder, { onProgress });
  } catch (error) {
    if (error instanceof DataInUse)
      throw new CannotDo(`${error.message}. Stop it, and compact again.`, { cause: error });
    throw error instanceof UnusableLog ? new CannotDo(`${error.message}.`, { cause: error }) : error;
  }
}

const inWords = (folder: string, { events, streams, before, after }: Compacted): string =>
  events === 0
    ? `Nothing in ${folder} is hidden. The file has ${after} bytes.`
    : `${events} events of ${streams} streams dropped from ${folder}: ${before} bytes before, ${after} now.`;
