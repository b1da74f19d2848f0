import type { DatabaseSyncInstance, StatementSyncInstance } from '@photostructure/sqlite';
import { keepsLastOnly } from './own-streams';
import { contentOf, TOMBSTONE } from './record';
import { firstVisible } from './retention';
import { StreamStates, type StreamState } from './stream-state';

/** Streams, or events of one, that are looked at in one go. */
const PAGE = 1000;

interface Named {
  id: number;
  name: Uint8Array;
}

interface Aged {
  revision: number;
  record: Uint8Array;
}

/** What the streams of a log no longer show. The caller is inside a transaction. */
export class HiddenEvents {
  private readonly states: StreamStates;
  private readonly count: StatementSyncInstance;
  private readonly page: StatementSyncInstance;
  private readonly oldest: StatementSyncInstance;
  private readonly mark: StatementSyncInstance;
  private readonly remove: StatementSyncInstance;

  constructor(
    db: DatabaseSyncInstance,
    private readonly now: number,
  ) {
    this.states = new StreamStates(db);
    this.count = db.prepare('select count(*) as streams from streams');
    this.page = db.prepare(`select id, name from streams where id > ? order by id limit ${PAGE}`);
    this.oldest = db.prepare(
      `select revision, record from events where stream = ? and revision >= ? order by revision limit ${PAGE}`,
    );
    // Whoever has read up to such an event goes on from its position.
    this.mark = db.prepare(
      'insert or ignore into marks select position from events where stream = ? and revision >= ? and revision < ?',
    );
    this.remove = db.prepare('delete from events where stream = ? and revision >= ? and revision < ?');
  }

  drop(onProgress: (done: number, total: number) => void): { events: number; streams: number } {
    const { streams: total } = this.count.get() as { streams: number };
    const dropped = { events: 0, streams: 0 };
    let [done, after] = [0, 0];
    for (let page = this.after(after); page.length; page = this.after(after)) {
      for (const stream of page) {
        const events = this.dropOf(stream);
        dropped.events += events;
        if (events) dropped.streams++;
        onProgress(++done, total);
      }
      after = page.at(-1)?.id ?? after;
    }
    return dropped;
  }

  private after(id: number): Named[] {
    return this.page.all(id) as Named[];
  }

  private dropOf({ id, name }: Named): number {
    const stream = Buffer.from(name).toString('utf8');
    const state = this.states.of(stream);
    // A name that is no text cannot be asked for, so nobody can say what of it is hidden.
    if (state.key !== id) return 0;
    const first = this.firstShown(stream, state);
    return this.take(id, 0, first) + this.dropAged(id, first, state);
  }

  /** The first revision that stays, age aside: never beyond the last one. */
  private firstShown(stream: string, { last, retention }: StreamState): number {
    const showsNothing = last === TOMBSTONE || retention.deleted || this.states.originalIsTombstoned(stream);
    return showsNothing || keepsLastOnly(stream) ? last : Math.min(firstVisible(retention, last), last);
  }

  /** Clocks may have been set back, so an old event may stand behind a younger one: each is looked at. */
  private dropAged(key: number, first: number, { last, retention: { maxAge } }: StreamState): number {
    if (maxAge === undefined) return 0;
    const oldest = this.now - maxAge * 1000;
    let [from, dropped] = [first, 0];
    for (let page = this.eventsOf(key, from); page.length; page = this.eventsOf(key, from)) {
      for (const { revision, record } of page) {
        if (revision < last && contentOf(record).created < oldest)
          dropped += this.take(key, revision, revision + 1);
        from = revision + 1;
      }
    }
    return dropped;
  }

  private eventsOf(key: number, from: number): Aged[] {
    return this.oldest.all(key, from) as Aged[];
  }

  /** Drops revisions from one on and before another. */
  private take(key: number, from: number, before: number): number {
    if (from >= before) return 0;
    this.mark.run(key, from, before);
    return Number(this.remove.run(key, from, before).changes);
  }
}
