import type { Day } from '../../calendar/days';
import type { DayEnd } from '../../calendar/due';
import type { Period } from '../../calendar/period';
import type { ClockKind } from '../../deadlines/clock-kinds';
import type { Verdict } from '../../clocks/clock';
import type { JudgedClock } from './judged-clock';

export interface RejudgingCommands {
  /** A clock as the log has it; the rules of the act are the version and the calendar by which it is judged once more. */
  RejudgeClock: {
    readonly judged: JudgedClock;
    /** The approved proposal, and why it was made. */
    readonly retroaction: string;
    readonly reason: string;
  };
}

export interface RejudgingEvents {
  /** What a clock that has stopped comes to by a later version. What it came to before stays what it was. */
  ClockRejudged: {
    readonly clock: number;
    readonly kind: ClockKind;
    readonly retroaction: string;
    readonly reason: string;
    readonly scope: string;
    readonly policyVersion: number;
    /** What the row of that version gives. */
    readonly period: Period;
    readonly endsAt?: DayEnd;
    readonly dueAtBefore: string;
    readonly verdictBefore: Verdict;
    readonly dueOn: Day;
    readonly dueAt: string;
    readonly verdict: Verdict;
  };
}
