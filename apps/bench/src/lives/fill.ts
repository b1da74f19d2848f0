import type { Unit } from '@casegrid/domain';
import type { EventStore } from '@casegrid/event-store';
import { drawCase, gridsAmong } from './draw';
import { eachAtOnce } from './each-at-once';
import { liveThrough, type Life } from './life';

export interface Filling {
  readonly seed: number;
  readonly cases: number;
  readonly units: readonly Unit[];
  readonly onProgress: (cases: number) => void;
}

/** Cases that go on side by side, their events mixed in the log as they are where people work. */
const open = 2_000;
/** Appends that are under way at the same time. */
const atOnce = 64;

/** Writes the lives of so many cases into the log. @returns how many events that were */
export async function fill(store: EventStore, { seed, cases, units, onProgress }: Filling): Promise<number> {
  const grids = gridsAmong(units);
  let events = 0;
  for (let first = 0; first < cases; first += open) {
    const lives = Array.from({ length: Math.min(open, cases - first) }, (_, index) =>
      liveThrough(drawCase(seed, first + index, grids)),
    );
    events += await writeMixed(store, lives);
    onProgress(first + lives.length);
  }
  return events;
}

async function writeMixed(store: EventStore, lives: readonly Life[]): Promise<number> {
  let written = 0;
  for (
    let act = 0, left = lives;
    left.length > 0;
    act += 1, left = left.filter(({ events }) => events[act])
  ) {
    await eachAtOnce(atOnce, left, async ({ stream, events }) => {
      const event = events[act];
      if (event) await store.append(stream, act === 0 ? 'NO_STREAM' : act - 1, [event]);
      written += 1;
    });
  }
  return written;
}
