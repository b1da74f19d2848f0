import { openSync, closeSync, writeFileSync } from 'node:fs';
import { Argument, Command, CommanderError, InvalidArgumentError } from 'commander';
import { measure } from './method/measure';
import type { Figure } from './method/figure';
import type { Row } from './method/row';
import { tableOf } from './report/table';
import type { Leftovers } from './stage/leftovers';
import type { Terminal } from './terminal/terminal';

const done = 0;
const notMeasured = 1;
const askedWrongly = 2;

interface Options {
  readonly json?: string;
}

/** What the program runs in. */
export interface Surroundings extends Terminal {
  readonly figures: readonly Figure[];
  readonly leftovers: Leftovers;
}

/**
 * Measures the figures that the arguments name, or all. The exit code is 0 when all of them could be measured,
 * whatever they came to; 2 when the arguments are at fault.
 */
export async function run(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const { out, err, figures } = surroundings;
  let exitCode = done;
  const program = new Command('npm run bench --')
    .description('Measures what Casegrid does per second against something that does the same without it.')
    .addArgument(
      new Argument('[figure...]', 'which figures (default: all)').choices(figures.map(({ name }) => name)),
    )
    .option('--json <file>', 'write the results to this file, as a JSON array', writable)
    .addHelpText('after', `\n${figures.map(({ name, compared }) => `${name}: ${compared}`).join('\n')}`)
    .action(async (names: readonly string[], { json }: Options) => {
      const asked = figures.filter(({ name }) => names.length === 0 || names.includes(name));
      const rows = await measureAll(asked, surroundings);
      if (json !== undefined) writeFileSync(json, `${JSON.stringify(rows, null, 2)}\n`);
      out.write(`${tableOf(rows)}\n`);
      if (rows.length < asked.length) exitCode = notMeasured;
    });
  program
    .exitOverride()
    .configureOutput({ writeOut: (text) => out.write(text), writeErr: (text) => err.write(text) })
    .showHelpAfterError('(--help says what is understood)');
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.code === 'commander.helpDisplayed' ? done : askedWrongly;
  }
  return exitCode;
}

/** That it can be written is found out before the measuring, not after. */
function writable(file: string): string {
  try {
    closeSync(openSync(file, 'a'));
    return file;
  } catch (error) {
    throw new InvalidArgumentError(`It cannot be written: ${String(error)}`);
  }
}

/** One after the other, each cleared away before the next. One that cannot be measured does not keep the others from it. */
async function measureAll(asked: readonly Figure[], { err, leftovers }: Surroundings): Promise<Row[]> {
  const rows: Row[] = [];
  for (const figure of asked) {
    const tell = (line: string) => err.write(`${figure.name}: ${line}\n`);
    try {
      rows.push(await measure(figure, { tell, leftovers }));
    } catch (error) {
      tell(`NOT MEASURED. ${error instanceof Error ? error.stack : String(error)}`);
    } finally {
      await leftovers.clear();
    }
  }
  return rows;
}
