import type { Part } from '@casegrid/files';

const fromFirst = /^bytes=(\d+)-(\d*)$/;
const lastOnes = /^bytes=-(\d+)$/;

/** The first and last byte, as they are written; nothing for last bytes before the first. */
function between(first: number, last: string, bytes: number): Part | undefined {
  if (last === '') return { start: first };
  return Number(last) < first ? undefined : { start: first, end: Math.min(Number(last), bytes - 1) };
}

/** So many last bytes; none at all are none that a file has. */
const lastBytes = (count: number, bytes: number): Part => ({
  start: count === 0 ? bytes : Math.max(0, bytes - count),
});

/**
 * The part that `Range` asks for (RFC 9110, 14.2); nothing where the whole is to be given: without it, with several
 * ranges or another unit, or where it makes no sense. Whether the file has that part is not looked at.
 */
export function partIn(range: string | undefined, bytes: number): Part | undefined {
  if (!range) return undefined;
  const [, count] = lastOnes.exec(range) ?? [];
  if (count !== undefined) return lastBytes(Number(count), bytes);
  const [, first, last = ''] = fromFirst.exec(range) ?? [];
  return first === undefined ? undefined : between(Number(first), last, bytes);
}
