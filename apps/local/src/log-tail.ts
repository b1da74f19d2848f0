import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs';

/** The last lines of a log file that may be very long; nothing when there is no such file. */
export function logTail(file: string, lines = 20, bytes = 8192): string {
  if (!existsSync(file)) return '';
  const open = openSync(file, 'r');
  try {
    const { size } = fstatSync(open);
    const start = Math.max(0, size - bytes);
    const buffer = Buffer.alloc(size - start);
    readSync(open, buffer, 0, buffer.length, start);
    return buffer.toString('utf8').trimEnd().split('\n').slice(-lines).join('\n');
  } finally {
    closeSync(open);
  }
}
