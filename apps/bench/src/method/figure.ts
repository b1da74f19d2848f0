import type { Workshop } from '../stage/workshop';

/** Works for a while, checks every answer on the way, and tells how much was done per second, or what else is counted. */
export type Slice = () => Promise<number>;

/** Two ways of doing the same on the same data. */
export interface Contest {
  readonly ours: Slice;
  readonly peer: Slice;
}

/** A ratio that Casegrid is to reach, or to stay within. */
export interface Figure {
  readonly name: string;
  /** What both sides count, per second unless it says otherwise. */
  readonly unit: string;
  /** The least ratio of ours to the peer; the most where less is better. */
  readonly target: number;
  /** Whether less is better, as of times and of memory. */
  readonly lessIsBetter?: boolean;
  /** How many pairs are measured, where each takes long. */
  readonly pairs?: number;
  /** What is divided by what. */
  readonly compared: string;
  /** Makes the data and starts whatever is compared. */
  prepare(workshop: Workshop): Promise<Contest>;
}
