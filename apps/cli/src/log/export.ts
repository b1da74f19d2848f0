import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { Answer } from '../command-line/answer';
import { commandNamed, type EveryOption, type Perform } from '../command-line/command';
import { Addresses } from '../connection/addresses';
import { withVerbatimLog } from '../connection/with-event-store';
import { Progress } from '../terminal/progress';
import type { Terminal } from '../terminal/terminal';
import { exportLog, type Exported } from './export-log';
import { withFile } from './file-trouble';

interface ExportOptions extends EveryOption {
  readonly to: string;
}

/** `log export`: the whole log as a file. */
export const exportCommand = (perform: Perform): Command =>
  commandNamed('export')
    .summary('write the whole log to a file')
    .description(
      'Writes every event of the log, with the metadata of its streams, to a file: one line of JSON each, byte for byte, and a checksum as the last line. Casegrid may go on meanwhile; what is appended later is not in it. Streams of the event store’s own (their names begin with $) are left out. May be stopped at any moment and done again: it goes on in <file>.part.',
    )
    .requiredOption('--to <file>', 'the file to write; there must be none yet')
    .action(perform(exportAnswer));

async function exportAnswer(options: ExportOptions, terminal: Terminal): Promise<Answer> {
  const file = resolve(options.to);
  const { eventStore } = new Addresses(options, terminal.env);
  const progress = new Progress(terminal, { doing: 'Exporting', counted: 'bytes of the log' }, undefined);
  const exported = await withVerbatimLog(eventStore, (log) =>
    withFile(file, () => exportLog(log, file, (done, total) => progress.reach(done, total))),
  ).finally(() => progress.finish());
  return { json: { file, ...exported }, text: inWords(file, exported) };
}

const inWords = (file: string, { events, before, leftOut, bytes, sha256 }: Exported): string =>
  [
    `${events} events in ${file} (${bytes} bytes).`,
    ...(before > 0 ? [`${before} of them were there from an export that was interrupted.`] : []),
    ...(leftOut > 0 ? [`${leftOut} events of the event store's own streams were left out.`] : []),
    `sha-256 of the events: ${sha256}`,
  ].join('\n');
