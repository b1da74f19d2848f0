import type { Part } from '@casegrid/files';

const oneRange = /^bytes=(\d*)-(\d*)$/;

/** The part from a first byte, or of so many last bytes. */
function between(first: string, last: string, bytes: number): Part {
  if (first !== '') return { start: Number(first), ...(last !== '' && { end: Number(last) }) };
  // No last bytes at all are none that there are.
  return { start: last === '0' ? bytes : Math.max(0, bytes - Number(last)) };
}

/**
 * The part that `Range` asks for (RFC 9110, 14.2); nothing where the whole is to be given: without it, with several
 * ranges or another unit, or where it makes no sense. Whether the file has that part is not looked at.
 */
export function partIn(range: string | undefined, bytes: number): Part | undefined {
  const [, first = '', last = ''] = oneRange.exec(range ?? '') ?? [];
  if (first === '' && last === '') return undefined;
  if (first !== '' && last !== '' && Number(last) < Number(first)) return undefined;
  return between(first, last, bytes);
}
