import type { Act } from '../act';
import type { ClockKind } from '../deadlines/clock-kinds';
import type { RunningPolicy, Subject } from '../deadlines/policy';
import type { Clock, StartedClock, StopReason } from './clock';
import type { Moves } from './moves';

/** What has clocks. */
export interface Clocked {
  /** Those that run. */
  readonly clocks: readonly Clock[];
  /** How many were ever started. */
  readonly clocksStarted: number;
  /** When the last one was put on record, while all is told after it happened; absent for what is lived. ISO 8601 UTC. */
  readonly toldAt?: string;
}

/** An event, whatever it is of. */
export interface AnyEvent {
  readonly type: string;
  readonly data: object;
}

/** How the clocks of one kind of stream run: what its events do to them, and what they are counted by. */
export interface ClockWork<State extends Clocked, Event extends AnyEvent> {
  /** What an event does to clocks that run; nothing for most. */
  readonly moves: (event: Event) => Moves | undefined;
  /** The clocks that an event starts, in the state that it left. */
  readonly started: (event: Event, after: State, at: string) => readonly ClockKind[];
  readonly evolve: (state: State, event: Event, act: Act) => State;
  /** What rows of the table of deadlines are chosen by. */
  readonly subject: (state: State) => Subject;
  /** The unit that is to act; nothing where it is nobody's in particular. */
  readonly unit: (kind: ClockKind, event: Event, state: State) => string | undefined;
  /** From when it counts, and what is credited; `at` is the moment of the act. */
  readonly beginning: (
    policy: RunningPolicy,
    state: State,
    at: string,
  ) => Pick<StartedClock, 'from' | 'pauses'>;
  /** The moment by which what is taken away is judged. */
  readonly takenAt: (reason: StopReason, state: State, act: Act) => string;
  /** Whether its breach was on record when that was decided by which it is judged. */
  readonly wasBreached: (clock: Clock, reason: StopReason) => boolean;
  /** How much time an event grants, in units of the clock's period. */
  readonly granted: (event: Event) => number;
}

/** What most have in common: time counts from the act, and whatever is taken away is judged by it. */
export const usualWork = {
  unit: () => undefined,
  beginning: (_policy: RunningPolicy, _state: object, at: string) => ({ from: at, pauses: [] }),
  takenAt: (_reason: StopReason, _state: object, { at }: Act) => at,
  wasBreached: ({ isBreached }: Clock) => isBreached,
  granted: () => 0,
} as const;
