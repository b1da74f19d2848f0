import { connectVerbatimLog, StoreUnavailable, type VerbatimLog } from '@casegrid/event-store';
import { CannotDo } from '../command-line/cannot-do';
import { hostIn } from './with-event-store';

/**
 * Lends the log at an address, byte for byte, to a piece of work, and closes it after.
 * @throws CannotDo when the store does not answer, or does not let us
 */
export async function withVerbatimLog<Result>(
  url: string,
  work: (log: VerbatimLog) => Promise<Result>,
): Promise<Result> {
  const log = connectVerbatimLog(url);
  try {
    return await work(log);
  } catch (error) {
    throw understood(error, hostIn(url));
  } finally {
    await log.close();
  }
}

function understood(error: unknown, host: string): unknown {
  if (error instanceof StoreUnavailable) {
    const message = `The event store at ${host} does not answer. Is it running? Ask again: it goes on where it stopped.`;
    return new CannotDo(message, { cause: error });
  }
  if ((error as { type?: unknown }).type !== 'access-denied') return error;
  const message = `The event store at ${host} does not let this user: reading and writing a whole log takes an administrator.`;
  return new CannotDo(message, { cause: error });
}
