import type { Part } from '@casegrid/files';

const fromFirst = /^bytes=(\d+)-(\d*)$/;
const lastOnes = /^bytes=-(\d+)$/;

/** So many last bytes; none at all are none that a file has. */
const lastBytes = (count: number, bytes: number): Part => ({
  start: count === 0 ? bytes : Math.max(0, bytes - count),
});

/**
 * The part that `Range` asks for (RFC 9110, 14.2); nothing where the whole is to be given: without it, with several
 * ranges or another unit, or where it makes no sense. Whether the file has that part is not looked at.
 */
export function partIn(range = '', bytes: number): Part | undefined {
  const [, count] = lastOnes.exec(range) ?? [];
  if (count !== undefined) return lastBytes(Number(count), bytes);
  const [, first, last = ''] = fromFirst.exec(range) ?? [];
  if (first === undefined) return undefined;
  const start = Number(first);
  if (last === '') return { start };
  return Number(last) < start ? undefined : { start, end: Math.min(Number(last), bytes - 1) };
}
