import { type Tell } from './part';
import { commandOf, end } from './running-process';
import { readIfThere, writeWhole } from './whole-file';

type Noted = Record<string, { pid: number; command: string }>;

/** Notes a part's process, so that the next start finds it should this one be killed. */
export function note(file: string, name: string, pid: number): void {
  const command = commandOf(pid);
  // It ended at once: there is nothing to find.
  if (command !== undefined)
    writeWhole(file, `${JSON.stringify({ ...noted(file), [name]: { pid, command } })}\n`);
}

/** Stops, last started first, the parts that run on because whoever started them was killed. */
export async function stopLeftOverParts(file: string, tell: Tell): Promise<void> {
  for (const [name, { pid, command }] of Object.entries(noted(file)).reverse()) {
    if (commandOf(pid) !== command) continue;
    tell(`Stopping the ${name} (process ${pid}) that an earlier run left behind …`);
    await end(pid, ['SIGTERM', 'SIGKILL']);
  }
  writeWhole(file, '{}\n');
}

const noted = (file: string) => JSON.parse(readIfThere(file) ?? '{}') as Noted;
