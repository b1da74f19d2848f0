import {
  BACKWARDS,
  END,
  EventStoreDBClient,
  STREAM_NAME,
  StreamNotFoundError,
  WrongExpectedVersionError,
  type AllStreamResolvedEvent,
  type RecordedEvent,
} from '@eventstore/db-client';
import { attemptLimit, outOfPatience, patiently, pauseAfter, within } from '../patience';
import {
  Conflict,
  isAfter,
  logStart,
  PositionUnknown,
  type Appended,
  type Batch,
  type EventStore,
  type Expected,
  type FollowOptions,
  type NewRecord,
  type Position,
  type ReadAllOptions,
  type StoredRecord,
} from '../port';
import { settle, type Attempt } from '../settle';
import { identityOf } from './identity';
import { PassedPlaces, placeAfter, type Passed } from './passed-places';
import { found, readInTime } from './reading';
import { failureOf, isDoubtful, isNowhere, placeOf, proposalOf, recordsOf, revisionOf } from './translate';

const defaults = { after: logStart, batch: 2_000 };

const namesOf = (streams: readonly string[] | undefined) =>
  streams ? { prefixes: [...streams] } : { regex: '^[^$]' };

/** Casegrid's log on EventStoreDB, or on a server that speaks its protocol. Only this folder knows the client. */
class EventStoreDb implements EventStore {
  readonly #client: EventStoreDBClient;
  readonly #closing = new AbortController();

  constructor(url: string) {
    this.#client = EventStoreDBClient.connectionString(url);
  }

  async append(stream: string, expected: Expected, events: readonly NewRecord[]): Promise<Appended> {
    const isOver = outOfPatience();
    const appended = await settle({
      append: () => this.#attempt(stream, expected, events),
      find: () => this.#find(stream, expected, events),
      pause: pauseAfter,
      isOver: () => isOver() || this.#closing.signal.aborted,
    });
    if (!appended) throw new Conflict(stream);
    return appended;
  }

  async #attempt(stream: string, expected: Expected, events: readonly NewRecord[]): Promise<Attempt> {
    try {
      const options = { expectedRevision: revisionOf(expected), deadline: attemptLimit };
      const appending = this.#client.appendToStream(stream, events.map(proposalOf), options);
      const result = await within(attemptLimit, appending);
      return {
        revision: Number(result.nextExpectedRevision),
        position: String(result.position?.commit ?? ''),
      };
    } catch (error) {
      if (error instanceof WrongExpectedVersionError) return 'CONFLICT';
      if (isDoubtful(error)) return { unknown: error };
      throw failureOf(error);
    }
  }

  async #find(
    stream: string,
    expected: Expected,
    events: readonly NewRecord[],
  ): Promise<Appended | undefined> {
    const from = expected === 'NO_STREAM' ? 0 : expected + 1;
    const there = await this.readStream(stream, from, events.length);
    const same = there.length === events.length && there.every(({ id }, index) => id === events[index]?.id);
    return same ? there.at(-1) : undefined;
  }

  readStream(stream: string, from = 0, most = Number.MAX_SAFE_INTEGER): Promise<readonly StoredRecord[]> {
    return patiently(() => this.#readOnce(stream, from, most), isDoubtful);
  }

  async #readOnce(stream: string, from: number, most: number): Promise<StoredRecord[]> {
    const records: StoredRecord[] = [];
    const reading = this.#client.readStream(stream, { fromRevision: BigInt(from), maxCount: most });
    try {
      for await (const resolved of readInTime<{ event?: RecordedEvent }>(reading, defaults.batch))
        records.push(...recordsOf(resolved));
      return records;
    } catch (error) {
      if (error instanceof StreamNotFoundError) return [];
      throw error;
    }
  }

  async *readAll(options: ReadAllOptions = {}): AsyncGenerator<Batch> {
    const { after, streams, signal, batch } = { ...defaults, ...options };
    const reading = this.#client.readAll({ fromPosition: placeOf(after) });
    const isWanted = ({ stream, position }: StoredRecord) =>
      !stream.startsWith('$') &&
      isAfter(position, after) &&
      (streams?.some((name) => stream.startsWith(name)) ?? true);
    try {
      for await (const resolved of found<AllStreamResolvedEvent>(reading, batch, signal)) {
        const records = recordsOf(resolved);
        yield {
          records: records.filter(isWanted),
          position: records.at(-1)?.position ?? after,
          read: records.length,
        };
      }
    } catch (error) {
      throw isNowhere(error) ? new PositionUnknown(after) : error;
    } finally {
      await reading.cancel();
    }
  }

  async *follow(options: FollowOptions = {}): AsyncGenerator<Batch> {
    const { after, signal } = { ...defaults, ...options };
    const ended = AbortSignal.any([this.#closing.signal, ...(signal ? [signal] : [])]);
    let reached = after;
    for (let failures = 0; !ended.aborted; failures += 1) {
      try {
        for await (const batch of this.#subscribe({ ...options, after: reached, signal: ended })) {
          failures = 0;
          reached = batch.position;
          yield batch;
        }
      } catch (error) {
        if (!isDoubtful(error)) throw error;
      }
      if (!ended.aborted) await pauseAfter(failures);
    }
  }

  async *#subscribe(options: FollowOptions): AsyncGenerator<Batch> {
    const { after, streams, signal, batch, tellsEveryPlace } = { ...defaults, ...options };
    const places = new PassedPlaces();
    const subscription = this.#client.subscribeToAll({
      fromPosition: placeOf(after),
      filter: {
        filterOn: STREAM_NAME,
        ...namesOf(streams),
        ...(tellsEveryPlace ? { maxSearchWindow: 1, checkpointInterval: 1 } : { checkpointInterval: 32 }),
        checkpointReached: (_, { commit }) => places.passed(String(commit)),
      },
    });
    let position = after;
    try {
      for await (const items of found<AllStreamResolvedEvent | Passed>(subscription, batch, signal, (push) =>
        places.tell(subscription, push),
      )) {
        const records = recordsOf(items);
        position = placeAfter(items, records) ?? position;
        yield { records, position, read: records.length };
      }
    } finally {
      await subscription.unsubscribe();
    }
  }

  end(): Promise<Position> {
    return patiently(async () => {
      const reading = this.#client.readAll({ direction: BACKWARDS, fromPosition: END, maxCount: 1 });
      const last = await readInTime<AllStreamResolvedEvent>(reading, 1).next();
      return last.done ? logStart : (recordsOf(last.value)[0]?.position ?? logStart);
    }, isDoubtful);
  }

  identity(): Promise<string | undefined> {
    return patiently(() => identityOf(this.#client), isDoubtful);
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await this.#client.dispose();
  }
}

/**
 * Opens the log at an `esdb://` address. Nothing is connected until it is used.
 * @throws when the address is not one
 */
export const connectEventStore = (url: string): EventStore => new EventStoreDb(url);
