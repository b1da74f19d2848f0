import { spawn, type ChildProcess } from 'node:child_process';
import type { Leftovers } from './leftovers';

export interface ChildProgram {
  readonly name: string;
  /** The program's file and its arguments. */
  readonly args: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  /** Found in what it prints once it serves. */
  readonly serving: RegExp;
  /** Milliseconds from SIGTERM to SIGKILL. */
  readonly patience?: number;
}

/** A program that serves. */
export interface Child {
  /** What `serving` found. */
  readonly found: RegExpExecArray;
  readonly pid: number;
  /** Ends it before the others are ended. */
  readonly stop: () => Promise<void>;
}

/** So much of what a program prints is kept, for the case that it fails. Characters. */
const mostKept = 16_384;

/**
 * Starts a Node program and resolves once it serves. It gets a process group of its own, so that Ctrl-C
 * leaves the order of stopping to us.
 * @throws when it ends before it serves, with what it said
 */
export async function startChild(program: ChildProgram, leftovers: Leftovers): Promise<Child> {
  leftovers.mustBeOpen();
  const child = spawn(process.execPath, program.args, {
    env: program.env ?? process.env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const end = () => stop(child, program.patience ?? 10_000);
  leftovers.keep(end);
  return { found: await whenServing(child, program), pid: child.pid ?? NaN, stop: end };
}

function whenServing(child: ChildProcess, { name, serving }: ChildProgram): Promise<RegExpExecArray> {
  let said = '';
  return new Promise((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said = (said + chunk.toString('utf8')).slice(-mostKept);
      const found = serving.exec(said);
      if (found) resolve(found);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('error', reject);
    child.once('exit', (code, signal) =>
      reject(new Error(`${name} ended (${signal ?? `exit code ${code}`}) before it served:\n${said}`)),
    );
  });
}

async function stop(child: ChildProcess, patience: number): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const insist = setTimeout(() => child.kill('SIGKILL'), patience);
  await ended;
  clearTimeout(insist);
}
