import type { LogReader } from '../log/log-reader';
import { targetOf } from '../streams/links';
import { Sleeper, type Live } from '../streams/live';
import type { Progress } from './checkpointing';
import { messageOf } from './message';
import type { Queue } from './queue';
import { ALL, type Part, type Source } from './source';

interface Between {
  readonly source: Source;
  readonly queue: Queue;
  readonly resolveLinks: boolean;
}

/** Reads a group's source into its queue, as far ahead as there is room. */
export class Feed {
  /** The last event that was read. */
  known: number | undefined;
  /** Whether the end of the source was met. */
  caughtUp = false;
  private readonly sleeper = new Sleeper();
  private isOver = false;

  constructor(
    private readonly reader: LogReader,
    private readonly between: Between,
    /** How far it has read. */
    public progress: Progress,
  ) {}

  /** Goes on until closed; `push` is called whenever there is more to hand out. */
  async run(live: Live, stream: string, push: () => void): Promise<void> {
    const leave = live.follow(this.sleeper, stream === ALL ? undefined : stream);
    const { source, queue } = this.between;
    while (!this.isOver) {
      const part = queue.hasRoom ? source.after(this.progress.at, queue.batch) : 'full';
      if (typeof part === 'object') {
        this.add(part);
        push();
        await new Promise((resolve) => setImmediate(resolve));
      } else {
        this.caughtUp = part === 'end';
        await this.sleeper.sleep();
      }
    }
    leave();
  }

  /** There may be room again. */
  wake(): void {
    this.sleeper.wake();
  }

  close(): void {
    this.isOver = true;
    this.wake();
  }

  private add({ found, reached, considered }: Part): void {
    const { queue, resolveLinks } = this.between;
    let before = this.progress.at;
    let countBefore = this.progress.count;
    for (const { row, at } of found) {
      const target = resolveLinks ? targetOf(this.reader, row) : undefined;
      queue.add(messageOf(row, target, { at, before, countBefore }));
      before = at;
      countBefore += 1;
      this.known = at;
    }
    this.progress = { at: reached, count: this.progress.count + considered };
  }
}
