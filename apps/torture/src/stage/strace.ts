import { spawnSync } from 'node:child_process';

/** The calls by which a program waits for the disk. SQLite here makes `fsync` only: one for each commit, of its write-ahead file. */
const syncs = 'fdatasync,fsync';

export const noStrace = 'left out: strace is not installed';

export const hasStrace = (): boolean => spawnSync('strace', ['-V'], { stdio: 'ignore' }).status === 0;

/** Each wait for the disk takes so much longer. */
export const delayed = (milliseconds: number): string[] => [
  ...['strace', '-f', '-qq', '-o', '/dev/null', '-e', `trace=${syncs}`],
  ...['-e', `inject=${syncs}:delay_exit=${milliseconds * 1000}`],
];

export interface Fault {
  /** The file whose waits for the disk fail. */
  readonly file: string;
  /** The how manieth of them fails: `7`, or `7+` for that one and all that follow. */
  readonly when: string;
  /** How long the failed call takes before it fails. Milliseconds. */
  readonly delay: number;
  /** Where all of them are written down. */
  readonly trace: string;
}

export const failing = ({ file, when, delay, trace }: Fault): string[] => [
  ...['strace', '-f', '-qq', '-ttt', '-e', 'signal=none', '-o', trace, '-P', file, '-e', `trace=${syncs}`],
  ...['-e', `inject=${syncs}:error=EIO:delay_exit=${delay * 1000}:when=${when}`],
];

/** When the first call that was made to fail began, in milliseconds of the system's clock. */
export function failedAt(trace: string, delay: number): number | undefined {
  const line = trace.split('\n').find((one) => one.includes('(INJECTED)'));
  const [, seconds] = /^\d+ +(\d+\.\d+) /.exec(line ?? '') ?? [];
  if (line === undefined || seconds === undefined) return undefined;
  // Of a call that another one came between, the line tells the end.
  return Number(seconds) * 1000 - (line.includes('resumed>') ? delay : 0);
}
