/** Days within which a closed case may be reopened (default 7 calendar days; a design figure, no statute). */
export const reopenWindowDays = 7;

const day = 24 * 60 * 60 * 1000;
/** China keeps one time all year: UTC+8 without daylight saving since 1991. */
const shanghaiOffset = 8 * 60 * 60 * 1000;

/** The starting day is not counted; the window ends at 24:00 local time of its last day. ISO 8601 UTC. */
export function reopenWindowEnds(closedAt: string): string {
  const closedDay = Math.floor((Date.parse(closedAt) + shanghaiOffset) / day);
  return new Date((closedDay + 1 + reopenWindowDays) * day - shanghaiOffset).toISOString();
}
