import {
  calendars,
  calendarStream,
  nearestInForce,
  scopesOf,
  standardCalendar,
  type Calendar,
} from '@casegrid/domain';
import { Aggregate, type EventStore } from '@casegrid/event-store';

/** The calendar that holds at a unit at a moment: the nearest that was published, or else the standard one. */
export async function calendarAt(store: EventStore, unit: string, moment: string): Promise<Calendar> {
  const aggregate = new Aggregate(store, calendars, 1);
  const published = await Promise.all(scopesOf(unit).map((scope) => aggregate.load(calendarStream(scope))));
  return (
    nearestInForce(
      published.map(({ state }) => state),
      moment,
    ) ?? standardCalendar
  );
}
