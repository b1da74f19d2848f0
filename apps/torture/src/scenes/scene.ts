import type { Outcome } from '../report/report';
import type { Screen } from '../report/progress';
import type { Leftovers } from '../stage/leftovers';

/** What was asked for, and what a scene is played with. */
export interface Stage {
  readonly seed: number;
  readonly kills: number;
  readonly writers: number;
  /** After this no more kills are done. Milliseconds of the monotonic clock. */
  readonly until: number;
  readonly screen: Screen;
  readonly leftovers: Leftovers;
}

export interface Scene {
  readonly name: string;
  readonly what: string;
  readonly play: (stage: Stage) => Promise<Outcome>;
}
