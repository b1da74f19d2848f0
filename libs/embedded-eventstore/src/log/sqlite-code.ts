import { types } from 'node:util';

/** SQLite's codes of what can be told apart by what follows from it. */
export const BUSY = 5;
export const FULL = 13;
/** No room for what readers find their way by. */
export const FULL_FOR_INDEX = 4874;

/** The code with which SQLite failed, if it was SQLite. */
export function sqliteCode(error: unknown): unknown {
  return types.isNativeError(error) && 'errcode' in error ? error.errcode : undefined;
}
