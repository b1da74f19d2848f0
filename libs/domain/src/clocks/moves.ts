import type { ClockKind } from '../deadlines/clock-kinds';
import type { StopReason } from './clock';

/** What an event does to the clocks that run. */
export interface Moves {
  /** Stopped because what they waited for was done: met, or late. */
  readonly done?: readonly ClockKind[];
  /** The same, but only the clock of the unit that the event names. */
  readonly doneBy?: readonly ClockKind[];
  /** Of that unit too, and nobody is judged who was not late. */
  readonly excused?: readonly ClockKind[];
  /** Taken from whoever they ran for: late when they were, else nobody is judged. */
  readonly taken?: { readonly kinds: readonly ClockKind[]; readonly reason: StopReason };
  /** Standing still, and going on with the time that was left. */
  readonly pause?: readonly ClockKind[];
  readonly resume?: readonly ClockKind[];
  /** By as much as the event grants. */
  readonly extend?: readonly ClockKind[];
}
