import { spawn, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import { closeSync } from 'node:fs';
import { type Ending, inWords, type Running } from './part';
import { openLog } from './part-log';
import { end } from './running-process';

/** A program to run, and how it is asked to end: each signal in turn, with `patience` milliseconds between. */
export interface Program extends Pick<SpawnOptions, 'uid' | 'gid' | 'env'> {
  program: string;
  args: string[];
  log: string;
  signals: NodeJS.Signals[];
  patience?: number;
}

/**
 * Starts a program in a process group of its own, so that Ctrl-C leaves the order of stopping to us; what it says
 * goes straight to its log, so that it can outlive us. Throws when it cannot be run at all.
 */
export async function launch({ program, args, log, signals, patience, ...how }: Program): Promise<Running> {
  const output = openLog(log);
  const child = spawn(program, args, { ...how, cwd: '/', detached: true, stdio: ['ignore', output, output] });
  closeSync(output);
  let over = false;
  const exited = new Promise<Ending>((resolve) =>
    child.once('exit', (code, signal) => {
      over = true;
      resolve({ code, signal });
    }),
  );
  const { pid } = child;
  if (pid === undefined) throw ((await once(child, 'error')) as [Error])[0];
  const stop = async () => {
    // Its number may belong to somebody else once it has ended.
    if (!over) await end(pid, signals, patience);
    await exited;
  };
  return { pid, exited, stop };
}

/** Waits for a launched program to serve; when it ends first, or waiting fails, it is stopped and this throws. */
export async function whenServing(
  running: Running,
  signal: AbortSignal | undefined,
  wait: (mayGoOn: () => void) => Promise<void>,
): Promise<void> {
  let ending: Ending | undefined;
  void running.exited.then((how) => (ending = how));
  const mayGoOn = () => {
    signal?.throwIfAborted();
    if (ending) throw new EndedEarly(ending);
  };
  try {
    await wait(mayGoOn);
  } catch (error) {
    await running.stop();
    throw error;
  }
}

/** A program ended before it served. */
export class EndedEarly extends Error {
  constructor(ending: Ending) {
    super(`it ended before it served (${inWords(ending)})`);
  }
}
