import { isCategoryCode, mayHandle, type Category } from '../catalogue/catalogue';
import { Refused, type Decider } from '../decider';
import type { Vocabulary } from '../labels';
import { unfit } from '../publishing/publication';
import { scopesOf } from '../publishing/scopes';
import { byPublisher, isRowId, type Versions } from '../publishing/versions';
import { isCentre, isUnitCode, levelOf, officeKindOf } from '../territory/code';
import type { Level, OfficeKind } from '../territory/levels';

/** By what a unit may handle cases of a category, or by what it no longer may. */
export type PowerBasis = 'DEVOLVED' | 'DELEGATED' | 'WITHDRAWN';

export const powerBases: Vocabulary<PowerBasis> = {
  DEVOLVED: { zh: '赋权', en: 'Devolved' },
  DELEGATED: { zh: '委托', en: 'Delegated' },
  WITHDRAWN: { zh: '收回', en: 'Withdrawn' },
};

/**
 * A row of the list of powers (事权清单): what it gives or takes beside what the catalogue says. It is about one unit, or
 * about all of a level: its offices of one kind, or its territorial units where no kind is named.
 */
export interface Power {
  /** What the row is called in every version. */
  readonly id: string;
  /** A category; those below it are meant too. */
  readonly category: string;
  readonly unit?: string;
  readonly level?: Level;
  readonly office?: OfficeKind;
  readonly basis: PowerBasis;
  /** The document that it rests on. */
  readonly source: string;
}

export interface PowersEvents {
  PowersPublished: {
    /** The province, city or district whose list it is. */
    readonly scope: string;
    readonly version: number;
    readonly powers: readonly Power[];
    readonly effectiveFrom: string;
    readonly reason: string;
  };
}

export interface PowersCommands {
  PublishPowers: Omit<PowersEvents['PowersPublished'], 'version'>;
}

export type PowersVersion = PowersEvents['PowersPublished'];

/** Centres see to the procedure and handle nothing, whatever a list says. */
const isOfCentre = ({ unit, office }: Power) =>
  unit === undefined ? office !== undefined && isCentre(`00-${office}`) : isCentre(unit);

const isAboutSomebody = ({ unit, level, office }: Power) =>
  unit === undefined ? level !== undefined : isUnitCode(unit) && level === undefined && office === undefined;

/** What is wrong with a row of a list for that area, and with which part of it. */
export function flawInPower(power: Power, scope: string): Refused | undefined {
  const { id, category, unit } = power;
  if (!isRowId(id)) return new Refused('POLICY_ID_MALFORMED', 'id');
  if (!isCategoryCode(category)) return new Refused('CATEGORY_CODE_MALFORMED', 'category');
  const about = unit === undefined ? 'level' : 'unit';
  if (!isAboutSomebody(power) || isOfCentre(power)) return new Refused('POWER_MALFORMED', about);
  const isThere = unit === undefined || scopesOf(unit).includes(scope);
  return isThere ? undefined : new Refused('POWER_ELSEWHERE', 'unit');
}

function flawIn({ powers, scope }: PowersCommands['PublishPowers']): Refused | undefined {
  const seen = new Set<string>();
  for (const power of powers) {
    const { id, category, unit, level, office } = power;
    const flaw = flawInPower(power, scope);
    if (flaw) return new Refused(flaw.code, id);
    const keys = [`id ${id}`, [category, unit, level, office].join(' ')];
    if (keys.some((key) => seen.has(key))) return new Refused('POWERS_COLLIDE', id);
    keys.forEach((key) => seen.add(key));
  }
  return undefined;
}

export const powers: Decider<Versions<PowersVersion>, PowersCommands, PowersEvents> = {
  initial: { versions: [] },
  rules: {
    PublishPowers: {
      may: [byPublisher],
      then: (data, published, act) =>
        unfit(data, published, act) ??
        flawIn(data) ?? [
          { type: 'PowersPublished', data: { ...data, version: published.versions.length + 1 } },
        ],
    },
  },
  evolve: {
    PowersPublished: ({ versions }, published) => ({ versions: [...versions, published] }),
  },
};

export const powersStream = (scope: string): string => `powers-${scope}`;

const isAbout = (power: Power, unit: string) =>
  power.unit === undefined
    ? power.level === levelOf(unit) && power.office === officeKindOf(unit)
    : power.unit === unit;

/** A narrower category goes before a wider one, and one unit before all of its sort. */
const nearness = ({ category, unit }: Power) => category.length * 2 + (unit === undefined ? 0 : 1);

/** The row that holds for a unit and a category: of several the nearest. */
export const powerOf = (list: readonly Power[], category: string, unit: string): Power | undefined =>
  list
    .filter((power) => category.startsWith(power.category) && isAbout(power, unit))
    .reduce<Power | undefined>(
      (best, one) => (best && nearness(best) > nearness(one) ? best : one),
      undefined,
    );

/** True when the unit may lead the handling: by the list of powers where it says anything, else by the catalogue. */
export function isEntitled(category: Category, unit: string, list: readonly Power[]): boolean {
  if (isCentre(unit)) return false;
  const power = powerOf(list, category.code, unit);
  return power ? power.basis !== 'WITHDRAWN' : mayHandle(category, unit);
}
