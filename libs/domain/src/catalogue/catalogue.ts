import type { Act } from '../act';
import { Refused, type Decider, type Decision } from '../decider';
import type { Label, Vocabulary } from '../labels';
import { unfit } from '../publishing/publication';
import { byPublisher, type Versions } from '../publishing/versions';
import { isCentre, isOffice, levelOf, officeKindOf } from '../territory/code';
import type { Level, OfficeKind } from '../territory/levels';

export type CategoryKind =
  | 'COMPONENT'
  | 'INCIDENT'
  | 'DISPUTE'
  | 'HAZARD'
  | 'EMERGENCY'
  | 'SERVICE'
  | 'PETITION'
  | 'RESETTLEMENT'
  | 'LEGAL_AID';

export const categoryKinds: Vocabulary<CategoryKind> = {
  COMPONENT: { zh: '部件', en: 'Component' },
  INCIDENT: { zh: '事件', en: 'Incident' },
  DISPUTE: { zh: '矛盾纠纷', en: 'Dispute' },
  HAZARD: { zh: '隐患', en: 'Hazard' },
  EMERGENCY: { zh: '突发事件', en: 'Emergency' },
  SERVICE: { zh: '服务诉求', en: 'Service request' },
  PETITION: { zh: '信访', en: 'Petition' },
  RESETTLEMENT: { zh: '安置帮教', en: 'Resettlement and support of released people' },
  LEGAL_AID: { zh: '法律援助', en: 'Legal aid' },
};

/** A kind of case. `code` is its parent's code with two more digits; only leaves are reported. */
export interface Category {
  readonly code: string;
  readonly parent?: string;
  readonly label: Label;
  readonly kind: CategoryKind;
  /** Levels at which cases of this category are filed and worked on. */
  readonly levels: readonly Level[];
  /** Offices that may lead its handling. Territorial units may at the levels above. */
  readonly offices: readonly OfficeKind[];
  /** Whether a grid worker may see to such a case himself and report it as done. */
  readonly isSelfHandled?: boolean;
}

export interface CatalogueCommands {
  PublishCatalogue: Omit<CatalogueEvents['CataloguePublished'], 'version'>;
}

export interface CatalogueEvents {
  CataloguePublished: {
    /** Whose it is: CN for the whole country, or the code of a province, city or district. */
    readonly scope: string;
    readonly version: number;
    readonly categories: readonly Category[];
    readonly effectiveFrom: string;
    /** Empty in versions that were published before reasons were asked for. */
    readonly reason: string;
  };
}

export interface CatalogueVersion extends Omit<CatalogueEvents['CataloguePublished'], 'categories'> {
  readonly categories: ReadonlyMap<string, Category>;
}

/** Every version published, the newest last. */
export type Catalogue = Versions<CatalogueVersion>;

/** Two digits for each level, four levels at most. */
export const isCategoryCode = (code: string): boolean => /^(\d{2}){1,4}$/.test(code);

/** What is wrong with a category by itself, and with which part of it: offices work at levels, so without one nobody may. */
export function flawInCategory({ code, levels }: Category): Refused | undefined {
  if (!isCategoryCode(code)) return new Refused('CATEGORY_CODE_MALFORMED', 'code');
  return levels.length > 0 ? undefined : new Refused('CATEGORY_OF_NOBODY', 'levels');
}

function flawIn(categories: readonly Category[]): Refused | undefined {
  const codes = new Set<string>();
  for (const category of categories) {
    const { code, parent } = category;
    const flaw = flawInCategory(category);
    if (flaw) return new Refused(flaw.code, code);
    if (codes.has(code)) return new Refused('CATEGORY_CODE_TAKEN', code);
    if ((parent ?? '') !== code.slice(0, -2) || (parent && !codes.has(parent))) {
      return new Refused('CATEGORY_PARENT_UNKNOWN', code);
    }
    codes.add(code);
  }
  return undefined;
}

function publish(
  data: CatalogueCommands['PublishCatalogue'],
  published: Catalogue,
  act: Act,
): Decision<CatalogueEvents> {
  const refused = unfit(data, published, act) ?? flawIn(data.categories);
  return (
    refused ?? [{ type: 'CataloguePublished', data: { ...data, version: published.versions.length + 1 } }]
  );
}

export const catalogue: Decider<Catalogue, CatalogueCommands, CatalogueEvents> = {
  initial: { versions: [] },
  rules: {
    PublishCatalogue: {
      may: [byPublisher],
      then: publish,
    },
  },
  evolve: {
    CataloguePublished: ({ versions }, { categories, ...published }) => ({
      versions: [
        ...versions,
        { ...published, categories: new Map(categories.map((category) => [category.code, category])) },
      ],
    }),
  },
};

/** Of those who name categories, the first who names one that is not in the catalogue. */
export const flawInNamed =
  (version: CatalogueVersion | undefined) =>
  ({ category }: { readonly category?: string }): Refused | undefined =>
    category === undefined || version?.categories.has(category)
      ? undefined
      : new Refused('CATEGORY_UNKNOWN', 'category');

/** The leaf category in force, or the refusal to give to whoever named it. */
export function findCategory(version: CatalogueVersion | undefined, code: string): Category | Refused {
  if (!version) return new Refused('BEFORE_RECORDS', 'occurredAt');
  const category = version.categories.get(code);
  if (!category) return new Refused('CATEGORY_UNKNOWN', 'category');
  const hasChildren = [...version.categories.values()].some(({ parent }) => parent === code);
  return hasChildren ? new Refused('CATEGORY_NOT_A_LEAF', 'category') : category;
}

/** True when the unit may lead the handling: by its kind if it is an office, else by its level. A centre never may. */
export function mayHandle({ levels, offices }: Category, unit: string): boolean {
  if (isCentre(unit) || !levels.includes(levelOf(unit))) return false;
  const kind = officeKindOf(unit);
  return kind ? offices.includes(kind) : !isOffice(unit);
}

export const catalogueStream = (scope: string): string => `catalogue-${scope}`;
