import { linkSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { CannotStart } from './cannot-start';
import { commandOf } from './running-process';
import { readIfThere } from './whole-file';

interface Holder {
  pid: number;
  command: string | undefined;
}

/**
 * Takes the data folder for this process and returns what gives it back. Throws CannotStart, naming the process,
 * while another one has it; what a killed process left is taken over.
 */
export function lock(file: string, data: string): () => void {
  while (!take(file)) {
    const holder = read(file);
    if (!holder) continue;
    if (lives(holder)) {
      throw new CannotStart(
        `Casegrid runs on ${data} already, as process ${holder.pid}. Stop it first, or name another folder with --data.`,
      );
    }
    dropStale(file, holder);
  }
  return () => rmSync(file, { force: true });
}

/** The link appears with its content, so that nobody reads half a lock. */
function take(file: string): boolean {
  const mine = `${file}.${process.pid}`;
  writeFileSync(mine, JSON.stringify({ pid: process.pid, command: commandOf(process.pid) }));
  try {
    linkSync(mine, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(mine);
  }
}

/** The number of a process that ended may belong to any other program by now, or, in a container, to ourselves. */
const lives = ({ pid, command }: Holder) => pid !== process.pid && commandOf(pid) === command;

/** Moved aside and looked at again: of two that find it stale, one may hold a lock that the other has just taken. */
function dropStale(file: string, stale: Holder): void {
  const aside = `${file}.stale.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  if (read(aside)?.pid !== stale.pid) linkSync(aside, file);
  rmSync(aside);
}

function read(file: string): Holder | undefined {
  const text = readIfThere(file);
  return text === undefined ? undefined : (JSON.parse(text) as Holder);
}
