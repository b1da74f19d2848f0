import type { Calendar } from '../calendar/calendar';
import { due } from '../calendar/due';
import type { DeadlinesVersion } from '../deadlines/deadlines';
import type { WindowKind } from '../deadlines/clock-kinds';
import { policyFor, type Subject } from '../deadlines/policy';
import type { StartedClock } from './clock';

/** What clocks run by at the moment of an act: the table of deadlines and the calendar then in force. */
export interface ClockRules {
  readonly deadlines: DeadlinesVersion;
  readonly calendar: Calendar;
  /** Every version there is: a clock that runs is counted anew by the one that it names. */
  readonly calendars: readonly Calendar[];
}

/** The calendar that a clock names. */
export const calendarOf = (
  { calendar: code, calendarVersion }: Pick<StartedClock, 'calendar' | 'calendarVersion'>,
  { calendar, calendars }: ClockRules,
): Calendar => calendars.find((one) => one.code === code && one.version === calendarVersion) ?? calendar;

/** When a window that opened at a moment is over; nothing where no rules are known. ISO 8601 UTC. */
export function windowEnds(
  kind: WindowKind,
  from: string,
  subject: Subject,
  rules: ClockRules | undefined,
): string | undefined {
  const policy = rules && policyFor(rules.deadlines.policies, kind, subject);
  if (!policy) return undefined;
  const { period, endsAt } = policy;
  return due({ from, period, calendar: rules.calendar, ...(endsAt && { endsAt }) }).dueAt;
}
