import type { Surroundings } from './group';
import type { Journal } from './journal';
import type { GroupSettings } from './settings';
import type { Source } from './source';

/** How far a group has come: the last place worked through, and how many events that were. */
export interface Progress {
  at: number;
  count: number;
}

/** Writes down from time to time how far a group has come, so that it goes on there after a restart. */
export class Checkpointing {
  /** The last place written down, by whichever run of the server. */
  written: number | undefined;
  private count = 0;
  private since: number;
  private writing: Promise<void> = Promise.resolve();

  constructor(
    private readonly settings: GroupSettings,
    private readonly source: Source,
    private readonly journal: Journal,
    private readonly given: Pick<Surroundings, 'now' | 'onFailure'>,
  ) {
    this.since = given.now();
    this.written = this.last();
  }

  /** Whether so many events could make a checkpoint due without a stroke of the clock: cheap, to be asked first. */
  mayBeDue(count: number): boolean {
    return count - this.count >= this.settings.checkpointAtMost;
  }

  /** To be asked whenever something was worked through (`timed` false) and at the strokes of the clock. */
  consider({ at, count }: Progress, now: number, timed: boolean): void {
    const { checkpointAfter, checkpointAtLeast, checkpointAtMost } = this.settings;
    const passed = count - this.count;
    if (passed <= 0) return;
    const isTime = timed && checkpointAfter !== 0 && now - this.since >= checkpointAfter;
    if (passed < checkpointAtMost && !(isTime && passed >= checkpointAtLeast)) return;
    this.since = now;
    this.count = count;
    this.written = at;
    const data = JSON.stringify(this.source.text(at));
    this.writing = this.writing
      .then(() => this.journal.write({ type: 'SubscriptionCheckpoint', json: true, data }))
      .catch(this.given.onFailure);
  }

  /** What was begun is written. */
  settled(): Promise<void> {
    return this.writing;
  }

  private last(): number | undefined {
    const data = this.journal.last();
    return data === undefined ? undefined : this.source.placeIn(String(JSON.parse(data)));
  }
}
