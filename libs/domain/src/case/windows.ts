/** Days within which a closed case may be reopened (default 7 calendar days; a design figure, no statute). */
export const reopenWindowDays = 7;

/** Days after that in which nobody has put it away, and the platform does (default 30; a design figure, no statute). */
export const archiveDays = 30;

const day = 24 * 60 * 60 * 1000;
/** China keeps one time all year: UTC+8 without daylight saving since 1991. */
const shanghaiOffset = 8 * 60 * 60 * 1000;

/** The starting day is not counted; the window ends at 24:00 local time of its last day. ISO 8601 UTC. */
function endAfter(from: string, days: number): string {
  const firstDay = Math.floor((Date.parse(from) + shanghaiOffset) / day);
  return new Date((firstDay + 1 + days) * day - shanghaiOffset).toISOString();
}

export const reopenWindowEnds = (closedAt: string): string => endAfter(closedAt, reopenWindowDays);

export const archiveWaitEnds = (reopenableUntil: string): string => endAfter(reopenableUntil, archiveDays);
