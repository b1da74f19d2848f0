import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** The most memory, in MiB, that a process has had resident. Where the system does not keep count, what it has now. */
export async function peakOf(pid: number): Promise<number> {
  const status = `/proc/${pid}/status`;
  if (existsSync(status)) return peakIn(readFileSync(status, 'utf8'));
  return Number((await execute('ps', ['-o', 'rss=', '-p', String(pid)])).stdout) / 1024;
}

/** The peak that Linux tells of a process, in MiB. */
export function peakIn(status: string): number {
  const [, kibibytes] = /^VmHWM:\s+(\d+) kB$/m.exec(status) ?? [];
  if (kibibytes === undefined)
    throw new Error(`the system does not tell how much memory was taken:\n${status}`);
  return Number(kibibytes) / 1024;
}
