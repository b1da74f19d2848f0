import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CannotDo } from '../command-line/cannot-do';

/** Where the parts of a running Casegrid are reached, as `npm start` wrote it down. */
export interface RunFile {
  readonly api: string;
  readonly eventStore: string;
  readonly database: string;
  readonly vault?: string;
  readonly worker: string;
  /** The file that says how far time was moved; only where it may be. */
  readonly time?: string;
  readonly pid: number;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It runs, and belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** The run that keeps its data in this folder; nothing when there is none, or it ended without tidying up. */
export function readRunFile(data: string): RunFile | undefined {
  const file = join(data, 'run.json');
  if (!existsSync(file)) return undefined;
  try {
    const run = JSON.parse(readFileSync(file, 'utf8')) as RunFile;
    return isRunning(run.pid) ? run : undefined;
  } catch (error) {
    throw new CannotDo(`${file} cannot be read: ${String(error)}`);
  }
}
