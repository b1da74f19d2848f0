import {
  BACKWARDS,
  END,
  EventStoreDBClient,
  StreamDeletedError,
  type AllStreamResolvedEvent,
} from '@eventstore/db-client';
import { attemptLimit, outOfPatience, patiently, pauseAfter, within } from '../patience';
import { Conflict, logStart, PositionUnknown, StoreUnavailable, type Expected, type Position } from '../port';
import { settle, type Attempt } from '../settle';
import type { VerbatimEvent, VerbatimLog, VerbatimProposal } from '../verbatim';
import { readInTime } from './reading';
import { failureOf, isDoubtful, isNowhere } from './translate';
import { appendBytes, readBytes } from './wire';

/** The longest that the next event of a read may take. Milliseconds. */
const readLimit = attemptLimit * 4;
/** An append may hold as much as the server takes, and its disk may be slow. Milliseconds. */
const appendLimit = attemptLimit * 4;

class VerbatimEventStoreDb implements VerbatimLog {
  readonly #client: EventStoreDBClient;

  constructor(url: string) {
    this.#client = EventStoreDBClient.connectionString(url);
  }

  async *read(from: Position = logStart): AsyncGenerator<VerbatimEvent> {
    const reading = readBytes(this.#client, from);
    // Item by item and not in batches as Casegrid itself reads: what waits is a few events, however large they are.
    const events = (reading as AsyncIterable<VerbatimEvent>)[Symbol.asyncIterator]();
    let hasEnded = false;
    try {
      for (;;) {
        const next = await within(readLimit, events.next());
        hasEnded = next.done === true;
        if (next.done) return;
        yield next.value;
      }
    } catch (error) {
      throw readFailureOf(error, from);
    } finally {
      if (!hasEnded) void reading.cancel().catch(() => undefined);
    }
  }

  end(): Promise<Position> {
    return patiently(async () => {
      const reading = this.#client.readAll({ direction: BACKWARDS, fromPosition: END, maxCount: 1 });
      const last = await readInTime<AllStreamResolvedEvent>(reading, 1).next();
      return last.done ? logStart : String(last.value[0]?.event?.position.commit ?? logStart);
    }, isDoubtful);
  }

  async append(stream: string, expected: Expected, events: readonly VerbatimProposal[]): Promise<number> {
    const appended = await settle({
      append: () => this.#attempt(stream, expected, events),
      // Ids, not revisions, tell a server that it has these events already, so a conflict is another's.
      find: () => Promise.resolve(undefined),
      pause: pauseAfter,
      isOver: outOfPatience(),
    });
    if (!appended) throw new Conflict(stream);
    return appended.revision;
  }

  tombstone(stream: string): Promise<void> {
    return patiently(async () => {
      try {
        await within(appendLimit, this.#client.tombstoneStream(stream));
      } catch (error) {
        // An attempt before this one may have been heard.
        if (!(error instanceof StreamDeletedError)) throw failureOf(error);
      }
    }, isDoubtful);
  }

  async #attempt(stream: string, expected: Expected, events: readonly VerbatimProposal[]): Promise<Attempt> {
    try {
      const to = { stream, expected, deadline: appendLimit };
      const revision = await within(appendLimit, appendBytes(this.#client, to, events));
      return revision === 'CONFLICT' ? revision : { revision, position: '' };
    } catch (error) {
      if (isDoubtful(error)) return { unknown: error };
      throw failureOf(error);
    }
  }

  close(): Promise<void> {
    return this.#client.dispose();
  }
}

function readFailureOf(error: unknown, from: Position): unknown {
  if (isNowhere(error)) return new PositionUnknown(from);
  return isDoubtful(error) ? new StoreUnavailable('reading the log', { cause: error }) : failureOf(error);
}

/**
 * Opens the log at an `esdb://` address byte for byte. Nothing is connected until it is used.
 * @throws when the address is not one
 */
export const connectVerbatimLog = (url: string): VerbatimLog => new VerbatimEventStoreDb(url);
