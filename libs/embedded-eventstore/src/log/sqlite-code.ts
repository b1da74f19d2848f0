import { types } from 'node:util';

/** SQLite's codes of what can be told apart by what follows from it. */
export const BUSY = 5;
export const CORRUPT = 11;
export const FULL = 13;
/** No room for what readers find their way by. */
export const FULL_FOR_INDEX = 4874;

/** What SQLite says of a damaged file. */
const MALFORMED = 'database disk image is malformed';

/** The code with which SQLite failed, if it was SQLite. */
export function sqliteCode(error: unknown): unknown {
  if (!types.isNativeError(error)) return undefined;
  if ('errcode' in error) return error.errcode;
  // A read that fails midway comes without its code.
  return error.message === MALFORMED ? CORRUPT : undefined;
}
