import type { LogReader } from '../log/log-reader';
import { targetOf } from '../streams/links';
import { Sleeper } from '../streams/live';
import { messageOf, type Message } from './message';
import type { Parking } from './parking';
import type { Queue } from './queue';
import type { GroupSettings } from './settings';

/**
 * Brings parked messages back. They leave the parking only when all of them were answered: a server that is killed
 * meanwhile loses none, and brings some of them twice.
 */
export class Replay {
  isReading = false;
  private readonly underway = new Set<string>();
  /** Parked messages before this revision were brought back by this run of the server. */
  private upTo = 0;
  private readonly sleeper = new Sleeper();
  private stopped = false;

  constructor(
    private readonly parking: Parking,
    private readonly queue: Queue,
    private readonly reader: LogReader,
    private readonly settings: GroupSettings,
  ) {}

  /** How many were brought back and are not yet answered. */
  get pending(): number {
    return this.underway.size;
  }

  /** `push` is called whenever there are messages to hand out. Nothing is begun while another replay reads. */
  async start(stopAt: number | undefined, push: () => void): Promise<void> {
    if (this.isReading) return;
    const stop = Math.min(stopAt ?? Infinity, this.parking.end);
    this.isReading = true;
    try {
      while (this.upTo < stop && !this.stopped) await this.bring(stop, push);
    } finally {
      this.isReading = false;
    }
    await this.forget();
  }

  /** A message that was brought back has been answered, or is parked anew. */
  async finish({ id }: Message): Promise<void> {
    if (!this.underway.delete(id)) return;
    this.sleeper.wake();
    await this.forget();
  }

  stop(): void {
    this.stopped = true;
    this.sleeper.wake();
  }

  private async bring(stop: number, push: () => void): Promise<void> {
    if (this.underway.size >= this.settings.bufferSize) return this.sleeper.sleep();
    const rows = this.parking.from(this.upTo, Math.min(this.queue.batch, stop - this.upTo));
    const within = rows.filter(({ revision }) => revision < stop);
    for (const row of within) {
      const message = messageOf(row, targetOf(this.reader, row), undefined);
      this.underway.add(message.id);
      this.queue.again(message);
    }
    this.upTo = (within.at(-1)?.revision ?? stop - 1) + 1;
    push();
  }

  private async forget(): Promise<void> {
    if (this.isReading || this.underway.size > 0 || this.stopped || this.parking.first >= this.upTo) return;
    await this.parking.forgetBefore(this.upTo);
  }
}
