import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** The command line of a living process; undefined when there is none (a zombie has ended, so it counts as none). */
export function commandOf(pid: number): string | undefined {
  if (!isAlive(pid)) return undefined;
  const command = process.platform === 'linux' ? fromProc(pid) : fromPs(pid);
  return command === '' ? undefined : command;
}

/** Asks the process to end with each signal in turn, waiting `patience` milliseconds after each; throws if it stays. */
export async function end(pid: number, signals: NodeJS.Signals[], patience = 10_000): Promise<void> {
  for (const signal of signals) {
    if (!send(pid, signal) || (await gone(pid, patience))) return;
  }
  throw new Error(`Process ${pid} did not end on ${signals.join(', ')}.`);
}

async function gone(pid: number, patience: number): Promise<boolean> {
  const giveUp = Date.now() + patience;
  while (commandOf(pid) !== undefined) {
    if (Date.now() > giveUp) return false;
    await pause(20);
  }
  return true;
}

function isAlive(pid: number): boolean {
  try {
    return send(pid, 0);
  } catch (error) {
    // It lives, and belongs to somebody else.
    if ((error as NodeJS.ErrnoException).code === 'EPERM') return true;
    throw error;
  }
}

function send(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
    throw error;
  }
}

function fromProc(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch (error) {
    // ENOENT, ESRCH: it ended between the two looks.
    if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return '';
    throw error;
  }
}

function fromPs(pid: number): string {
  try {
    return execFileSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch (error) {
    // ps answers 1 when no process has that number.
    if ((error as { status?: number }).status === 1) return '';
    throw error;
  }
}
