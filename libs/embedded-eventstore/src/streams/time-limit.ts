import { createContext, Script } from 'node:vm';

/** The work took longer than it may. */
export class TookTooLong extends Error {}

const scope = createContext({ work: () => undefined as unknown });
const script = new Script('work()');

/**
 * What a piece of work answers that may never end, such as a regular expression from a caller: it is cut off where it
 * stands. Costs about a tenth of a millisecond, so it is for many small things at once.
 * @throws TookTooLong
 */
export function within<T>(milliseconds: number, work: () => T): T {
  scope.work = work;
  try {
    return script.runInContext(scope, { timeout: milliseconds }) as T;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw new TookTooLong();
    throw error;
  }
}
