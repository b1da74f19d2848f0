import { addDays, dayOf, endOf, isoOf } from '../calendar/days';

/** Days within which a closed case may be reopened (default 7 calendar days; a design figure, no statute). */
export const reopenWindowDays = 7;

/** Days after that in which nobody has put it away, and the platform does (default 30; a design figure, no statute). */
export const archiveDays = 30;

/** The starting day is not counted; the window ends at 24:00 local time of its last day. ISO 8601 UTC. */
const endAfter = (from: string, days: number): string => isoOf(endOf(addDays(dayOf(from), days)));

export const reopenWindowEnds = (closedAt: string): string => endAfter(closedAt, reopenWindowDays);

export const archiveWaitEnds = (reopenableUntil: string): string => endAfter(reopenableUntil, archiveDays);
