import { parsed, type Journal } from './journal';
import type { Place } from './message';
import type { GroupSettings } from './settings';
import type { Source } from './source';
import type { Surroundings } from './surroundings';

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
    return this.journal.last((data) => {
      const text = parsed(data);
      const place = typeof text === 'string' ? this.source.placeIn(text) : NaN;
      return Number.isSafeInteger(place) && place >= 0 ? place : undefined;
    });
  }
}

/** Everything before the first message that is still on its way; nothing when none is. */
export function before(underway: readonly (Place | undefined)[]): Progress | undefined {
  const lowest = underway.reduce(
    (least, place) => (place && (!least || place.at < least.at) ? place : least),
    undefined,
  );
  return lowest && { at: lowest.before, count: lowest.countBefore };
}
