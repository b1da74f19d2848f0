import type { Logger } from 'pino';

/** What it is called, and what stops it. */
export type Part = readonly [name: string, stop: () => Promise<unknown>];

/**
 * Stops each part, one after the other, whatever becomes of those before it: one that cannot be stopped must not leave
 * the rest open. Each failure is logged.
 * @throws Error naming the parts that could not be stopped
 */
export async function stopEach(log: Pick<Logger, 'error'>, parts: readonly Part[]): Promise<void> {
  const failed: string[] = [];
  for (const [part, stop] of parts) {
    try {
      await stop();
    } catch (error) {
      failed.push(part);
      log.error({ part, err: error }, 'a part could not be stopped');
    }
  }
  if (failed.length > 0) throw new Error(`could not be stopped: ${failed.join(', ')}`);
}
