import { randomInt } from 'node:crypto';
import type { Writable } from 'node:stream';
import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { linesOf } from './report/report';
import type { Screen } from './report/progress';
import { failingDisk } from './scenes/failing-disk';
import { fullDisk } from './scenes/full-disk';
import { kills } from './scenes/kills';
import type { Scene } from './scenes/scene';
import { slowDisk } from './scenes/slow-disk';
import type { Leftovers } from './stage/leftovers';

const done = 0;
const violated = 1;
const askedWrongly = 2;

const scenes: readonly Scene[] = [kills, slowDisk, failingDisk, fullDisk];

interface Options {
  readonly kills: number;
  readonly minutes: number;
  readonly writers: number;
  readonly seed?: number;
  readonly only?: readonly string[];
}

export interface Surroundings {
  readonly out: Writable;
  readonly err: Screen;
  readonly leftovers: Leftovers;
}

/** Tortures what the arguments name. The exit code is 1 when anything was found that must not be, 2 when the arguments are at fault. */
export async function run(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const { out, err } = surroundings;
  let exitCode = done;
  const program = new Command('npm run torture --')
    .description('Kills a store under its writers and subscribers, and proves that it keeps its word.')
    .addArgument(new Argument('<store>', 'what to torture').choices(['eventstore']))
    .option('--kills <n>', 'how often the server is killed', whole, 50)
    .option('--minutes <n>', 'after so many minutes no more kills are done', positive, 5)
    .option('--writers <n>', 'how many write at once', whole, 64)
    .option('--seed <n>', 'what the draws of chance begin with (default: another one each time)', whole)
    .addOption(new Option('--only <scene...>', 'some of the scenes').choices(scenes.map(({ name }) => name)))
    .addHelpText('after', `\nScenes:\n${scenes.map(({ name, what }) => `  ${name}: ${what}`).join('\n')}`)
    .action(async (_store: string, options: Options) => {
      exitCode = (await playAll(options, surroundings)) === 0 ? done : violated;
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

/** One scene after the other, each cleared away before the next. Answers how many violations there were. */
async function playAll(options: Options, { out, err, leftovers }: Surroundings): Promise<number> {
  const { seed = randomInt(1, 2 ** 31), kills, writers, minutes, only } = options;
  const until = performance.now() + minutes * 60_000;
  const lines: string[] = [];
  let violations = 0;
  out.write(`seed ${seed}\n`);
  for (const scene of scenes.filter(({ name }) => only?.includes(name) ?? true)) {
    try {
      const outcome = await scene.play({ seed, kills, writers, until, screen: err, leftovers });
      violations += outcome.crew?.violations.count ?? 0;
      lines.push(...linesOf(scene.name, outcome));
    } finally {
      await leftovers.clear();
    }
  }
  lines.push(`${violations} violations in all, seed ${seed}`);
  out.write(`${lines.join('\n')}\n`);
  return violations;
}

function whole(text: string): number {
  if (!/^\d{1,10}$/.test(text) || Number(text) === 0)
    throw new InvalidArgumentError('It must be a whole number above 0.');
  return Number(text);
}

function positive(text: string): number {
  if (!(Number(text) > 0)) throw new InvalidArgumentError('It must be a number above 0.');
  return Number(text);
}
