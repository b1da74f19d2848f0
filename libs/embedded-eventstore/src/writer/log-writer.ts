import { randomUUID } from 'node:crypto';
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { TOMBSTONE, type ProposedEvent } from '../log/record';
import { firstVisible, isMetastream, metadataOf, metastreamOf, originalOf } from '../log/retention';
import { FULL, FULL_FOR_INDEX, sqliteCode } from '../log/sqlite-code';
import { StreamStates, type StreamState } from '../log/stream-state';
import { decide, type Decision } from './decide';
import { EventTable } from './event-table';
import { KnownStreams } from './known-streams';
import { LogEnd } from './log-end';
import type { Committed, Expected, WriteAnswer, WriteRequest } from './write-request';

const NOTHING = new Uint8Array();
/** Spelled out, because as a JavaScript number it would come out as 2^63. */
const DELETED_METADATA = Buffer.from('{"$tb":9223372036854775807}');

/** The one writer of a log. Each call of `commit` is one transaction, on disk when it returns. */
export class LogWriter {
  private readonly states: StreamStates;
  private readonly known: KnownStreams;
  private table: EventTable;
  private touched = new Set<string>();

  constructor(private readonly db: DatabaseSyncInstance) {
    this.states = new StreamStates(db);
    this.known = new KnownStreams((stream) => this.states.of(stream));
    this.table = new EventTable(db, new LogEnd(db));
  }

  /**
   * Does all requests in order and commits once; where the disk is full, nothing of them is done. When it throws, nothing
   * of them is known to be kept, and the writer must not be used again.
   */
  commit(requests: readonly WriteRequest[]): Committed {
    this.touched = new Set();
    try {
      this.db.exec('begin immediate');
      const answers = requests.map((request) => this.write(request));
      this.db.exec('commit');
      return { answers, streams: [...this.touched] };
    } catch (error) {
      if (!isForWantOfRoom(error)) throw error;
      this.undo();
      return { noRoomFor: requests.length };
    }
  }

  private undo(): void {
    if (this.db.isTransaction) this.db.exec('rollback');
    this.known.forgetAll();
    this.table = new EventTable(this.db, new LogEnd(this.db));
  }

  private write(request: WriteRequest): WriteAnswer {
    if (request.kind === 'append') return this.append(request.stream, request.expected, request.events);
    return request.kind === 'delete' ? this.delete(request) : this.tombstone(request);
  }

  private append(stream: string, expected: Expected, events: readonly ProposedEvent[]): WriteAnswer {
    const state = this.known.of(stream);
    if (state.last < 0 && this.states.originalIsTombstoned(stream)) return { outcome: 'deleted' };
    const decision = this.decide(stream, state, { expected, ids: events.map((event) => event.id) });
    if (decision.do === 'deleted') return { outcome: 'deleted' };
    if (decision.do === 'refuse') return { outcome: 'wrong-revision', actual: state.last };
    if (decision.do === 'again') return this.repeat(state, decision.revision);
    return this.appendNew(stream, state, events);
  }

  private appendNew(stream: string, state: StreamState, events: readonly ProposedEvent[]): WriteAnswer {
    const revived = this.deletedBy(stream, state);
    const before = state.last;
    const position = events.length ? this.add(stream, state, events) : this.table.mark();
    if (isMetastream(stream)) this.known.forget(originalOf(stream));
    const answer: WriteAnswer = { outcome: 'written', revision: state.last, position };
    if (revived !== undefined)
      this.revive(revived, revived === stream ? before : this.known.of(revived).last);
    return answer;
  }

  /** The deleted stream that an append brings back: the stream itself, or the one whose metadata it is. */
  private deletedBy(stream: string, state: StreamState): string | undefined {
    if (state.retention.deleted) return stream;
    return isMetastream(stream) && this.known.of(originalOf(stream)).retention.deleted
      ? originalOf(stream)
      : undefined;
  }

  /** A stream comes back without what it held when it was deleted: `$tb` then says where it begins. */
  private revive(stream: string, lastBefore: number): void {
    const metastream = metastreamOf(stream);
    const record = this.states.lastRecord(metastream);
    const metadata = { ...(record && metadataOf(record)), $tb: lastBefore + 1 };
    this.setMetadata(stream, Buffer.from(JSON.stringify(metadata)));
  }

  private setMetadata(stream: string, data: Uint8Array): number {
    const metastream = metastreamOf(stream);
    const event = { id: randomUUID(), type: '$metadata', json: true, data, metadata: NOTHING };
    const position = this.add(metastream, this.known.of(metastream), [event]);
    this.known.forget(stream);
    return position;
  }

  private delete({ stream, expected }: { stream: string; expected: Expected }): WriteAnswer {
    const state = this.known.of(stream);
    const refusal = this.refusalOf(stream, state, expected);
    if (refusal) return refusal;
    if (state.last < 0 && !this.hasMetadata(stream)) return { outcome: 'wrong-revision', actual: -1 };
    return { outcome: 'written', revision: state.last, position: this.setMetadata(stream, DELETED_METADATA) };
  }

  private tombstone({ stream, expected }: { stream: string; expected: Expected }): WriteAnswer {
    const state = this.known.of(stream);
    const refusal = this.refusalOf(stream, state, expected);
    if (refusal) return refusal;
    state.last = TOMBSTONE - 1;
    const event = { id: randomUUID(), type: '$streamDeleted', json: false, data: NOTHING, metadata: NOTHING };
    return { outcome: 'written', revision: TOMBSTONE, position: this.add(stream, state, [event]) };
  }

  private refusalOf(stream: string, state: StreamState, expected: Expected): WriteAnswer | undefined {
    const decision = this.decide(stream, state, { expected, ids: [randomUUID()] });
    if (decision.do === 'deleted') return { outcome: 'deleted' };
    return decision.do === 'append' ? undefined : { outcome: 'wrong-revision', actual: state.last };
  }

  private decide(
    stream: string,
    state: StreamState,
    { expected, ids }: { expected: Expected; ids: string[] },
  ): Decision {
    return decide(state, expected, ids, {
      revisionOf: (id) => this.table.revisionOf(state.key, id),
      isAt: (revision, id) => this.table.isAt(state.key, revision, id),
      hasMetadata: () => this.hasMetadata(stream),
    });
  }

  private repeat(state: StreamState, revision: number): WriteAnswer {
    const visible = revision >= firstVisible(state.retention, state.last);
    const position =
      visible && state.key !== undefined ? this.table.positionOf(state.key, revision) : undefined;
    return { outcome: 'written', revision, position };
  }

  private hasMetadata(stream: string): boolean {
    return this.known.of(metastreamOf(stream)).last >= 0;
  }

  private add(stream: string, state: StreamState, events: readonly ProposedEvent[]): number {
    state.key ??= this.table.newStream(stream);
    this.touched.add(stream);
    let position = 0;
    for (const event of events)
      position = this.table.add(event, { stream, key: state.key, revision: ++state.last });
    return position;
  }
}

function isForWantOfRoom(error: unknown): boolean {
  const code = sqliteCode(error);
  return code === FULL || code === FULL_FOR_INDEX;
}
