const beijingOffsetMs = 8 * 3_600_000;

/** `2026-03-02` as 2026年3月2日; undefined when it is no day of the calendar, written so. */
export function dateInChinese(date: string): string | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return undefined;
  const day = new Date(`${date}T00:00:00Z`);
  return isReal(day) && day.toISOString().startsWith(date) ? daysWords(day) : undefined;
}

/** `2026-03-02T06:30:00Z` as 2026年3月2日14时30分, by Beijing time; undefined without offset or when there is no such moment. */
export function momentInChinese(moment: string): string | undefined {
  const [, date = '', hour = ''] =
    /^(\d{4}-\d{2}-\d{2})T(\d{2}):\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/.exec(moment) ?? [];
  const instant = new Date(moment);
  if (!dateInChinese(date) || hour === '24' || !isReal(instant)) return undefined;
  const there = new Date(instant.getTime() + beijingOffsetMs);
  const minutes = String(there.getUTCMinutes()).padStart(2, '0');
  return `${daysWords(there)}${there.getUTCHours()}时${minutes}分`;
}

const isReal = (day: Date): boolean => !Number.isNaN(day.getTime());

const daysWords = (day: Date): string =>
  `${day.getUTCFullYear()}年${day.getUTCMonth() + 1}月${day.getUTCDate()}日`;
