import type { Workshop } from '../stage/workshop';

/** Works for a while, checks every answer on the way, and tells how much was done per second. */
export type Slice = () => Promise<number>;

/** Two ways of doing the same on the same data. */
export interface Contest {
  readonly ours: Slice;
  readonly peer: Slice;
}

/** A ratio that Casegrid is to reach. */
export interface Figure {
  readonly name: string;
  /** What both sides count per second. */
  readonly unit: string;
  /** The least ratio of ours to the peer. */
  readonly target: number;
  /** What is divided by what. */
  readonly compared: string;
  /** Makes the data and starts whatever is compared. */
  prepare(workshop: Workshop): Promise<Contest>;
}
