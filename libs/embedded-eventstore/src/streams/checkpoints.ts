import type { Row } from '../log/log-reader';
import type { Filter } from './filter';
import { checkpoint } from './read-messages';

/** The real server reads at most this many matching events at once while catching up. */
const MATCHES_PER_WINDOW = 32;

/**
 * Says when a filtered subscription is due a checkpoint. While catching up, events are looked at in windows, and a
 * checkpoint stands at the window's last match, or else at its beginning. Live, it stands at the event looked at.
 */
export class Checkpoints {
  private since = 0;
  private considered = 0;
  private matches = 0;
  private at = 0;
  private live = false;

  constructor(private readonly filter: Filter) {}

  /** Takes an event in the order of the log; answers the checkpoint that is due after it. */
  after(row: Row, matched: boolean): Buffer | undefined {
    return this.live ? this.afterLive(row) : this.afterCaughtUp(row, matched);
  }

  /** What was looked at in a window that the end of the log cut short does not count. */
  goLive(): void {
    this.live = true;
    this.since = 0;
  }

  private afterLive(row: Row): Buffer | undefined {
    if (++this.since < this.filter.checkpointEvery) return undefined;
    this.since = 0;
    return checkpoint(row.position);
  }

  private afterCaughtUp(row: Row, matched: boolean): Buffer | undefined {
    if (matched || this.considered === 0) this.at = row.position;
    if (matched) this.matches++;
    if (++this.considered < this.filter.window && this.matches < MATCHES_PER_WINDOW) return undefined;
    this.since += this.considered;
    this.considered = 0;
    this.matches = 0;
    if (this.since < this.filter.checkpointEvery) return undefined;
    this.since %= this.filter.checkpointEvery;
    return checkpoint(this.at);
  }
}
