import { isOffice, standsAt } from './code';
import type { Territory, Unit } from './unit';

/** The unit that is there now for one that was, through all that followed it; the unit itself while it is there. */
export function unitToday({ units, former }: Territory, code: string): Unit | undefined {
  let at = code;
  for (let gone = former.get(at); gone; gone = former.get(at)) at = gone.successor;
  return units.get(at);
}

/** Of these units those that are no more, each with the one that is there now. */
export const successionsOf = (
  map: Territory,
  codes: readonly string[],
): readonly { readonly from: string; readonly to: string }[] =>
  [...new Set(codes)].flatMap((from) => {
    const to = map.former.has(from) ? unitToday(map, from)?.code : undefined;
    return to === undefined ? [] : [{ from, to }];
  });

/** Former units whose cases are now in a unit's charge: the highest of each branch. */
export function formerUnitsOf(map: Territory, unit: string): readonly string[] {
  const seat = standsAt(unit);
  const came = [...map.former.values()].filter(
    ({ code, path }) =>
      !path.includes(seat) && !isOffice(code) && unitToday(map, code)?.path.includes(seat) === true,
  );
  const all = new Set(came.map(({ code }) => code));
  return came
    .filter(({ code, path }) => !path.some((one) => one !== code && all.has(one)))
    .map(({ code }) => code);
}
