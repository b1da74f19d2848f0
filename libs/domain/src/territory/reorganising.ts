import { Refused, type Decision } from '../decider';
import { depthOf, districtOf, isOffice, isPlace, levelOf } from './code';
import type { ReorganisationKind } from './levels';
import type { Succession, TerritoryCommands, TerritoryEvents } from './territory';
import { placeUnit, type NewUnit, type Territory, type Unit } from './unit';

type Asked = TerritoryCommands['ReorganiseUnits'];

/** Most units that give way at once: a large street with its offices, communities and grids is some three hundred. */
const mostAtOnce = 1_000;

/** Whether what is asked is what it is called. */
const isOfKind: Readonly<Record<ReorganisationKind, (asked: Asked, map: Territory) => boolean>> = {
  CONVERTED: ({ closes, opens }, { units }) =>
    closes.some(({ code, successor }) => {
      const opened = opens.find((unit) => unit.code === successor);
      return opened?.parent === units.get(code)?.parent && levelOf(successor) === levelOf(code);
    }),
  MERGED: ({ closes }, { units }) =>
    closes.some(
      ({ code, successor }) =>
        units.has(successor) || closes.some((one) => one.code !== code && one.successor === successor),
    ),
  SPLIT: ({ opens, closes }) =>
    closes.some(({ code }) => opens.filter((unit) => levelOf(unit.code) === levelOf(code)).length > 1),
  RAISED: ({ closes }) => closes.some(({ code, successor }) => depthOf(successor) < depthOf(code)),
  MOVED: ({ closes, opens }, { units }) =>
    closes.some(
      ({ code, successor }) =>
        opens.find((unit) => unit.code === successor)?.parent !== units.get(code)?.parent,
    ),
};

/** Everything is of one district, and below it: what is above changes with the national codes alone. */
function elsewhere({ opens, closes }: Asked): string | undefined {
  const codes = [
    ...closes.flatMap(({ code, successor }) => [code, successor]),
    ...opens.map(({ code }) => code),
  ];
  const district = districtOf(codes[0] ?? '');
  return codes.find((code) => code.length <= 6 || districtOf(code) !== district);
}

/** The unit under a new code, below whatever follows the one above it. */
function renewed(unit: Unit, code: string, successors: ReadonlyMap<string, string>): NewUnit {
  const { path: _path, parent = '', ...rest } = unit;
  return { ...rest, code, parent: successors.get(parent) ?? parent };
}

/** What follows a unit that was not named, whose nearest unit above that gives way is `above`. */
function codeBelow(code: string, above: string, successor: string): string | undefined {
  const isAlike = levelOf(above) === levelOf(successor) && !isOffice(above);
  return isAlike ? successor + code.slice(above.length) : undefined;
}

/** What gives way to what, and what is opened for it; while it is drawn up. */
class Plan {
  readonly successors: Map<string, string>;
  readonly opens: Map<string, NewUnit>;
  readonly #followed: Set<string>;

  constructor(
    { opens, closes }: Asked,
    private readonly units: Territory['units'],
  ) {
    this.successors = new Map(closes.map(({ code, successor }) => [code, successor]));
    this.opens = new Map(opens.map((unit) => [unit.code, unit]));
    this.#followed = new Set(this.successors.values());
  }

  /** What lies below units that give way, or stands at them, and was not named: from the top down. */
  get below(): readonly Unit[] {
    return [...this.units.values()]
      .filter(({ code, path }) => !this.successors.has(code) && path.some((one) => this.successors.has(one)))
      .sort((one, other) => one.path.length - other.path.length);
  }

  /** Lets a unit go with the one above it. Offices of a kind become one; territorial units never do unsaid. */
  take(unit: Unit): Refused | undefined {
    const code = this.#codeFor(unit);
    if (code === undefined) return new Refused('UNIT_LEFT_BEHIND', unit.code);
    const isThere = this.units.has(code) || this.#followed.has(code);
    if (isThere && !isOffice(code)) return new Refused('UNIT_CODE_TAKEN', code);
    this.successors.set(unit.code, code);
    this.#followed.add(code);
    if (!isThere && !this.opens.has(code)) this.opens.set(code, renewed(unit, code, this.successors));
    return undefined;
  }

  /** The codes of units in an area begin with that of their street. */
  #codeFor({ code, path }: Unit): string | undefined {
    const above = path.findLast((one) => this.successors.has(one) && levelOf(one) !== 'AREA') ?? '';
    const successor = this.successors.get(above);
    return successor === undefined ? undefined : codeBelow(code, above, successor);
  }

  get closed(): readonly Succession[] {
    return [...this.successors].map(([code, successor]) => ({ code, successor }));
  }
}

/** What is named, and all that lies below it and stands at it. */
function planOf(asked: Asked, { units }: Territory): Plan | Refused {
  const plan = new Plan(asked, units);
  for (const unit of plan.below) {
    const flaw = plan.take(unit);
    if (flaw) return flaw;
  }
  return plan;
}

/** The units that are opened, on the map as it is without those that give way. */
function placed({ closed, opens }: Plan, { units, former }: Territory): Unit[] | Refused {
  const gone = new Set(closed.map(({ code }) => code));
  const known = new Map([...units].filter(([code]) => !gone.has(code)));
  const taken = { has: (code: string) => former.has(code) || units.has(code) };
  const opened: Unit[] = [];
  for (const unit of opens.values()) {
    const one = placeUnit(unit, { known, taken, above: [] });
    if (one instanceof Refused) return one;
    known.set(one.code, one);
    opened.push(one);
  }
  return opened;
}

function namedTwice({ opens, closes }: Asked): string | undefined {
  const repeated = (codes: readonly string[]) => codes.find((code, index) => codes.indexOf(code) !== index);
  return repeated(closes.map(({ code }) => code)) ?? repeated(opens.map(({ code }) => code));
}

/** What gives way is there, and what follows it stays or is opened for it. */
function unknownIn({ opens, closes }: Asked, { units }: Territory): string | undefined {
  const gone = new Set(closes.map(({ code }) => code));
  const opened = new Set(opens.map(({ code }) => code));
  const stays = (code: string) => opened.has(code) || (units.has(code) && !gone.has(code));
  return closes.flatMap(({ code, successor }) => [
    ...(units.has(code) ? [] : [code]),
    ...(stays(successor) ? [] : [successor]),
  ])[0];
}

/**
 * An office gives way to an office, and a unit to one of its own level: or, when it is raised, of a higher one, and a grid
 * to a community that does without.
 */
const areAlike = ({ code, successor }: Succession, kind: ReorganisationKind): boolean =>
  isOffice(code) === isOffice(successor) &&
  (levelOf(code) === levelOf(successor) ||
    (kind === 'RAISED' && depthOf(successor) < depthOf(code)) ||
    (isPlace(code) && levelOf(successor) === 'COMMUNITY'));

function flawIn(asked: Asked, map: Territory): Refused | undefined {
  const { closes, kind } = asked;
  const twice = namedTwice(asked);
  if (twice !== undefined) return new Refused('UNIT_NAMED_TWICE', twice);
  const outside = elsewhere(asked);
  if (outside !== undefined) return new Refused('UNIT_OF_OTHER_DISTRICT', outside);
  const lost = unknownIn(asked, map);
  if (lost !== undefined) return new Refused('UNIT_UNKNOWN', lost);
  const unlike = closes.find((one) => !areAlike(one, kind));
  if (unlike) return new Refused('SUCCESSOR_UNLIKE', unlike.successor);
  return isOfKind[kind](asked, map) ? undefined : new Refused('REORGANISATION_OF_OTHER_KIND', 'kind');
}

export function reorganise(asked: Asked, map: Territory): Decision<TerritoryEvents> {
  const flaw = flawIn(asked, map);
  if (flaw) return flaw;
  const plan = planOf(asked, map);
  if (plan instanceof Refused) return plan;
  if (plan.successors.size > mostAtOnce) return new Refused('TOO_MANY_UNITS_AT_ONCE', 'closes');
  const opened = placed(plan, map);
  if (opened instanceof Refused) return opened;
  const { kind, reason } = asked;
  return [{ type: 'UnitsReorganised', data: { kind, opened, closed: plan.closed, reason } }];
}
