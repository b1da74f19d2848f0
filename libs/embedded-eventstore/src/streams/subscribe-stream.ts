import { randomUUID } from 'node:crypto';
import type { LogReader, Row } from '../log/log-reader';
import { TOMBSTONE } from '../log/record';
import { firstVisible } from '../log/retention';
import type { StreamState } from '../log/stream-state';
import { Sleeper, type Live } from './live';
import type { Outlet } from './outlet';
import { caughtUp, confirmation } from './read-messages';
import type { StreamPlan } from './read-plan';
import { messageOf, STREAM_PAGE, youngEnough } from './read-stream';
import { streamDeleted } from './refusal';

/** Follows one stream after a revision, at the reader's pace, until the reader goes or the stream is ended for good. */
export async function subscribeToStream(
  outlet: Outlet,
  reader: LogReader,
  plan: StreamPlan,
  live: Live,
): Promise<void> {
  const state = reader.stateOf(plan.stream);
  if (plan.from !== 'end' && reader.isTombstoned(plan.stream, state)) throw streamDeleted(plan.stream);
  const sleeper = new Sleeper();
  const leave = live.follow(sleeper, plan.stream);
  outlet.whenClosed(() => {
    leave();
    sleeper.wake();
  });
  await new Following(outlet, reader, plan).run(state, sleeper);
}

class Following {
  /** Live events are delivered as they come; only what was there before is subject to the stream's metadata. */
  private live = false;
  private after = -1;

  constructor(
    private readonly outlet: Outlet,
    private readonly reader: LogReader,
    private readonly plan: StreamPlan,
  ) {}

  async run(state: StreamState, sleeper: Sleeper): Promise<void> {
    const { from } = this.plan;
    if (from !== 'start') this.after = from === 'end' ? state.last : Number(from);
    await this.outlet.send([confirmation(randomUUID())]);
    if (from === 'end') await this.goLive();
    while (!this.outlet.closed) {
      const rows = this.nextRows();
      if (rows) await this.deliver(rows);
      else if (!this.live && this.isThere()) await this.goLive();
      else await sleeper.sleep();
    }
  }

  private async deliver(rows: Row[]): Promise<void> {
    await this.outlet.send(rows.map((row) => messageOf(this.reader, this.plan, row)));
    if (rows.at(-1)?.revision === TOMBSTONE) throw streamDeleted(this.plan.stream);
  }

  /** The next rows to deliver, possibly none of a page that may not be seen; undefined at the end. */
  private nextRows(): Row[] | undefined {
    const state = this.reader.stateOf(this.plan.stream);
    if (state.key === undefined) return undefined;
    const from = this.live
      ? this.after + 1
      : Math.max(this.after + 1, firstVisible(state.retention, state.last));
    const page = this.reader.ofStream(state.key, { from, back: false, limit: STREAM_PAGE });
    const end = page.at(-1)?.revision;
    if (end === undefined) return undefined;
    this.after = end;
    return this.live ? page : youngEnough(page, state);
  }

  private isThere(): boolean {
    const state = this.reader.stateOf(this.plan.stream);
    return state.last >= 0 && !state.retention.deleted;
  }

  private async goLive(): Promise<void> {
    this.live = true;
    await this.outlet.send([caughtUp()]);
  }
}
