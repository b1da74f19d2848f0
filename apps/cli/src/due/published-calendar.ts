import {
  calendars,
  calendarStream,
  nearestInForce,
  scopesOf,
  standardCalendar,
  territory,
  territoryStream,
  type Calendar,
} from '@casegrid/domain';
import { Aggregate, type EventStore } from '@casegrid/event-store';
import { CannotDo } from '../command-line/cannot-do';

/**
 * The calendar that holds at a unit at a moment: the nearest that was published, or else the standard one.
 * @throws CannotDo when the unit is not on the map, and never was
 */
export async function calendarAt(store: EventStore, unit: string, moment: string): Promise<Calendar> {
  const { state: map } = await new Aggregate(store, territory, 1).load(territoryStream(unit));
  if (!map.units.has(unit) && !map.former.has(unit))
    throw new CannotDo(`There is no unit ${unit} on the map.`, { code: 'UNIT_UNKNOWN' });
  const aggregate = new Aggregate(store, calendars, 1);
  const published = await Promise.all(scopesOf(unit).map((scope) => aggregate.load(calendarStream(scope))));
  return (
    nearestInForce(
      published.map(({ state }) => state),
      moment,
    ) ?? standardCalendar
  );
}
