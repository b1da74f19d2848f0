const LARGEST_SIGNED = 9223372036854775807n;

/** The revision that a tombstone has in the protocol: 2^63-1. */
export const TOMBSTONE_ON_WIRE = LARGEST_SIGNED;

/** How many bytes a whole number of at most 2^53 takes as a protobuf varint. */
export function varintLength(value: number): number {
  let length = 1;
  for (let rest = value; rest > 127; rest = Math.floor(rest / 128)) length++;
  return length;
}

/** Writes a whole number of at most 2^53 as a varint and answers where the next byte goes. */
export function writeVarint(into: Uint8Array, at: number, value: number): number {
  let rest = value;
  let next = at;
  while (rest > 0x7fffffff) {
    into[next++] = (rest % 128) | 128;
    rest = Math.floor(rest / 128);
  }
  while (rest > 127) {
    into[next++] = (rest & 127) | 128;
    rest >>>= 7;
  }
  into[next++] = rest;
  return next;
}
