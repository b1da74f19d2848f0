import type { Calendar } from '../calendar/calendar';
import type { Day } from '../calendar/days';
import type { Counting, DayEnd } from '../calendar/due';
import type { Mark } from '../calendar/marks';
import type { Period } from '../calendar/period';
import type { ClockKind } from '../deadlines/clock-kinds';
import type { Vocabulary } from '../labels';

/** Time that does not count. ISO 8601 UTC; the end is not part of it. */
export interface Pause {
  readonly from: string;
  readonly until: string;
}

/** A clock as it was started, with everything that its due date follows from. */
export interface StartedClock {
  /** Its number within the case, from 1. */
  readonly clock: number;
  readonly kind: ClockKind;
  /** The unit that is to act; absent when it is the centre. */
  readonly unit?: string;
  /** The row of the table of deadlines, whose table, and its version. */
  readonly policy: string;
  readonly scope: string;
  readonly policyVersion: number;
  readonly calendar: string;
  readonly calendarVersion: number;
  /** From when time counts, ISO 8601 UTC. */
  readonly from: string;
  readonly period: Period;
  readonly endsAt?: DayEnd;
  /** On which of its days to warn, instead of the usual shares. */
  readonly warnAfter?: readonly number[];
  /** Time that was credited before it began. */
  readonly pauses: readonly Pause[];
  readonly dueOn: Day;
  readonly dueAt: string;
  /** When to warn. */
  readonly marks: readonly Mark[];
  /**
   * Until when acts were told on the case after they had happened, ISO 8601 UTC: the moment at which this was put on
   * record; absent when the clock was put on record as it began.
   */
  readonly toldAt?: string;
}

/** Time that was granted on top, in units of the clock's period, and the unit whose leader granted it. */
export interface Extension {
  readonly amount: number;
  readonly by: string;
}

/** A clock that runs, and how much of it was told. */
export interface Clock extends StartedClock {
  /** The highest share, in percent, that was warned of; 0 for none. */
  readonly warned: number;
  readonly isBreached: boolean;
  /** The units that had it when its time ran out, also once it has passed on; absent when none had it, or it never did. */
  readonly breachedBy?: readonly string[];
  /** Its breach was on record when the unit objected. */
  readonly wasBreachedWhenObjected?: true;
  readonly extensions?: readonly Extension[];
  /** Since when it stands still, ISO 8601 UTC; absent while it runs. */
  readonly pausedSince?: string;
}

export type Verdict = 'MET' | 'LATE' | 'NOT_JUDGED';

export const verdicts: Vocabulary<Verdict> = {
  MET: { zh: '按时', en: 'In time' },
  LATE: { zh: '超时', en: 'Late' },
  NOT_JUDGED: { zh: '不作评判', en: 'Not judged' },
};

/** Why a clock no longer runs. */
export type StopReason =
  | 'DONE'
  | 'EXCUSED'
  | 'REASSIGNED'
  | 'RECALLED'
  | 'RETURNED'
  | 'ESCALATED'
  | 'WITHDRAWN'
  | 'REDIRECTED'
  | 'MERGED'
  | 'VOIDED'
  | 'LAPSED';

export const stopReasons: Vocabulary<StopReason> = {
  DONE: { zh: '已办理', en: 'Done' },
  EXCUSED: { zh: '已免除', en: 'Excused' },
  REASSIGNED: { zh: '已改派他人', en: 'Asked of somebody else' },
  RECALLED: { zh: '派遣已收回', en: 'The dispatch was recalled' },
  RETURNED: { zh: '退单成立', en: 'The objection was upheld' },
  ESCALATED: { zh: '已升级上报', en: 'Escalated to the level above' },
  WITHDRAWN: { zh: '已撤诉', en: 'Withdrawn by the reporter' },
  REDIRECTED: { zh: '已转其他渠道', en: 'Passed on to another channel' },
  MERGED: { zh: '已并案', en: 'Merged into another case' },
  VOIDED: { zh: '已作废', en: 'Voided' },
  LAPSED: { zh: '期限届满', en: 'The time for it has lapsed' },
};

/** What is done in time is met; what is taken away in time is judged for nobody. */
export function verdictAt(at: string, dueAt: string, reason: StopReason): Verdict {
  if (at > dueAt) return 'LATE';
  return reason === 'DONE' ? 'MET' : 'NOT_JUDGED';
}

/** What the due date of a clock is counted from: its period, with what was granted on top. */
export const countingOf = (
  { from, period, endsAt, pauses, extensions = [] }: Basis,
  calendar: Calendar,
): Counting => ({
  from,
  period: extensions.reduce(({ amount, unit }, more) => ({ amount: amount + more.amount, unit }), period),
  calendar,
  ...(endsAt && { endsAt }),
  pauses: pauses.map((pause) => ({ from: Date.parse(pause.from), until: Date.parse(pause.until) })),
});

/** What the due date of a clock rests on. */
export type Basis = Pick<StartedClock, 'from' | 'period' | 'endsAt' | 'warnAfter' | 'pauses'> &
  Pick<Clock, 'extensions'>;
