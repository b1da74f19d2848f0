import { isDay } from './days';

const form = /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?)?(Z|[+-]\d{2}:\d{2})?$/;

/** Beyond it dates have years of five digits, and before it China had daylight saving. */
const isInOurTime = (day: string) => isDay(day) && day >= '1992' && day < '3000';

/** A moment as people write it, in ISO 8601 UTC: Beijing time where it has no offset, and the beginning of a day without a time. */
export function momentIn(text: string): string | undefined {
  const [, day = '', time = 'T00:00', , , offset = '+08:00'] = form.exec(text) ?? [];
  const value = new Date(`${day}${time}${offset}`);
  return isInOurTime(day) && !Number.isNaN(value.getTime()) ? value.toISOString() : undefined;
}
