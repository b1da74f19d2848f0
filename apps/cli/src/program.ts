import { Command, CommanderError } from 'commander';
import type { Answer } from './command-line/answer';
import { CannotDo } from './command-line/cannot-do';
import type { EveryOption, Perform } from './command-line/command';
import { commands } from './commands';
import type { Terminal } from './terminal/terminal';

const done = 0;
const notDone = 1;
const askedWrongly = 2;

/** Does what the arguments ask; the exit code is 0 only when it was done, 2 when the arguments are at fault. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  let exitCode = done;
  const perform: Perform = (task) => async (options) => {
    exitCode = await answer(options, terminal, () => task(options, terminal));
  };
  const program = new Command('npm run cli --')
    .description("The operator's hand: what is done to a running Casegrid from outside its API.")
    .helpCommand(false);
  commands(perform).forEach((command) => program.addCommand(command));
  tame(program, terminal);
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.code === 'commander.helpDisplayed' ? done : askedWrongly;
  }
  return exitCode;
}

/** Makes a command and those below it tell us how they end, instead of ending the process. */
function tame(command: Command, { out, err }: Terminal): void {
  command.exitOverride().configureOutput({
    writeOut: (text) => out.write(text),
    writeErr: (text) => err.write(text),
  });
  command.showHelpAfterError('(--help says what is understood)');
  command.commands.forEach((below) => tame(below, { out, err, env: {} }));
}

async function answer(
  { json = false }: EveryOption,
  { out, err }: Terminal,
  task: () => Promise<Answer>,
): Promise<number> {
  try {
    const answered = await task();
    out.write(`${json ? JSON.stringify(answered.json) : answered.text}\n`);
    if (answered.shortfall === undefined) return done;
    err.write(`${answered.shortfall}\n`);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if (json) out.write(`${JSON.stringify({ error: toldOf(error) })}\n`);
    err.write(`${isExpected(error) ? error.message : error.stack}\n`);
  }
  return notDone;
}

const isExpected = (error: Error): error is CannotDo => error instanceof CannotDo;

const toldOf = (error: Error) => ({
  ...(isExpected(error) && { code: error.code }),
  message: error.message,
});
