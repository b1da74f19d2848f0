import { setTimeout as delay } from 'node:timers/promises';
import { StoreUnavailable } from './port';

/** One attempt is given up after this, because a lost leader leaves the first calls unanswered. Milliseconds. */
export const attemptLimit = 1_500;
/** The caller hears that the store is unavailable after this. Milliseconds. */
const patience = 15_000;
const longestPause = 1_000;

/** Waits a little longer after each failed attempt. */
export const pauseAfter = (attempt: number): Promise<void> =>
  delay(Math.min(longestPause, 25 * 2 ** attempt));

/** Tells, from now on, when nobody should be kept waiting any longer. */
export function outOfPatience(): () => boolean {
  const started = performance.now();
  return () => performance.now() - started > patience;
}

/**
 * The answer, or StoreUnavailable once `limit` milliseconds have passed: the client's own deadlines do not cover
 * batch appends and reads, which a half-open connection would leave hanging for ever.
 */
export async function within<Answer>(limit: number, answer: Promise<Answer>): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  const expiry = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new StoreUnavailable(`nothing within ${limit} ms`)), limit);
  });
  try {
    return await Promise.race([answer, expiry]);
  } finally {
    clearTimeout(timer);
  }
}

/** Asks again while the answer is in doubt; only for what does no harm when done twice. */
export async function patiently<Answer>(
  ask: () => Promise<Answer>,
  isDoubtful: (error: unknown) => boolean,
): Promise<Answer> {
  const isOver = outOfPatience();
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await ask();
    } catch (error) {
      if (!isDoubtful(error)) throw error;
      if (isOver()) throw new StoreUnavailable('reading', { cause: error });
      await pauseAfter(attempt);
    }
  }
}
