import { Command } from 'commander';
import type { Answer } from '../command-line/answer';
import { CannotDo } from '../command-line/cannot-do';
import { commandNamed, type EveryOption, type Perform } from '../command-line/command';
import { area, flightSize } from '../command-line/option-values';
import { Addresses } from '../connection/addresses';
import { timeOf } from '../connection/time-of';
import { withEventStore } from '../connection/with-event-store';
import { Progress } from '../terminal/progress';
import type { Terminal } from '../terminal/terminal';
import { chinaDivisions } from './china-divisions';
import { importUnits, type Imported } from './import-units';

interface ImportCommandOptions extends EveryOption {
  readonly area?: string;
  readonly all?: boolean;
  readonly atOnce: number;
}

const areaOrAll = (command: Command) => {
  const options = command.opts<ImportCommandOptions>();
  if ((options.area === undefined) === !options.all) {
    command.error('error: say what shall be imported: either --area <code> or --all');
  }
};

/** `units import`: draws the map of an area, or of all China, from the published divisions. */
export const unitsCommand = (perform: Perform): Command =>
  new Command('units')
    .description('The map: provinces, cities, districts, streets, communities, grids.')
    .addCommand(
      commandNamed('import')
        .summary('open the units of an area, or of all China')
        .description(
          'Opens the units of an area and of what lies above it, with their offices and three grids per community or village, and publishes the standard catalogue, deadlines and calendar where there are none. May be stopped at any moment and done again: what is open stays as it is.',
        )
        .option('--area <code>', 'a province (31), a city (3101) or a district (310115)', area)
        .option('--all', 'all of China')
        .option('--at-once <count>', 'districts drawn at once', flightSize, 16)
        .hook('preAction', (_, command) => areaOrAll(command))
        .action(perform(importAnswer)),
    );

async function importAnswer(options: ImportCommandOptions, terminal: Terminal): Promise<Answer> {
  const progress = new Progress(terminal, { doing: 'Opening units', counted: 'units' }, undefined);
  const imported = await withEventStore(new Addresses(options, terminal.env).eventStore, (store) =>
    importUnits(store, chinaDivisions, {
      area: options.area ?? '',
      atOnce: options.atOnce,
      now: timeOf(options, terminal.env).now,
      onProgress: (done, total) => progress.reach(done, total),
    }),
  ).finally(() => progress.finish());
  if (!imported) throw new CannotDo(`${chinaDivisions.edition} has no division ${options.area ?? ''}.`);
  return { json: imported, text: inWords(imported), ...shortfall(imported) };
}

const inWords = ({ source, opened, alreadyOpen, published }: Imported) =>
  `${opened} units opened, ${alreadyOpen} were open before (${source}).${published.length > 0 ? ` Published: ${published.join(', ')}.` : ''}`;

function shortfall({ leftOut }: Imported): Pick<Answer, 'shortfall'> {
  if (leftOut.total === 0) return {};
  const { byReason, examples } = leftOut.toJSON();
  const reasons = Object.entries(byReason).map(([reason, count]) => `${reason} ${count}`);
  const first = examples.map(({ code, reason }) => `  ${code} ${reason}`);
  return {
    shortfall: [`${leftOut.total} divisions were left out: ${reasons.join(', ')}`, ...first].join('\n'),
  };
}
