/** The clocks that the API is given: the time that goes on record, that of the world, and one that never runs backwards. */
export interface Clock {
  readonly now: () => Date;
  /** What tokens are issued and expire by; the same as `now`, unless an installation's time was moved. */
  readonly world: () => Date;
  /** Milliseconds. */
  readonly steady: () => number;
}

export const systemClock: Clock = {
  now: () => new Date(),
  world: () => new Date(),
  steady: () => performance.now(),
};
