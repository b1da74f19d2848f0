import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { CannotStart } from './cannot-start';
import { contents } from './data-folder';
import { type Options } from './options';
import { type Ending, inWords, type Tell } from './part';
import { writeWhole } from './whole-file';

/** Pudong with its streets and communities, and a story long enough that every board has something on it. */
const steps = [
  ['units', 'import', '--area', '310115'],
  ['simulate', '--cases', '200', '--seed', '1'],
];

/**
 * Imports a real district and plays cases on it, unless an earlier run has finished that or none is wanted. Each
 * step may be cut short and done again, so a first run that was killed goes on here. Throws when a step fails.
 */
export async function firstRun(
  { data, empty }: Options,
  { cli, env }: { cli: string; env: NodeJS.ProcessEnv },
  tell: Tell,
  signal: AbortSignal,
): Promise<void> {
  const { firstRunComplete } = contents(data);
  if (existsSync(firstRunComplete)) return;
  for (const step of empty ? [] : steps) {
    tell(`First run: ${step.join(' ')} …`);
    const ending = await run([cli, ...step, '--data', data], env, signal);
    signal.throwIfAborted();
    if (ending.code === 0) continue;
    throw new CannotStart(
      `The first run stopped at "${step.join(' ')}" (${inWords(ending)}). Start again to go on from there, or with --empty to do without.`,
    );
  }
  writeWhole(firstRunComplete, '');
}

/** In our own process group and on our own terminal: it shows its progress, and Ctrl-C reaches it at once. */
function run(args: string[], env: NodeJS.ProcessEnv, signal: AbortSignal): Promise<Ending> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'inherit', 'inherit'] });
    const ask = () => {
      child.kill('SIGTERM');
      insist = setTimeout(() => child.kill('SIGKILL'), 10_000);
    };
    let insist: NodeJS.Timeout | undefined;
    signal.addEventListener('abort', ask, { once: true });
    child.once('error', reject);
    child.once('exit', (code, by) => {
      signal.removeEventListener('abort', ask);
      clearTimeout(insist);
      resolve({ code, signal: by });
    });
  });
}
