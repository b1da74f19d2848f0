import { randomUUID } from 'node:crypto';
import type { LogReader, Row } from '../log/log-reader';
import { Checkpoints } from './checkpoints';
import { Sleeper, type Live } from './live';
import type { Outlet } from './outlet';
import { ALL_PAGE, standing } from './read-all';
import { caughtUp, confirmation } from './read-messages';
import type { AllPlan } from './read-plan';
import { messageOf } from './read-stream';
import { handlerFailed } from './refusal';

/** Follows the whole log after a position, at the reader's pace, until the reader goes. */
export async function subscribeToAll(
  outlet: Outlet,
  reader: LogReader,
  plan: AllPlan,
  live: Live,
): Promise<void> {
  if (plan.filter?.checkpointEvery === 0) throw handlerFailed();
  const sleeper = new Sleeper();
  const leave = live.follow(sleeper);
  outlet.whenClosed(() => {
    leave();
    sleeper.wake();
  });
  await new Following(outlet, reader, plan).run(sleeper);
}

class Following {
  private readonly checkpoints: Checkpoints | undefined;
  private from: number;
  private live: boolean;

  constructor(
    private readonly outlet: Outlet,
    private readonly reader: LogReader,
    private readonly plan: AllPlan,
  ) {
    this.checkpoints = plan.filter && new Checkpoints(plan.filter);
    this.from = firstAfter(reader, plan);
    this.live = false;
  }

  async run(sleeper: Sleeper): Promise<void> {
    await this.outlet.send([confirmation(randomUUID())]);
    while (!this.outlet.closed) {
      const rows = this.reader.all({ from: this.from, back: false, limit: ALL_PAGE });
      const end = rows.at(-1)?.position;
      if (end === undefined) {
        if (!this.live) await this.goLive();
        await sleeper.sleep();
      } else {
        this.from = end + 1;
        await this.outlet.send(this.messagesFor(rows));
      }
    }
  }

  private async goLive(): Promise<void> {
    this.live = true;
    this.checkpoints?.goLive();
    await this.outlet.send([caughtUp()]);
  }

  private messagesFor(rows: Row[]): Buffer[] {
    const wanted = new Set(this.plan.filter ? this.plan.filter.among(rows) : rows);
    return rows.flatMap((row) => {
      const due = this.checkpoints?.after(row, wanted.has(row));
      const messages = wanted.has(row) ? [messageOf(this.reader, this.plan, row)] : [];
      return due ? [...messages, due] : messages;
    });
  }
}

function firstAfter(reader: LogReader, { from }: AllPlan): number {
  if (from === 'start') return 0;
  return (from === 'end' ? reader.lastPosition() : standing(reader, from, handlerFailed)) + 1;
}
