import type { Mark } from '../calendar/marks';
import type { ClockKind } from '../deadlines/clock-kinds';
import type { Pause, StartedClock, StopReason, Verdict } from './clock';

export interface ClockCommands {
  TellClock: { readonly clock: number };
}

/** Which clock of the case. */
interface ClockNamed {
  readonly clock: number;
  readonly kind: ClockKind;
}

/** When it is due from now on, and when to warn. */
type Recounted = Pick<StartedClock, 'dueOn' | 'dueAt' | 'marks'>;

export interface ClockEvents {
  ClockStarted: StartedClock;
  ClockPaused: ClockNamed & { readonly from: string };
  ClockResumed: ClockNamed & Recounted & { readonly pause: Pause };
  /** By so many units of its period, by the leader of a unit. */
  ClockExtended: ClockNamed & Recounted & { readonly amount: number; readonly by: string };
  ClockStopped: ClockNamed & {
    readonly verdict: Verdict;
    readonly reason: StopReason;
    readonly dueAt: string;
    /** The moment that was judged, ISO 8601 UTC. */
    readonly at: string;
  };
  /** So many percent of the time had passed `at` that moment; it is told when it is told. */
  DeadlineWarned: ClockNamed & Mark & { readonly dueAt: string };
  DeadlineBreached: ClockNamed & { readonly dueAt: string };
}
